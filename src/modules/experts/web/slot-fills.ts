import { demandParts } from '#modules/demands/web/index.ts';
import { fillSlot, type SlotFill } from '#platform/web/slots.ts';

/** 找专家 on the page of a demand. */
export const expertSlots: readonly SlotFill[] = [
  fillSlot(demandParts, {
    key: 'experts',
    order: 20,
    needs: 'experts.consultation.list',
    part: () => import('./consultation/DemandExperts.tsx').then(m => m.DemandExperts),
  }),
];
