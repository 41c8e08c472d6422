import type { DeskRoom } from '#platform/web/desk/room.ts';
import { faceZhCN } from '../i18n/face.zh-CN.ts';
import { caseFinder } from './find-cases.ts';
import { caseHoldingWords } from './kinds.ts';
import { caseHome, caseNav, caseRoutes } from './routes.ts';

export { hrefOfCase, hrefOfOpening } from './hrefs.ts';
export { directorParts, leadParts } from './slots.ts';

/** 办件 at the desk: list, page, opening; on the enterprise's page, the demand's and 今日. */
export const desk: DeskRoom = {
  name: 'cases',
  phrases: {
    'zh-CN': faceZhCN,
    en: () => import('../i18n/en.ts').then(m => m.en),
    names: () => import('../i18n/names.zh-CN.ts').then(m => m.namesZhCN),
  },
  routes: caseRoutes,
  nav: caseNav,
  home: caseHome,
  finders: [caseFinder],
  slots: () => import('./slot-fills.ts').then(m => m.caseSlots),
  hubStories: () => import('./slot-fills.ts').then(m => m.caseStories),
  holdings: caseHoldingWords,
};
