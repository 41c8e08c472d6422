import { z } from 'zod';
import { problems } from '#platform/contract/problem.ts';

export const fileProblems = problems('visits', {
  /** 424: the bytes are still on their way; try again when they are there. */
  filesAwaited: { status: 424, params: z.object({ n: z.int(), ids: z.array(z.string()) }) },
  fileDiffers: { status: 422 },
  fileNotPicture: { status: 422 },
  signatureIncomplete: { status: 422 },
});
