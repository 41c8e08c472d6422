import type { FieldRoom } from '#platform/web/field/room.ts';
import { fieldZhCN } from '../i18n/field.zh-CN.ts';
import { planningFieldRoutes } from './field/routes-planning.ts';

export { dayPapers, type TodayPapers, todayPapers } from './field/slots.ts';

/** 调研计划、名单、小组、联系、行程 (6.1-b … 6.1-e), on the phone. */
export const campaignsField: FieldRoom = {
  name: 'campaigns',
  formerly: { room: 'surveys' },
  phrases: { 'zh-CN': fieldZhCN, en: () => import('../i18n/field.en.ts').then(m => m.fieldEn) },
  routes: planningFieldRoutes,
  home: [
    { key: 'today', order: 10, needs: 'campaigns.itinerary.myDay', card: () => import('./field/TodayPart.tsx').then(m => m.TodayPart) },
  ],
};
