import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import type { DeskRoom } from '#platform/web/desk/room.ts';
import { formerly } from '../contract/former-names.ts';
import { zhCN } from '../i18n/zh-CN.ts';
import { referenceNav } from './nav.ts';
import { referenceRoutes } from './routes.ts';

export { DivisionSelect } from './DivisionSelect.tsx';
export { usePlaces, useStreets } from './use-divisions.ts';
export { useIndustries } from './use-industries.ts';

/** Days off and worked weekends by year, for pages that count by them. */
export const HolidayNotices = lazyPart(() => import('./HolidayNotices.tsx').then(m => m.HolidayNotices));

/** Reference data at the desk. */
export const desk: DeskRoom = {
  name: 'reference',
  formerly,
  phrases: { 'zh-CN': zhCN, en: () => import('../i18n/en.ts').then(m => m.en) },
  routes: referenceRoutes,
  nav: referenceNav,
};
