import type { DeskRoom } from '#platform/web/desk/room.ts';
import { faceZhCN } from '../i18n/face.zh-CN.ts';
import { standardsRoutes } from './routes.ts';

/** 标准与商标 at the desk (6.2.1.3, 6.2.4.1). */
export const desk: DeskRoom = {
  name: 'standards',
  phrases: {
    'zh-CN': faceZhCN,
    en: () => import('../i18n/en.ts').then(m => m.en),
    names: () => import('../i18n/names.zh-CN.ts').then(m => m.namesZhCN),
  },
  routes: standardsRoutes,
  nav: [
    { key: 'standards', path: '/standards', phrase: 'standards.nav.standards', order: 82, under: 'cases', needs: 'standards.project.list' },
  ],
  slots: () => import('./slot-fills.ts').then(m => m.standardsTabs),
  holdings: { 'standards.project': { phrase: 'standards.holding.project', path: id => `/standards/${id}` } },
};
