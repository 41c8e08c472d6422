import { problems } from '#platform/contract/problem.ts';

/** Refusals of the maps of risk; each code is a phrase key. */
export const riskProblems = problems('assets', { alarmGone: { status: 409 } });
