import { hubStrip, hubTab, hubWaiting } from '#modules/enterprises/web/index.ts';
import { fillSlot, type SlotFill } from '#platform/web/slots.ts';

/** Tab 品牌资产 of an enterprise. */
const registerTabs: readonly SlotFill[] = [
  fillSlot(hubTab, {
    key: 'assets',
    phrase: 'assets.nav.assets',
    order: 40,
    needs: 'assets.asset.cards',
    part: () => import('./HubAssets.tsx').then(m => m.HubAssets),
  }),
];

/** Tab 资产风险 of an enterprise. */
const riskTabs: readonly SlotFill[] = [
  fillSlot(hubTab, {
    key: 'risk',
    phrase: 'assets.nav.riskTab',
    order: 45,
    needs: 'assets.risk.enterprise',
    part: () => import('./risk/HubRisk.tsx').then(m => m.HubRisk),
  }),
];

/** What falls due next, on the page of an enterprise. */
const warningSlots: readonly SlotFill[] = [
  fillSlot(hubStrip, {
    key: 'deadlines',
    order: 10,
    needs: 'assets.deadline.list',
    part: () => import('./deadlines/HubDeadlines.tsx').then(m => m.NextDeadlineCell),
  }),
  fillSlot(hubWaiting, {
    key: 'deadlines',
    order: 30,
    needs: 'assets.deadline.list',
    part: () => import('./deadlines/HubDeadlines.tsx').then(m => m.DeadlinesSection),
  }),
];

/** What the room puts on the page of an enterprise. */
export const assetSlots: readonly SlotFill[] = [...registerTabs, ...riskTabs, ...warningSlots];
