import type { FieldRoute } from '#platform/web/field/room.ts';

/** Pages of visiting on the phone; `rosterId` is the enterprise's entry on the campaign's list. */
export const visitFieldRoutes: readonly FieldRoute[] = [
  { path: '/visits/:rosterId', page: () => import('./VisitFillPage.tsx').then(m => m.VisitStartPage), needs: 'surveys.visit.open' },
  { path: '/visits/:rosterId/:step', page: () => import('./VisitFillPage.tsx').then(m => m.VisitFillPage), needs: 'surveys.visit.open' },
];
