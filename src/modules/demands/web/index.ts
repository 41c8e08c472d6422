import type { DeskRoom } from '#platform/web/desk/room.ts';
import { faceZhCN } from '../i18n/face.zh-CN.ts';
import { demandFinder } from './find-demands.ts';
import { hrefOfDemand } from './hrefs.ts';
import { demandRoutes } from './routes.ts';

export { hrefOfDemands } from './hrefs.ts';
export { demandActs, demandParts } from './slots.ts';
export { TotalsTables } from './TotalsTables.tsx';

/** The demands at the desk: list, totals, tab of the enterprise. */
export const desk: DeskRoom = {
  name: 'demands',
  phrases: {
    'zh-CN': faceZhCN,
    en: () => import('../i18n/en.ts').then(m => m.en),
    names: () => import('../i18n/names.zh-CN.ts').then(m => m.namesZhCN),
  },
  routes: demandRoutes,
  nav: [{ key: 'demands', path: '/demands', phrase: 'demands.nav.demands', order: 40, needs: 'demands.demand.list' }],
  finders: [demandFinder],
  slots: () => import('./slot-fills.ts').then(m => m.demandTabs),
  hubStories: () => import('./slot-fills.ts').then(m => m.demandStories),
  holdings: { 'demands.demand': { phrase: 'demands.holding.demand', path: hrefOfDemand } },
};
