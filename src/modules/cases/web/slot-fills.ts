import { demandActs, demandParts } from '#modules/demands/web/index.ts';
import { hubStrip, hubTab, hubWaiting } from '#modules/enterprises/web/index.ts';
import type { HubStory } from '#platform/web/desk/room.ts';
import { fillSlot, type SlotFill } from '#platform/web/slots.ts';

/** What stands on pages of rooms to the left. */
export const caseSlots: readonly SlotFill[] = [
  fillSlot(hubTab, {
    key: 'cases',
    phrase: 'cases.nav.cases',
    order: 35,
    needs: 'cases.case.list',
    part: () => import('./HubCases.tsx').then(m => m.HubCases),
  }),
  fillSlot(hubStrip, {
    key: 'cases',
    order: 20,
    needs: 'cases.case.list',
    part: () => import('./HubOpenCases.tsx').then(m => m.OpenCasesCell),
  }),
  fillSlot(hubWaiting, {
    key: 'cases',
    order: 10,
    needs: 'cases.case.list',
    part: () => import('./HubOpenCases.tsx').then(m => m.OpenCasesSection),
  }),
  fillSlot(demandActs, { key: 'case', order: 10, needs: 'cases.case.get', part: () => import('./DemandCase.tsx').then(m => m.DemandCase) }),
  fillSlot(demandParts, {
    key: 'proposal',
    order: 10,
    needs: 'cases.proposal.get',
    part: () => import('./proposals/DemandProposal.tsx').then(m => m.DemandProposal),
  }),
  fillSlot(demandParts, {
    key: 'referrals',
    order: 20,
    needs: 'cases.referral.list',
    part: () => import('./referrals/DemandReferrals.tsx').then(m => m.DemandReferrals),
  }),
];

/** What became of its cases, on the enterprise's timeline. */
export const caseStories: readonly HubStory[] = [
  {
    key: 'cases',
    phrase: 'cases.nav.cases',
    needs: 'cases.case.list',
    events: (id, signal) => import('./hub-story.ts').then(m => m.caseEvents(id, signal)),
  },
];
