import { enterpriseMerged, enterpriseUnmerged } from '#modules/enterprises/contract/events.ts';
import { personLeft } from '#modules/people/contract/events.ts';
import { listener } from '#platform/server/events/listener.ts';
import { moveDemands, moveDemandsBack, releaseDemandsOfLeaver } from '../contract/operations-events.ts';

/** What demands hear of rooms to their left. */
export const demandsListeners = [
  listener(personLeft, { operation: releaseDemandsOfLeaver, input: e => ({ personId: e.subject }), whenParked: 'pass' }),
  listener(enterpriseMerged, {
    operation: moveDemands,
    input: e => ({ fromId: e.payload.dropId, toId: e.payload.keepId }),
    whenParked: 'hold',
  }),
  listener(enterpriseUnmerged, {
    operation: moveDemandsBack,
    input: e => ({ fromId: e.payload.dropId, toId: e.payload.keepId }),
    whenParked: 'hold',
  }),
];
