import { problems } from '#platform/contract/problem.ts';

/** Refusals of the summary report; each code is a phrase key. */
export const reportProblems = problems('reports', {
  reportTooEarly: { status: 409 },
  reportFileDamaged: { status: 500 },
});
