import type { DeskNav, DeskRoute } from '#platform/web/desk/room.ts';

/** Pages of the register. */
export const registerRoutes: readonly DeskRoute[] = [
  { path: '/assets', page: () => import('./AssetListPage.tsx').then(m => m.AssetListPage), needs: 'assets.asset.list' },
  { path: '/assets/imports', page: () => import('./import/ExportImport.tsx').then(m => m.exportPages.List), needs: 'assets.import.list' },
  {
    path: '/assets/imports/new',
    page: () => import('./import/ExportImport.tsx').then(m => m.exportPages.New),
    needs: 'assets.import.start',
  },
  {
    path: '/assets/imports/$id',
    page: () => import('./import/ExportImport.tsx').then(m => m.exportPages.Show),
    needs: 'assets.import.get',
  },
  { path: '/assets/$id', page: () => import('./AssetPage.tsx').then(m => m.AssetPage), needs: 'assets.asset.get' },
];

export const registerNav: readonly DeskNav[] = [
  { key: 'assets', path: '/assets', phrase: 'assets.nav.assets', order: 60, needs: 'assets.asset.list' },
];
