import { caseEnded } from '#modules/cases/contract/events.ts';
import { demandEnded, demandReopened } from '#modules/demands/contract/events.ts';
import { consultationAdvised } from '#modules/experts/contract/events.ts';
import { visitSubmitted } from '#modules/visits/contract/events.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import { type Listener, listener } from '#platform/server/events/listener.ts';
import { offerInvitation, withdrawInvitation } from '../contract/operations-invitations.ts';

/** A service that has its own end and nobody's class: a case by its companion, a consultation by who asked for it. */
const served = (
  servedKind: 'case' | 'consultation',
  e: { id: string; subject: string; payload: { enterpriseId: string; by: string }; emittedAt: Date },
) => ({
  id: e.id,
  servedKind,
  servedId: e.subject,
  enterpriseId: e.payload.enterpriseId,
  servedBy: e.payload.by,
  servedOn: dayOf(e.emittedAt),
  how: null,
});

/** After each service an invitation (7.6-a); the id of the event is the id of the invitation, so that a repeat makes none twice. */
export const satisfactionListeners: readonly Listener[] = [
  listener(demandEnded, {
    operation: offerInvitation,
    input: ({ id, subject, payload, emittedAt }) => ({
      id,
      servedKind: 'demand' as const,
      servedId: subject,
      enterpriseId: payload.enterpriseId,
      servedBy: payload.by,
      servedOn: dayOf(emittedAt),
      how: payload.how,
    }),
    whenParked: 'pass',
  }),
  listener(demandReopened, {
    operation: withdrawInvitation,
    input: e => ({ servedKind: 'demand' as const, servedId: e.subject }),
    whenParked: 'pass',
  }),
  listener(visitSubmitted, {
    operation: offerInvitation,
    input: ({ id, subject, payload, emittedAt }) => ({
      id,
      servedKind: 'visit' as const,
      servedId: subject,
      enterpriseId: payload.enterpriseId,
      servedBy: null,
      servedOn: dayOf(emittedAt),
      how: null,
    }),
    whenParked: 'pass',
  }),
  listener(caseEnded, { operation: offerInvitation, input: e => served('case', e), whenParked: 'pass' }),
  listener(consultationAdvised, { operation: offerInvitation, input: e => served('consultation', e), whenParked: 'pass' }),
];
