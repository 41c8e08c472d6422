import { campaignTab } from '#modules/campaigns/web/index.ts';
import { hubStrip, hubTab } from '#modules/enterprises/web/index.ts';
import type { HubStory } from '#platform/web/desk/room.ts';
import { fillSlot, type SlotFill } from '#platform/web/slots.ts';

/** Tab 走访 of an enterprise, tab 记录 of a campaign. */
export const visitSlots: readonly SlotFill[] = [
  fillSlot(hubTab, {
    key: 'visits',
    phrase: 'visits.hub.visits',
    order: 40,
    needs: 'visits.visit.list',
    part: () => import('./HubVisits.tsx').then(m => m.HubVisits),
  }),
  fillSlot(hubStrip, {
    key: 'visits',
    order: 30,
    needs: 'visits.visit.list',
    part: () => import('./LastVisitCell.tsx').then(m => m.LastVisitCell),
  }),
  fillSlot(campaignTab, {
    key: 'records',
    phrase: 'visits.step.records',
    order: 10,
    needs: 'visits.visit.list',
    part: () => import('./RecordsTab.tsx').then(m => m.RecordsTab),
  }),
];

/** Visits and calls, on its timeline. */
export const visitStories: readonly HubStory[] = [
  {
    key: 'visits',
    phrase: 'visits.hub.visits',
    needs: 'visits.visit.list',
    events: (id, signal) => import('./hub-story.ts').then(m => m.visitEvents(id, signal)),
  },
];
