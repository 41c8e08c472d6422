import type { DeskRoom } from '#platform/web/desk/room.ts';
import { zhCN } from '../i18n/zh-CN.ts';
import { paperRoutes } from './routes-paper.ts';

/** 纸面: forms and letters on paper, out and back in (6.1-f), at the desk. */
export const desk: DeskRoom = {
  name: 'papers',
  phrases: { 'zh-CN': zhCN, en: () => import('../i18n/en.ts').then(m => m.en) },
  routes: paperRoutes,
};
