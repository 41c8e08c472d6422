import type { DeskRoom } from '#platform/web/desk/room.ts';
import { faceZhCN } from '../i18n/face.zh-CN.ts';
import { boardParts, satisfactionNav, satisfactionRoutes } from './routes.ts';

/** 满意度 at the desk (7.6-a). */
export const desk: DeskRoom = {
  name: 'satisfaction',
  phrases: {
    'zh-CN': faceZhCN,
    en: () => import('../i18n/en.ts').then(m => m.en),
    names: () => import('../i18n/names.zh-CN.ts').then(m => m.namesZhCN),
  },
  routes: satisfactionRoutes,
  slots: boardParts,
  nav: satisfactionNav,
};
