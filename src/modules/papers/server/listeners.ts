import { visitReturned, visitSubmitted } from '#modules/visits/contract/events.ts';
import { listener } from '#platform/server/events/listener.ts';
import { closeReadings, reopenReadings } from '../contract/operations-events.ts';

/** What 纸面 hears of rooms to its left. A reading must not stay overtaken because “returned” came before “submitted”. */
export const papersListeners = [
  listener(visitSubmitted, { operation: closeReadings, input: e => ({ visitId: e.subject }), whenParked: 'hold' }),
  listener(visitReturned, { operation: reopenReadings, input: e => ({ visitId: e.subject }), whenParked: 'hold' }),
];
