import { z } from 'zod';
import { problems } from '#platform/contract/problem.ts';

/** Refusals of imports; each code is a phrase key. */
export const assetImportProblems = problems('assets', {
  importState: { status: 409, params: z.object({ state: z.string() }) },
  importNothing: { status: 422 },
  importNoHeading: { status: 422 },
  importTooLong: { status: 422, params: z.object({ most: z.int() }) },
});
