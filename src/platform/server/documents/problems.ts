import { z } from 'zod';
import { problems } from '../../contract/problem.ts';

/** Why a document could not be made. Sentences: `platform/contract/phrases-documents.ts`. */
export const documentProblems = problems('platform', {
  glyphMissing: { status: 422, params: z.object({ character: z.string() }) },
  documentFailed: { status: 500 },
});
