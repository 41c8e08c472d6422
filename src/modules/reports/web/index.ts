import type { DeskRoom } from '#platform/web/desk/room.ts';
import { faceZhCN } from '../i18n/face.zh-CN.ts';
import { reportRoutes } from './routes-report.ts';

/** 进度、汇总、总结报告: progress, totals, summary report (6.1-g), at the desk. */
export const desk: DeskRoom = {
  name: 'reports',
  formerly: { room: 'surveys' },
  phrases: {
    'zh-CN': faceZhCN,
    en: () => import('../i18n/en.ts').then(m => m.en),
    names: () => import('../i18n/names.zh-CN.ts').then(m => m.namesZhCN),
  },
  routes: reportRoutes,
  slots: () => import('./slot-fills.ts').then(m => m.reportSlots),
};
