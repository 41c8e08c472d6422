import { hubTab } from '#modules/enterprises/web/index.ts';
import { fillSlot, type SlotFill } from '#platform/web/slots.ts';

/** Tab 标准与商标 of an enterprise. */
export const standardsTabs: readonly SlotFill[] = [
  fillSlot(hubTab, {
    key: 'standards',
    phrase: 'standards.hub.tab',
    order: 48,
    needs: 'standards.enterprise.get',
    part: () => import('./HubStandards.tsx').then(m => m.HubStandards),
  }),
];
