import type { FieldRoom, FieldRoute } from '#platform/web/field/room.ts';

/** Deadlines to rescue, on the phone. */
export const warningFieldRoutes: readonly FieldRoute[] = [
  { path: '/rescue', page: () => import('./RescueListPage.tsx').then(m => m.RescueListPage), needs: 'assets.deadline.rescue' },
  { path: '/rescue/:id', page: () => import('./RescueOnePage.tsx').then(m => m.RescueOnePage), needs: 'assets.deadline.get' },
];

export const warningFieldHome: NonNullable<FieldRoom['home']> = [
  { key: 'rescue', order: 20, needs: 'assets.deadline.rescue', card: () => import('./RescuePart.tsx').then(m => m.RescuePart) },
];
