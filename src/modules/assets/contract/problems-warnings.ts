import { z } from 'zod';
import { problems } from '#platform/contract/problem.ts';

/** Refusals of warnings; each code is a phrase key. */
export const warningProblems = problems('assets', {
  deadlineClosed: { status: 409 },
  numberDiffers: { status: 422, params: z.object({ number: z.string() }) },
  closeByProof: { status: 422 },
  validUntilTooEarly: { status: 422, params: z.object({ day: z.string() }) },
  paidYearTooEarly: { status: 422, params: z.object({ year: z.int() }) },
  reductionMissing: { status: 422, params: z.object({ year: z.int() }) },
  happenedAhead: { status: 422 },
  snoozeTooLong: { status: 422, params: z.object({ day: z.string() }) },
  unknownCompanion: { status: 422 },
  unknownDeadlineKind: { status: 422 },
  listWithoutHead: { status: 422 },
  listEmpty: { status: 422 },
});
