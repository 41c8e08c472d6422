import { personLeft } from '#modules/people/contract/events.ts';
import { calendarChanged } from '#modules/reference/contract/events.ts';
import { listener } from '#platform/server/events/listener.ts';
import { queueRecount, releaseDemandsOfLeaver } from '../contract/operations-events.ts';
import { demandMerges } from './event-handlers.ts';

/** What demands hear of rooms to their left. */
export const demandsListeners = [
  listener(calendarChanged, { operation: queueRecount, input: e => ({ noticeId: e.payload.noticeId }), whenParked: 'pass' }),
  listener(personLeft, { operation: releaseDemandsOfLeaver, input: e => ({ personId: e.subject }), whenParked: 'pass' }),
  ...demandMerges.listeners,
];
