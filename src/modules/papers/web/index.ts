import type { DeskRoom } from '#platform/web/desk/room.ts';
import { faceZhCN } from '../i18n/face.zh-CN.ts';
import { paperRoutes } from './routes-paper.ts';

/** 纸面: forms and letters on paper, out and back in (6.1-f), at the desk. */
export const desk: DeskRoom = {
  name: 'papers',
  formerly: { room: 'surveys' },
  phrases: {
    'zh-CN': faceZhCN,
    en: () => import('../i18n/en.ts').then(m => m.en),
    names: () => import('../i18n/names.zh-CN.ts').then(m => m.namesZhCN),
  },
  routes: paperRoutes,
  slots: () => import('./slot-fills.ts').then(m => m.paperSlots),
  hubStories: () => import('./slot-fills.ts').then(m => m.paperStories),
};
