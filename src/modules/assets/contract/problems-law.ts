import { z } from 'zod';
import { problems } from '#platform/contract/problem.ts';

/** Refusals of the locker; each code is a phrase key. */
export const lawProblems = problems('assets', {
  proofNoMark: { status: 422 },
  proofOtherClass: { status: 422, params: z.object({ niceClass: z.int() }) },
  proofAhead: { status: 422 },
  proofTwice: { status: 409 },
  proofWithdrawn: { status: 409 },
});
