import type { ComponentType } from 'react';
import type { AssetKind, AssetView } from '../contract/asset.ts';

/** A tab that another part puts on the page of an asset, e.g. its proofs of use. `page` should be a `lazyPart`. */
export interface AssetTab {
  key: string;
  label: () => string;
  kinds: readonly AssetKind[];
  page: ComponentType<{ asset: AssetView }>;
}

/** The tabs of other parts, in their order. */
export const assetTabs: readonly AssetTab[] = [];
