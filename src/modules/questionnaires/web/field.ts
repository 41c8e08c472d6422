import type { FieldRoom } from '#platform/web/field/room.ts';
import { fieldZhCN } from '../i18n/field.zh-CN.ts';

export { controls } from './field/Controls.tsx';
export { loadChecks, useChecks } from './field/use-checks.ts';
export { useLanguage } from './use-language.ts';

/** 调查表 on the phone: what draws a question and its answer (Appendix A); its pages are those of the rooms that ask. */
export const questionnairesField: FieldRoom = {
  name: 'questionnaires',
  formerly: { room: 'surveys' },
  phrases: { 'zh-CN': fieldZhCN, en: () => import('../i18n/field.en.ts').then(m => m.fieldEn) },
  routes: [],
};
