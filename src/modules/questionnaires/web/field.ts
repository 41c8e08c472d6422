import type { FieldRoom } from '#platform/web/field/room.ts';
import { fieldZhCN } from '../i18n/field.zh-CN.ts';

/** 调查表 on the phone: how a question is drawn and what is wrong with an answer. */
export const field: FieldRoom = {
  name: 'questionnaires',
  formerly: { room: 'surveys' },
  phrases: { 'zh-CN': fieldZhCN, en: () => import('../i18n/field.en.ts').then(m => m.fieldEn) },
  routes: [],
};
