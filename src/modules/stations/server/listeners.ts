import { personLeft } from '#modules/people/contract/events.ts';
import { listener } from '#platform/server/events/listener.ts';
import { releaseLeaver } from '../contract/operations.ts';

/** What stations hear of rooms to their left. */
export const stationsListeners = [
  listener(personLeft, { operation: releaseLeaver, input: happened => ({ personId: happened.subject }), whenParked: 'pass' }),
];
