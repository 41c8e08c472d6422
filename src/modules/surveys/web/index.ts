import type { DeskRoom } from '#platform/web/desk/room.ts';
import { zhCN } from '../i18n/zh-CN.ts';
import { campaignFinder } from './find-campaigns.ts';
import { loadEn } from './load-en.ts';
import { planningHome, planningNav, planningRoutes } from './routes-planning.ts';
import { questionnaireRoutes } from './routes-questionnaires.ts';
import { reportRoutes } from './routes-report.ts';
import { visitHubTabs, visitNav, visitRoutes, visitStories } from './visits-desk.ts';

/** Surveys at the desk (6.1). */
export const surveysDesk: DeskRoom = {
  name: 'surveys',
  phrases: { 'zh-CN': zhCN, en: loadEn },
  routes: [...planningRoutes, ...visitRoutes, ...reportRoutes, ...questionnaireRoutes],
  nav: [...planningNav, ...visitNav],
  home: planningHome,
  finders: [campaignFinder],
  hubTabs: visitHubTabs,
  hubStories: visitStories,
  facts: () => import('./fact-words.ts').then(m => m.loadFactWords()),
};
