import type { DeskRoom } from '#platform/web/desk/room.ts';
import { faceZhCN } from '../i18n/face.zh-CN.ts';
import { partnerNav, partnerRoutes } from './routes.ts';

/** 协同伙伴 at the desk. */
export const desk: DeskRoom = {
  name: 'partners',
  phrases: {
    'zh-CN': faceZhCN,
    en: () => import('../i18n/en.ts').then(m => m.en),
    names: () => import('../i18n/names.zh-CN.ts').then(m => m.namesZhCN),
  },
  routes: partnerRoutes,
  nav: partnerNav,
};
