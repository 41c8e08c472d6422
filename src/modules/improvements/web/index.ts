import { directorParts, leadParts } from '#modules/cases/web/index.ts';
import type { DeskRoom } from '#platform/web/desk/room.ts';
import { fillSlot } from '#platform/web/slots.ts';
import { faceZhCN } from '../i18n/face.zh-CN.ts';
import { improvementNav, improvementRoutes } from './routes.ts';

/** 持续改进 at the desk. */
export const desk: DeskRoom = {
  name: 'improvements',
  phrases: {
    'zh-CN': faceZhCN,
    en: () => import('../i18n/en.ts').then(m => m.en),
    names: () => import('../i18n/names.zh-CN.ts').then(m => m.namesZhCN),
  },
  routes: improvementRoutes,
  holdings: { 'improvements.action': { phrase: 'improvements.holding.action', path: id => `/improvements/${id}` } },
  slots: [leadParts, directorParts].map(of =>
    fillSlot(of, {
      key: 'improvements',
      order: 20,
      needs: 'improvements.action.list',
      part: () => import('./ActionsOnBoard.tsx').then(m => m.ActionsOnBoard),
    }),
  ),
  nav: improvementNav,
};
