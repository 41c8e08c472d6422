import { z } from 'zod';
import { problems } from '#platform/contract/problem.ts';

/** Refusals of the catalogue; each code is a phrase key. */
export const catalogueProblems = problems('catalogue', {
  unknownClass: { status: 422, params: z.object({ code: z.string() }) },
  keywordExists: { status: 409, params: z.object({ word: z.string() }) },
  keywordAbsent: { status: 409, params: z.object({ word: z.string() }) },
});
