import { visitReturned, visitSubmitted } from '#modules/visits/contract/events.ts';
import { listener } from '#platform/server/events/listener.ts';
import { closeFills, reopenFills } from '../contract/operations-events.ts';

/** What 企业自填 hears of rooms to its left. A link must not stay closed because “returned” overtook “submitted”. */
export const selffillListeners = [
  listener(visitSubmitted, { operation: closeFills, input: e => ({ visitId: e.subject }), whenParked: 'hold' }),
  listener(visitReturned, { operation: reopenFills, input: e => ({ visitId: e.subject }), whenParked: 'hold' }),
];
