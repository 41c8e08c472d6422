import type { FieldRoom } from '#platform/web/field/room.ts';
import { fieldZhCN } from '../i18n/field.zh-CN.ts';
import { caseFieldHome, caseFieldRoutes, caseFieldSlots } from './field/routes-cases.ts';

/** 办件 on the phone: the companion's own, offline; the enterprise follows its case by a link and a code (3.1-b). */
export const field: FieldRoom = {
  name: 'cases',
  phrases: { 'zh-CN': fieldZhCN, en: () => import('../i18n/field-all.en.ts').then(m => m.fieldAllEn) },
  routes: caseFieldRoutes,
  home: caseFieldHome,
  slots: caseFieldSlots,
  offline: () => import('./field/office/case-kinds.ts').then(m => m.waitingKinds),
};
