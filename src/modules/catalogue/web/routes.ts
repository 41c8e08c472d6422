import type { DeskRoute } from '#platform/web/desk/room.ts';

/** Pages of the catalogue; fixed paths before `$id`. */
export const catalogueRoutes: readonly DeskRoute[] = [
  { path: '/taxonomy', page: () => import('./TaxonomyPage.tsx').then(m => m.TaxonomyPage), needs: 'catalogue.taxonomy.get' },
  { path: '/items', page: () => import('./ItemListPage.tsx').then(m => m.ItemListPage), needs: 'catalogue.item.list' },
  { path: '/items/versions/$id', page: () => import('./VersionPage.tsx').then(m => m.VersionPage), needs: 'catalogue.version.get' },
  { path: '/items/drafts/$id', page: () => import('./ItemDraftPage.tsx').then(m => m.ItemDraftPage), needs: 'catalogue.version.save' },
  { path: '/items/$id', page: () => import('./ItemPage.tsx').then(m => m.ItemPage), needs: 'catalogue.item.get' },
];
