import { hubActs, hubWaiting, ledgerWritten } from '#modules/enterprises/web/index.ts';
import type { HubStory } from '#platform/web/desk/room.ts';
import { fillSlot, type SlotFill } from '#platform/web/slots.ts';

const loadPlans = () => import('./HubPlans.tsx');

/** 安排走访 beside the name of an enterprise, what is planned on its summary, and a roster from the list just written. */
export const planningSlots: readonly SlotFill[] = [
  fillSlot(hubActs, { key: 'plan', order: 50, needs: 'campaigns.singleVisit.plan', part: () => loadPlans().then(m => m.PlanAct) }),
  fillSlot(hubWaiting, {
    key: 'plans',
    order: 10,
    needs: 'campaigns.singleVisit.ofEnterprise',
    part: () => loadPlans().then(m => m.PlansSection),
  }),
  fillSlot(ledgerWritten, {
    key: 'campaigns',
    order: 10,
    needs: 'campaigns.roster.build',
    part: () => import('../roster/ImportToRoster.tsx').then(m => m.ImportToRoster),
  }),
];

/** Planned visits and calls, on its timeline. */
export const planningStories: readonly HubStory[] = [
  {
    key: 'plans',
    phrase: 'campaigns.hub.plans',
    needs: 'campaigns.singleVisit.ofEnterprise',
    events: (id, signal) => import('./plan-story.ts').then(m => m.planEvents(id, signal)),
  },
];
