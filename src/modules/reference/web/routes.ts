import type { DeskRoute } from '#platform/web/desk/room.ts';

/** Pages of this room. */
export const referenceRoutes: readonly DeskRoute[] = [
  { path: '/calendar', page: () => import('./CalendarPage.tsx').then(m => m.CalendarPage), needs: 'reference.calendar.get' },
  { path: '/divisions', page: () => import('./DivisionsPage.tsx').then(m => m.DivisionsPage), needs: 'reference.division.list' },
];
