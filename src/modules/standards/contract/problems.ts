import { z } from 'zod';
import { problems } from '#platform/contract/problem.ts';

export const standardsProblems = problems('standards', {
  changedMeanwhile: { status: 409 },
  unknownEnterprise: { status: 422 },
  unknownPerson: { status: 422 },
  unknownItem: { status: 422 },
  /** The demand or case is another enterprise's. */
  linkElsewhere: { status: 422 },
  /** No version of the procedure holds on that day. */
  noProcedure: { status: 422 },
  /** The stage is none that may follow. */
  notNext: { status: 409, params: z.object({ stages: z.string() }) },
  /** Entered with its number, by its own act. */
  numberWanted: { status: 422 },
  alreadyEnded: { status: 409 },
  publishedAlready: { status: 409 },
  notPublished: { status: 409 },
  dayAhead: { status: 422 },
  /** Before the day of the stage that runs. */
  dayBefore: { status: 422, params: z.object({ day: z.string() }) },
  effectiveBefore: { status: 422 },
  firstStage: { status: 409 },
  numberUnread: { status: 422 },
  /** Not read; the suggestion is for the person to take. */
  numberLooksWrong: { status: 422, params: z.object({ suggestion: z.string() }) },
  numberUndated: { status: 422 },
  numberOtherKind: { status: 422 },
  numberTaken: { status: 409, params: z.object({ number: z.string(), title: z.string() }) },
  samePart: { status: 422 },
  partBefore: { status: 422, params: z.object({ day: z.string() }) },
  assetThere: { status: 409 },
  /** 未重复享受: one standard, one subsidy. */
  subsidisedAlready: { status: 409, params: z.object({ number: z.string(), enterprise: z.string(), day: z.string() }) },
  /** The same beyond the caller's reach: neither the enterprise nor the day is told. */
  subsidisedElsewhere: { status: 409, params: z.object({ number: z.string() }) },
  subsidised: { status: 409 },
  grantedBefore: { status: 422 },
  alreadyWithdrawn: { status: 409 },
  markElsewhere: { status: 422 },
  recognitionThere: { status: 409 },
  stepInThePast: { status: 422 },
  idTaken: { status: 409 },
});
