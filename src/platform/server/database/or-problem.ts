import type { Problem } from '../../contract/problem.ts';

/** Carries a write out; what the named constraint refuses becomes the problem. */
export const orProblem = async <T>(write: Promise<T>, constraint: string, problem: () => Problem): Promise<T> => {
  try {
    return await write;
  } catch (error) {
    if ((error as { constraint?: string }).constraint === constraint) throw problem();
    throw error;
  }
};
