import { z } from 'zod';
import { problems } from '#platform/contract/problem.ts';

/** Refusals of the catalogue; each code is a phrase key. */
export const catalogueProblems = problems('catalogue', {
  unknownClass: { status: 422, params: z.object({ code: z.string() }) },
  keywordExists: { status: 409, params: z.object({ word: z.string() }) },
  keywordAbsent: { status: 409, params: z.object({ word: z.string() }) },
  /** 5.2: what is done online without a visit. */
  excludedOnline: { status: 422 },
  /** 5.2: penalties and force. */
  excludedPenalty: { status: 422 },
  /** The note of 5.2 is claimed with a basis that names no rule and article. */
  basisUnclear: { status: 422 },
  codeTaken: { status: 409, params: z.object({ code: z.string() }) },
  changedMeanwhile: { status: 409 },
  draftStale: { status: 409, params: z.object({ name: z.string() }) },
  draftClosed: { status: 409 },
  versionIncomplete: { status: 422, params: z.object({ n: z.int() }) },
  versionUnchanged: { status: 409 },
  validFromEarlier: { status: 422, params: z.object({ day: z.string() }) },
  alreadyRetired: { status: 409 },
});
