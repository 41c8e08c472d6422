import { hubTab } from '#modules/enterprises/web/index.ts';
import type { DeskRoute } from '#platform/web/desk/room.ts';
import { fillSlot, type SlotFill } from '#platform/web/slots.ts';

/** Maps of risk and growth at the desk. */
export const riskRoutes: readonly DeskRoute[] = [
  { path: '/assets/risk', page: () => import('./risk/RiskPage.tsx').then(m => m.RiskPage), needs: 'assets.risk.district' },
  { path: '/assets/growth', page: () => import('./risk/GrowthPage.tsx').then(m => m.GrowthPage), needs: 'assets.growth.get' },
];

/** Tab 资产风险 of an enterprise. */
export const riskTabs: readonly SlotFill[] = [
  fillSlot(hubTab, {
    key: 'risk',
    phrase: 'assets.nav.riskTab',
    order: 45,
    needs: 'assets.risk.enterprise',
    part: () => import('./risk/HubRisk.tsx').then(m => m.HubRisk),
  }),
];
