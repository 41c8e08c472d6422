import type { KindDetails } from '../contract/asset.ts';

/** The first day an enterprise has an asset, `2026-11-22`, or null when its dates do not say: registered, granted, issued, published. */
export const acquiredOn = (a: KindDetails): string | null => {
  switch (a.kind) {
    case 'trademark':
    case 'geographicalIndication':
      return a.details.registeredOn ?? null;
    case 'patent':
      return a.details.grantedOn ?? null;
    case 'standard':
      return a.details.publishedOn ?? a.details.effectiveOn ?? null;
    case 'certificate':
      return a.details.issuedOn ?? null;
    case 'award':
      return a.details.grantedOn ?? (a.details.year === undefined ? null : `${a.details.year}-12-31`);
    case 'honour':
      return a.details.grantedOn ?? null;
  }
};
