import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import type { DeskRoom } from '#platform/web/desk/room.ts';
import { formerly } from '../contract/former-names.ts';
import { faceZhCN } from '../i18n/face.zh-CN.ts';
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
  phrases: {
    'zh-CN': faceZhCN,
    en: () => import('../i18n/en.ts').then(m => m.en),
    names: () => import('../i18n/names.zh-CN.ts').then(m => m.namesZhCN),
  },
  routes: referenceRoutes,
  nav: referenceNav,
};
