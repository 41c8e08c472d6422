import { rosterBulk, rosterTop } from '#modules/campaigns/web/index.ts';
import { visitParts } from '#modules/visits/web/index.ts';
import { fillSlot, type SlotFill } from '#platform/web/slots.ts';

/** What self-fill puts on the pages of a campaign and of a visit. */
export const selffillSlots: readonly SlotFill[] = [
  fillSlot(rosterBulk, {
    key: 'ask',
    order: 10,
    needs: 'selffill.fill.issue',
    part: () => import('./AskManyAct.tsx').then(m => m.AskManyAct),
  }),
  fillSlot(rosterTop, {
    key: 'course',
    order: 10,
    needs: 'selffill.fill.list',
    part: () => import('./FillCourse.tsx').then(m => m.FillCourse),
  }),
  fillSlot(visitParts, {
    key: 'ask',
    order: 10,
    needs: 'selffill.fill.list',
    part: () => import('./AskEnterprise.tsx').then(m => m.AskEnterprise),
  }),
];
