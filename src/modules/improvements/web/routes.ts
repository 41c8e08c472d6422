import type { DeskNav, DeskRoute } from '#platform/web/desk/room.ts';

/** Pages of 持续改进; fixed paths before `$id`. */
export const improvementRoutes: readonly DeskRoute[] = [
  { path: '/improvements', page: () => import('./ActionListPage.tsx').then(m => m.ActionListPage), needs: 'improvements.action.list' },
  { path: '/improvements/$id', page: () => import('./ActionPage.tsx').then(m => m.ActionPage), needs: 'improvements.action.get' },
];

export const improvementNav: readonly DeskNav[] = [
  {
    key: 'improvements',
    path: '/improvements',
    phrase: 'improvements.nav.actions',
    order: 82,
    under: 'satisfaction',
    needs: 'improvements.action.list',
  },
];
