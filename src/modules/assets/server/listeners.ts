import { personLeft } from '#modules/people/contract/events.ts';
import { calendarChanged } from '#modules/reference/contract/events.ts';
import { listener } from '#platform/server/events/listener.ts';
import { recountDeadlines, releaseCompanion } from '../contract/operations-warnings.ts';
import { assetMerges } from './deadlines/left-room-handlers.ts';

/** What assets hear of rooms to their left. */
export const assetsListeners = [
  listener(calendarChanged, { operation: recountDeadlines, input: e => ({ noticeId: e.payload.noticeId }), whenParked: 'pass' }),
  listener(personLeft, { operation: releaseCompanion, input: e => ({ personId: e.subject }), whenParked: 'pass' }),
  ...assetMerges.listeners,
];
