import { enterpriseMerged, enterpriseUnmerged } from '#modules/enterprises/contract/events.ts';
import { personLeft } from '#modules/people/contract/events.ts';
import { listener } from '#platform/server/events/listener.ts';
import { moveAssets, moveAssetsBack, releaseCompanion } from '../contract/operations-warnings.ts';

/** What assets hear of rooms to their left. */
export const assetsListeners = [
  listener(personLeft, { operation: releaseCompanion, input: e => ({ personId: e.subject }), whenParked: 'pass' }),
  listener(enterpriseMerged, {
    operation: moveAssets,
    input: e => ({ fromId: e.payload.dropId, toId: e.payload.keepId }),
    whenParked: 'hold',
  }),
  listener(enterpriseUnmerged, {
    operation: moveAssetsBack,
    input: e => ({ fromId: e.payload.dropId, toId: e.payload.keepId }),
    whenParked: 'hold',
  }),
];
