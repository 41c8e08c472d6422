import type { DeskNav, DeskRoute, HubTab } from '#platform/web/desk/room.ts';

/** Pages of the register. */
export const registerRoutes: readonly DeskRoute[] = [
  { path: '/assets', page: () => import('./AssetListPage.tsx').then(m => m.AssetListPage), needs: 'assets.asset.list' },
];

export const registerNav: readonly DeskNav[] = [
  { key: 'assets', path: '/assets', phrase: 'assets.nav.assets', order: 60, needs: 'assets.asset.list' },
];

/** Tab 品牌资产 of an enterprise. */
export const registerTabs: readonly HubTab[] = [];
