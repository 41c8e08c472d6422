import { hubTab } from '#modules/enterprises/web/index.ts';
import { fillSlot, type SlotFill } from '#platform/web/slots.ts';

/** Tab 准备度 of an enterprise. */
export const hubTabs: readonly SlotFill[] = [
  fillSlot(hubTab, {
    key: 'readiness',
    phrase: 'readiness.hub.tab',
    order: 47,
    needs: 'readiness.enterprise.get',
    part: () => import('./HubReadiness.tsx').then(m => m.HubReadiness),
  }),
];
