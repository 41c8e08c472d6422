import { z } from 'zod';
import { problems } from '#platform/contract/problem.ts';

export const stationsProblems = problems('stations', {
  nameTaken: { status: 409, params: z.object({ name: z.string() }) },
  changedMeanwhile: { status: 409 },
  notAPerson: { status: 422 },
  outsideRegion: { status: 422 },
});
