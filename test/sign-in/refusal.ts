import type { Problem } from '#platform/contract/problem.ts';

/** `done`, or status and code of the refusal. */
export const refusal = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (e: Problem) => `${e.status} ${e.code}`,
  );
