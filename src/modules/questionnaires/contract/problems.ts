import { z } from 'zod';
import { problems } from '#platform/contract/problem.ts';

export const questionnaireProblems = problems('questionnaires', {
  draftStale: { status: 409, params: z.object({ name: z.string() }) },
  draftClosed: { status: 409 },
  draftRefused: { status: 422, params: z.object({ n: z.int() }) },
  draftUnchanged: { status: 422 },
  draftWrongKey: { status: 422 },
  formOfOther: { status: 422 },
});
