import { problems } from '#platform/contract/problem.ts';

/** Refusals of the summary report; each code is a phrase key. */
export const reportProblems = problems('surveys', {
  reportTooEarly: { status: 409 },
  reportFileDamaged: { status: 500 },
});
