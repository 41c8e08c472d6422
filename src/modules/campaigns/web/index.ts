import type { DeskRoom } from '#platform/web/desk/room.ts';
import { faceZhCN } from '../i18n/face.zh-CN.ts';
import { campaignFinder } from './find-campaigns.ts';
import { planningHome, planningNav, planningRoutes } from './routes-planning.ts';

export { RosterPicker } from './roster/RosterPicker.tsx';
export { campaignTab, itineraryActs, rosterBulk, rosterTop } from './slots.ts';

/** 调研计划、名单、小组、联系、行程 (6.1-b … 6.1-e), at the desk. */
export const desk: DeskRoom = {
  name: 'campaigns',
  formerly: { room: 'surveys' },
  phrases: {
    'zh-CN': faceZhCN,
    en: () => import('../i18n/en.ts').then(m => m.en),
    names: () => import('../i18n/names.zh-CN.ts').then(m => m.namesZhCN),
  },
  routes: planningRoutes,
  nav: planningNav,
  home: planningHome,
  finders: [campaignFinder],
  slots: () => import('./single/slot-fills.ts').then(m => m.planningSlots),
  hubStories: () => import('./single/slot-fills.ts').then(m => m.planningStories),
  holdings: {
    'campaigns.team': { phrase: 'campaigns.holding.team', path: id => `/campaigns/${id}?tab=teams` },
    'campaigns.singleVisit': { phrase: 'campaigns.hub.plans' },
  },
};
