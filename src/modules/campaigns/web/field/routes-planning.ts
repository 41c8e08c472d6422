import type { FieldRoute } from '#platform/web/field/room.ts';

/** Pages of planning on the phone. */
export const planningFieldRoutes: readonly FieldRoute[] = [
  { path: '/today', page: () => import('./TodayPage.tsx').then(m => m.TodayPage), needs: 'campaigns.itinerary.myDay' },
  { path: '/calls', page: () => import('./CallsPage.tsx').then(m => m.CallsPage), needs: 'campaigns.contact.log' },
  { path: '/calls/:rosterId', page: () => import('./CallPage.tsx').then(m => m.CallPage), needs: 'campaigns.contact.log' },
];
