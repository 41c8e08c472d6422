import { z } from 'zod';
import { problems } from '#platform/contract/problem.ts';

/** One thing wrong with an uploaded letter template: what, and the words around it. */
export const LetterFault = z.object({
  kind: z.enum(['unknown', 'unclosed', 'unopened', 'fullWidth', 'empty', 'margin']),
  text: z.string(),
  place: z.string(),
});
export type LetterFault = z.infer<typeof LetterFault>;

export const paperProblems = problems('papers', {
  oldWordFile: { status: 422 },
  notTableA1: { status: 422 },
  paperUnplaced: { status: 422 },
  readingSettled: { status: 409 },
  letterBroken: { status: 422, params: z.object({ n: z.int(), faults: z.array(LetterFault) }) },
  letterTooBig: { status: 422 },
  letterIdTaken: { status: 409 },
  letterStale: { status: 409, params: z.object({ revision: z.int() }) },
  letterIssued: { status: 409, params: z.object({ number: z.string() }) },
  letterNotIssued: { status: 409 },
  letterVoided: { status: 409, params: z.object({ number: z.string() }) },
  letterIncomplete: { status: 422, params: z.object({ n: z.int() }) },
  letterNoIssuer: { status: 409 },
  letterToMerged: { status: 409 },
  letterFileDamaged: { status: 500 },
});
