import type { ComponentType } from 'react';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { say } from '#platform/web/phrases.ts';
import { type AssetKind, type AssetView, assetKinds } from '../contract/asset.ts';

/** A tab that another part puts on the page of an asset, e.g. its proofs of use. `page` should be a `lazyPart`. */
export interface AssetTab {
  key: string;
  label: () => string;
  kinds: readonly AssetKind[];
  page: ComponentType<{ asset: AssetView }>;
}

/** The tabs of other parts, in their order. */
export const assetTabs: readonly AssetTab[] = [
  {
    key: 'deadlines',
    label: () => say('assets.nav.deadlines'),
    kinds: assetKinds,
    page: lazyPart(() => import('./deadlines/AssetDeadlines.tsx').then(m => m.AssetDeadlines)),
  },
  {
    key: 'use',
    label: () => say('assets.nav.use'),
    kinds: ['trademark'],
    page: lazyPart(() => import('./use/UseTab.tsx').then(m => m.UseTab)),
  },
];
