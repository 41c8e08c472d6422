import { z } from 'zod';
import { Answer } from '#modules/questionnaires/contract/questionnaire.ts';
import { problems } from '#platform/contract/problem.ts';

/** The same field, changed by two people: both values, who and when. */
export const FieldConflict = z.object({
  question: z.string(),
  mine: Answer.nullable(),
  theirs: Answer.nullable(),
  revision: z.int(),
  byName: z.string(),
  at: z.string(),
});

export const visitProblems = problems('visits', {
  fieldConflict: { status: 409, params: z.object({ n: z.int(), conflicts: z.array(FieldConflict) }) },
  visitStale: { status: 409, params: z.object({ revision: z.int() }) },
  visitClosed: { status: 409 },
  visitNotSubmitted: { status: 409 },
  visitIncomplete: { status: 422, params: z.object({ n: z.int() }) },
  visitInFuture: { status: 422 },
  campaignNotOpen: { status: 409 },
  phoneMissing: { status: 404 },
  phoneWrong: { status: 422 },
  interviewTimes: { status: 422 },
  recordClosed: { status: 409 },
  noteWithoutEnterprise: { status: 422 },
  notInvited: { status: 422 },
  seminarWithoutGuests: { status: 409 },
  seminarNotYet: { status: 409, params: z.object({ day: z.string() }) },
  noStops: { status: 404 },
});
