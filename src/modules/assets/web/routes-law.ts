import type { DeskRoute } from '#platform/web/desk/room.ts';

/** Pages of the rules of law and of non-use. */
export const lawRoutes: readonly DeskRoute[] = [
  { path: '/deadlines/rules', page: () => import('./law/RulesPage.tsx').then(m => m.RulesPage), needs: 'assets.rule.list' },
  {
    path: '/deadlines/non-use',
    page: () => import('./deadlines/EndangeredPage.tsx').then(m => m.EndangeredPage),
    needs: 'assets.use.endangered',
  },
];
