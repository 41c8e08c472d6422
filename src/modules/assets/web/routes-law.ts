import type { DeskNav, DeskRoute } from '#platform/web/desk/room.ts';

/** Pages of the rules of law and of non-use. */
export const lawRoutes: readonly DeskRoute[] = [
  { path: '/deadlines/rules', page: () => import('./RulesPage.tsx').then(m => m.RulesPage), needs: 'assets.rule.list' },
  { path: '/deadlines/non-use', page: () => import('./EndangeredPage.tsx').then(m => m.EndangeredPage), needs: 'assets.use.endangered' },
];

/** Officers come by the pages of the deadlines; the system administrator has no other page of this room. */
export const lawNav: readonly DeskNav[] = [
  { key: 'rules', path: '/deadlines/rules', phrase: 'assets.nav.rules', order: 63, needs: 'assets.holiday.import' },
];
