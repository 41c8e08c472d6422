import { campaignTab } from '#modules/campaigns/web/index.ts';
import { fillSlot, type SlotFill } from '#platform/web/slots.ts';

/** Tab 总结 of a campaign. */
export const reportSlots: readonly SlotFill[] = [
  fillSlot(campaignTab, {
    key: 'report',
    phrase: 'reports.step.report',
    order: 20,
    needs: 'reports.progress.get',
    part: () => import('./ReportTab.tsx').then(m => m.ReportTab),
  }),
];
