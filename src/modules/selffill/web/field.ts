import type { FieldRoom } from '#platform/web/field/room.ts';
import { fieldZhCN } from '../i18n/field.zh-CN.ts';
import { fillFieldRoutes } from './field/routes-fill.ts';

/** 企业自填: the enterprise fills Table A.1 by a link and a code (A.1-a), on the phone. */
export const selffillField: FieldRoom = {
  name: 'selffill',
  formerly: { room: 'surveys' },
  phrases: { 'zh-CN': fieldZhCN, en: () => import('../i18n/field.en.ts').then(m => m.fieldEn) },
  routes: fillFieldRoutes,
};
