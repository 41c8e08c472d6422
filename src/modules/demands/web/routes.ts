import type { DeskRoute } from '#platform/web/desk/room.ts';

/** Pages of demands at the desk. */
export const demandRoutes: readonly DeskRoute[] = [
  { path: '/demands', page: () => import('./DemandListPage.tsx').then(m => m.DemandListPage), needs: 'demands.demand.list' },
  { path: '/demands/totals', page: () => import('./DemandTotalsPage.tsx').then(m => m.DemandTotalsPage), needs: 'demands.demand.totals' },
  {
    path: '/demands/words',
    page: () => import('./SuggestedWordsPage.tsx').then(m => m.SuggestedWordsPage),
    needs: 'demands.keyword.suggest',
  },
  { path: '/demands/paste', page: () => import('./PastePage.tsx').then(m => m.PastePage), needs: 'demands.paste.read' },
  { path: '/demands/limits', page: () => import('./LimitsPage.tsx').then(m => m.LimitsPage), needs: 'demands.limit.list' },
  { path: '/demands/$id', page: () => import('./DemandPage.tsx').then(m => m.DemandPage), needs: 'demands.demand.get' },
];
