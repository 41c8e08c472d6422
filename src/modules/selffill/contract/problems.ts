import { z } from 'zod';
import { problems } from '#platform/contract/problem.ts';

export const fillProblems = problems('selffill', {
  /** Wrong link, wrong code, used, over, locked: one answer for all, so that nothing is learned. */
  fillRefused: { status: 403 },
  fillSessionOver: { status: 401 },
  fillRevoked: { status: 410 },
  fillExpired: { status: 410 },
  fillNoticeFirst: { status: 409 },
  fillNotYours: { status: 403 },
  fillNoGateway: { status: 409 },
  fillPartsOnly: { status: 409 },
  fillFileTooBig: { status: 413 },
  fillFileWrong: { status: 422, params: z.object({ name: z.string() }) },
  fillTooManyFiles: { status: 409, params: z.object({ n: z.int() }) },
  fillTooManyParts: { status: 409, params: z.object({ n: z.int() }) },
});
