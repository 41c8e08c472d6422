import { z } from 'zod';
import { problems } from '../../contract/problem.ts';

/** Why an uploaded file was refused before a single row was read. Sentences: `platform/contract/phrases-documents.ts`. */
export const sheetProblems = problems('platform', {
  fileEmpty: { status: 422 },
  fileNotSheet: { status: 422, params: z.object({ kind: z.string() }) },
  fileZipMany: { status: 422, params: z.object({ files: z.int() }) },
  fileUnknown: { status: 422 },
  fileWebPage: { status: 422 },
  fileEncrypted: { status: 422 },
  fileDamaged: { status: 422 },
  fileUnsafe: { status: 422, params: z.object({ reason: z.string() }) },
  fileTooBig: { status: 413, params: z.object({ limit: z.string() }) },
  fileTooSlow: { status: 422, params: z.object({ seconds: z.int() }) },
  fileEncoding: { status: 422 },
  sheetMissing: { status: 422, params: z.object({ number: z.int() }) },
});
