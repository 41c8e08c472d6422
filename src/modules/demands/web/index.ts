import type { DeskRoom } from '#platform/web/desk/room.ts';
import { zhCN } from '../i18n/zh-CN.ts';

export { DemandList } from './DemandList.tsx';
export { TotalsCharts } from './TotalsCharts.tsx';

/** The demands at the desk: list, totals, tab of the enterprise. */
export const demandsDesk: DeskRoom = {
  name: 'demands',
  phrases: { 'zh-CN': zhCN, en: () => import('../i18n/en.ts').then(m => m.en) },
  routes: [
    { path: '/demands', page: () => import('./DemandListPage.tsx').then(m => m.DemandListPage), needs: 'demands.demand.list' },
    { path: '/demands/totals', page: () => import('./DemandTotalsPage.tsx').then(m => m.DemandTotalsPage), needs: 'demands.demand.totals' },
    {
      path: '/demands/words',
      page: () => import('./SuggestedWordsPage.tsx').then(m => m.SuggestedWordsPage),
      needs: 'demands.keyword.suggest',
    },
    { path: '/demands/$id', page: () => import('./DemandPage.tsx').then(m => m.DemandPage), needs: 'demands.demand.get' },
  ],
  nav: [{ key: 'demands', path: '/demands', phrase: 'demands.nav.demands', order: 40, needs: 'demands.demand.list' }],
  hubTabs: [
    {
      key: 'demands',
      phrase: 'demands.nav.demands',
      order: 30,
      needs: 'demands.demand.list',
      page: () => import('./HubDemands.tsx').then(m => m.HubDemands),
    },
  ],
};
