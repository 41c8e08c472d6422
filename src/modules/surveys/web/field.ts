import type { FieldRoom } from '#platform/web/field/room.ts';
import { fillFieldRoutes } from './field/routes-fill.ts';
import { planningFieldRoutes } from './field/routes-planning.ts';
import { visitFieldRoutes } from './field/routes-visits.ts';

/** Surveys on the phone: my day, the call list, the visit with Table A.1. */
export const surveysField: FieldRoom = {
  name: 'surveys',
  phrases: { 'zh-CN': {}, en: () => import('../i18n/field.en.ts').then(m => m.fieldEn) },
  routes: [...planningFieldRoutes, ...visitFieldRoutes, ...fillFieldRoutes],
  // A refusal of yesterday still reads well without a network: its sentences come with the queue.
  offline: () => Promise.all([import('./field/offline-kinds.ts'), import('./field/use-late-t.ts')]).then(([m]) => m.visitKinds),
  home: [{ key: 'today', order: 10, needs: 'surveys.itinerary.myDay', card: () => import('./field/TodayPart.tsx').then(m => m.TodayPart) }],
};
