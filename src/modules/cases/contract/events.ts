import { z } from 'zod';
import { event } from '#platform/contract/event.ts';
import { Day, Id } from '#platform/contract/shapes.ts';
import { CaseOutcome, CaseParty } from './case.ts';

const later = 'Boards, ratings and groups hear it when they stand';

/** 办件受理. The subject of all of these is the case. */
export const caseOpened = event({
  name: 'cases.case.opened',
  clause: '3.1-b',
  payload: z.strictObject({ enterpriseId: Id, itemVersionId: Id, demandId: Id.optional() }),
  unheard: later,
});
/** 球权转移. */
export const turnPassed = event({
  name: 'cases.case.turnPassed',
  clause: '3.1-b',
  payload: z.strictObject({ party: CaseParty }),
  unheard: later,
});
/** 停表. */
export const casePaused = event({
  name: 'cases.case.paused',
  clause: '3.1-b',
  payload: z.strictObject({ party: CaseParty }),
  unheard: later,
});
/** 复表. */
export const caseResumed = event({ name: 'cases.case.resumed', clause: '3.1-b', payload: z.strictObject({}), unheard: later });
/** 办件结束; `by` accompanied it. */
export const caseEnded = event({
  name: 'cases.case.ended',
  clause: '3.1-b',
  payload: z.strictObject({ enterpriseId: Id, outcome: CaseOutcome, by: Id }),
});
/** 承诺临近: two working days are left or fewer. */
export const promiseNear = event({
  name: 'cases.promise.near',
  clause: '7.5-b',
  payload: z.strictObject({ stageId: Id, dueOn: Day }),
  unheard: later,
});
/** 承诺已过. */
export const promiseBroken = event({
  name: 'cases.promise.broken',
  clause: '7.5-b',
  payload: z.strictObject({ stageId: Id, dueOn: Day }),
  unheard: later,
});
/** 转办逾期 (7.5-b), once for each lateness; the subject is the referral. */
export const referralOverdue = event({
  name: 'cases.referral.overdue',
  clause: '7.5-b',
  payload: z.strictObject({ organisationId: Id, late: z.enum(['receive', 'answer']), dueOn: Day }),
  unheard: later,
});
