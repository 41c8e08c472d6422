import type { DeskRoom } from '#platform/web/desk/room.ts';
import { faceZhCN } from '../i18n/face.zh-CN.ts';
import { expertHome, expertRoutes } from './routes.ts';

/** 专家库 at the desk. */
export const desk: DeskRoom = {
  name: 'experts',
  phrases: {
    'zh-CN': faceZhCN,
    en: () => import('../i18n/en.ts').then(m => m.en),
    names: () => import('../i18n/names.zh-CN.ts').then(m => m.namesZhCN),
  },
  routes: expertRoutes,
  nav: [
    { key: 'experts', path: '/experts', phrase: 'experts.nav.experts', order: 78, under: 'cases', needs: 'experts.expert.list' },
    { key: 'mine', path: '/experts/mine', phrase: 'experts.nav.mine', order: 10, needs: 'experts.mine.get' },
  ],
  home: expertHome,
  slots: () => import('./slot-fills.ts').then(m => m.expertSlots),
  holdings: {
    'experts.consultation': { phrase: 'experts.holding.consultation', path: id => `/experts/consultations/${id}` },
  },
};
