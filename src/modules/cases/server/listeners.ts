import { demandEnded, demandSuperseded } from '#modules/demands/contract/events.ts';
import { organisationEnded } from '#modules/partners/contract/events.ts';
import { calendarChanged } from '#modules/reference/contract/events.ts';
import { listener } from '#platform/server/events/listener.ts';
import { recountPromises } from '../contract/operations-case.ts';
import { keepEnding } from '../contract/operations-proposal.ts';
import { closeDemandReferral, closeOrganisationReferrals, recountReferrals } from '../contract/operations-referral.ts';

/** What a listener counts in one act; the hourly job goes on with the rest. */
const atOnce = 500;

/** What cases hear of rooms to their left. */
export const casesListeners = [
  listener(calendarChanged, { operation: recountPromises, input: () => ({ limit: atOnce }), whenParked: 'pass' }),
  listener(demandEnded, {
    operation: keepEnding,
    input: ({ id, subject, payload }) => ({ id, demandId: subject, how: payload.how }),
    whenParked: 'pass',
  }),
  listener(calendarChanged, { operation: recountReferrals, input: () => ({ limit: atOnce }), whenParked: 'pass' }),
  listener(demandEnded, { operation: closeDemandReferral, input: e => ({ demandId: e.subject }), whenParked: 'pass' }),
  listener(demandSuperseded, { operation: closeDemandReferral, input: e => ({ demandId: e.subject }), whenParked: 'pass' }),
  listener(organisationEnded, {
    operation: closeOrganisationReferrals,
    input: e => ({ organisationId: e.subject }),
    whenParked: 'pass',
  }),
];
