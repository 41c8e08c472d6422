import type { DeskRoom } from '#platform/web/desk/room.ts';
import { faceZhCN } from '../i18n/face.zh-CN.ts';
import { questionnaireRoutes } from './routes-questionnaires.ts';

export { deskControls } from './DeskControls.tsx';
export { QuestionLine } from './QuestionLine.tsx';
export { versionActs } from './slots.ts';
export { useLanguage } from './use-language.ts';

/** 调查表: versioned definitions, their judge, linter and editor; Table A.1 and 补充页 as data (Appendix A), at the desk. */
export const desk: DeskRoom = {
  name: 'questionnaires',
  formerly: { room: 'surveys' },
  phrases: {
    'zh-CN': faceZhCN,
    en: () => import('../i18n/en.ts').then(m => m.en),
    names: () => import('../i18n/names.zh-CN.ts').then(m => m.namesZhCN),
  },
  routes: questionnaireRoutes,
};
