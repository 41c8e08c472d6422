import type { DeskRoute } from '#platform/web/desk/room.ts';

/** Maps of risk and growth at the desk. */
export const riskRoutes: readonly DeskRoute[] = [
  { path: '/assets/risk', page: () => import('./risk/RiskPage.tsx').then(m => m.RiskPage), needs: 'assets.risk.district' },
  { path: '/assets/growth', page: () => import('./risk/GrowthPage.tsx').then(m => m.GrowthPage), needs: 'assets.growth.get' },
];
