import type { DeskRoom } from '#platform/web/desk/room.ts';
import { faceZhCN } from '../i18n/face.zh-CN.ts';
import { readinessNav, readinessRoutes } from './routes.ts';

/** 准备度 at the desk (6.2.2). */
export const desk: DeskRoom = {
  name: 'readiness',
  phrases: {
    'zh-CN': faceZhCN,
    en: () => import('../i18n/en.ts').then(m => m.en),
    names: () => import('../i18n/names.zh-CN.ts').then(m => m.namesZhCN),
  },
  routes: readinessRoutes,
  nav: readinessNav,
  slots: () => import('./slot-fills.ts').then(m => m.hubTabs),
  holdings: {
    'readiness.task': { phrase: 'readiness.holding.task' },
    'readiness.assessment': { phrase: 'readiness.holding.assessment', path: id => `/readiness/${id}` },
  },
};
