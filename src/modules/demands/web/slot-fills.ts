import { hubActs, hubTab, hubWaiting } from '#modules/enterprises/web/index.ts';
import type { HubStory } from '#platform/web/desk/room.ts';
import { fillSlot, type SlotFill } from '#platform/web/slots.ts';

/** Tab 需求 of an enterprise. */
export const demandTabs: readonly SlotFill[] = [
  fillSlot(hubTab, {
    key: 'demands',
    phrase: 'demands.nav.demands',
    order: 30,
    needs: 'demands.demand.list',
    part: () => import('./HubDemands.tsx').then(m => m.HubDemands),
  }),
  fillSlot(hubActs, {
    key: 'raise',
    order: 90,
    needs: 'demands.demand.raise',
    part: () => import('./HubOpenDemands.tsx').then(m => m.RaiseAct),
  }),
  fillSlot(hubWaiting, {
    key: 'demands',
    order: 20,
    needs: 'demands.demand.list',
    part: () => import('./HubOpenDemands.tsx').then(m => m.OpenDemandsSection),
  }),
];

/** What it asked for, on its timeline. */
export const demandStories: readonly HubStory[] = [
  {
    key: 'demands',
    phrase: 'demands.nav.demands',
    needs: 'demands.demand.list',
    events: (id, signal) => import('./hub-story.ts').then(m => m.demandEvents(id, signal)),
  },
];
