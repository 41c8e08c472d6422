import { assetImportGrants } from './operations-import.ts';
import { growthGrants } from './permissions-growth.ts';
import { lawGrants } from './permissions-law.ts';
import { registerGrants } from './permissions-register.ts';
import { riskGrants } from './permissions-risk.ts';
import { warningGrants } from './permissions-warnings.ts';

/** Rows of the permission matrix of all parts of the room. */
export const assetsGrants = {
  ...assetImportGrants,
  ...growthGrants,
  ...lawGrants,
  ...registerGrants,
  ...riskGrants,
  ...warningGrants,
} as const;
