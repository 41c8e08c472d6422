import { z } from 'zod';
import { problems } from '#platform/contract/problem.ts';

/** Refusals of a holiday notice; each code is a phrase key. */
export const referenceProblems = problems('reference', {
  noticeDay: { status: 422, params: z.object({ day: z.string() }) },
  noticeTwice: { status: 422, params: z.object({ day: z.string() }) },
  noticeWorkday: { status: 422, params: z.object({ day: z.string() }) },
  noticeIncomplete: { status: 422, params: z.object({ day: z.string() }) },
});
