import type { DeskRoom } from '#platform/web/desk/room.ts';
import { zhCN } from '../i18n/zh-CN.ts';
import { questionnaireRoutes } from './routes-questionnaires.ts';

/** 调查表: versioned definitions, their judge, linter and editor; Table A.1 and 补充页 as data (Appendix A), at the desk. */
export const desk: DeskRoom = {
  name: 'questionnaires',
  phrases: { 'zh-CN': zhCN, en: () => import('../i18n/en.ts').then(m => m.en) },
  routes: questionnaireRoutes,
};
