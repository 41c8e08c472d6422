import { z } from 'zod';
import { problems } from '#platform/contract/problem.ts';

/** Refusals of demands; each code is a phrase key. */
export const demandsProblems = problems('demands', {
  alreadyEnded: { status: 409, params: z.object({ state: z.string() }) },
  /** A referral holds it: this act waits for its end. */
  isOut: { status: 409, params: z.object({ who: z.string() }) },
  unknownClass: { status: 422, params: z.object({ code: z.string() }) },
  unknownEnterprise: { status: 404 },
  unknownOwner: { status: 422 },
  dueInThePast: { status: 422 },
  idTaken: { status: 409 },
  limitInThePast: { status: 422 },
  batchActNotYours: { status: 403, params: z.object({ act: z.string() }) },
  batchNothingStands: { status: 409 },
  batchUndone: { status: 409 },
  batchTooOld: { status: 409 },
  batchNotYours: { status: 403 },
});
