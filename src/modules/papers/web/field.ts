import { dayPapers } from '#modules/campaigns/web/field.ts';
import type { FieldRoom } from '#platform/web/field/room.ts';
import { fillSlot } from '#platform/web/slots.ts';
import { fieldZhCN } from '../i18n/field.zh-CN.ts';

/** 纸面 on the phone: the papers of the day (6.1-f). */
export const field: FieldRoom = {
  name: 'papers',
  formerly: { room: 'surveys' },
  phrases: { 'zh-CN': fieldZhCN, en: () => import('../i18n/field.en.ts').then(m => m.fieldEn) },
  routes: [],
  slots: [
    fillSlot(dayPapers, {
      key: 'pack',
      order: 10,
      needs: 'papers.visit.dayPack',
      part: () => import('./field/DayPackLink.tsx').then(m => m.DayPackLink),
    }),
  ],
};
