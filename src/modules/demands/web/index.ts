import type { DeskRoom } from '#platform/web/desk/room.ts';
import { faceZhCN } from '../i18n/face.zh-CN.ts';
import { demandFinder } from './find-demands.ts';
import { demandRoutes, demandStories, demandTabs } from './routes.ts';

export { TotalsCharts } from './TotalsCharts.tsx';

/** The demands at the desk: list, totals, tab of the enterprise. */
export const demandsDesk: DeskRoom = {
  name: 'demands',
  phrases: { 'zh-CN': faceZhCN, en: () => import('../i18n/en.ts').then(m => m.en) },
  routes: demandRoutes,
  nav: [{ key: 'demands', path: '/demands', phrase: 'demands.nav.demands', order: 40, needs: 'demands.demand.list' }],
  finders: [demandFinder],
  slots: demandTabs,
  hubStories: demandStories,
};
