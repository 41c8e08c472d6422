import { personLeft } from '#modules/people/contract/events.ts';
import { listener } from '#platform/server/events/listener.ts';
import { releaseMember } from '../contract/operations-events.ts';
import { campaignMerges } from './merged-enterprises.ts';

/** What campaigns hear of rooms to their left. */
export const campaignsListeners = [
  listener(personLeft, { operation: releaseMember, input: e => ({ personId: e.subject }), whenParked: 'pass' }),
  ...campaignMerges.listeners,
];
