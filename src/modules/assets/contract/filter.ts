import { z } from 'zod';
import { importFilter } from '#platform/contract/imports/shapes.ts';
import { Day, Id, RegionCode } from '#platform/contract/shapes.ts';
import { AssetKind, AssetSource, AssetStatus, Standing } from './asset.ts';

/** What narrows a list of assets; the list, its export and every number share it. */
export const AssetFilter = z.strictObject({
  /** Words of the name of asset or enterprise, or the beginning of a number. */
  q: z.string().trim().max(100).optional(),
  kind: AssetKind.optional(),
  status: AssetStatus.optional(),
  /** Left out: everything but what was dismissed. */
  standing: Standing.optional(),
  source: AssetSource.optional(),
  niceClass: z
    .string()
    .regex(/^([1-9]|[1-3]\d|4[0-5])$/)
    .optional(),
  patentType: z.enum(['invention', 'utility', 'design']).optional(),
  standardRole: z.enum(['lead', 'participant', 'cited']).optional(),
  awardLevel: z.enum(['national', 'province', 'city', 'district', 'other']).optional(),
  enterpriseId: Id.optional(),
  /** District or street; below counts too. */
  regionCode: RegionCode.optional(),
  acquiredFrom: Day.optional(),
  acquiredTo: Day.optional(),
  endedFrom: Day.optional(),
  endedTo: Day.optional(),
  ...importFilter,
});
export type AssetFilter = z.infer<typeof AssetFilter>;
