import { z } from 'zod';
import { problems } from '#platform/contract/problem.ts';
import { Id } from '#platform/contract/shapes.ts';

/** What can go wrong in this room; the sentences stand in `i18n`. */
export const enterprisesProblems = problems('enterprises', {
  usccWrongLength: { status: 422, params: z.object({ length: z.int() }) },
  usccWrongLetter: { status: 422, params: z.object({ letters: z.string(), suggestion: z.string() }) },
  usccWrongCheck: { status: 422, params: z.object({ expected: z.string() }) },
  usccTurnedNumber: { status: 422 },
  usccTaken: { status: 409, params: z.object({ enterpriseId: Id, name: z.string() }) },
  phoneUnreadable: { status: 422 },
  regionUnknown: { status: 422, params: z.object({ regionCode: z.string() }) },
  regionOutside: { status: 422 },
  revisionStale: { status: 409, params: z.object({ revision: z.int(), theirs: z.record(z.string(), z.unknown()) }) },
  enterpriseMerged: { status: 409, params: z.object({ into: Id }) },
  mergeSame: { status: 422 },
  mergeAcross: { status: 422 },
  mergeNotUndoable: { status: 409 },
  importCodeTwice: { status: 422 },
  importNoName: { status: 422 },
  factUnknownEnterprise: { status: 422 },
  ownTooMany: { status: 422, params: z.object({ most: z.int() }) },
  ownNameTaken: { status: 409, params: z.object({ name: z.string() }) },
  ownNameStandard: { status: 422, params: z.object({ name: z.string() }) },
  ownNoChoices: { status: 422 },
  ownChoiceTwice: { status: 422, params: z.object({ name: z.string() }) },
  ownStale: { status: 409, params: z.object({ name: z.string() }) },
  ownOrderStale: { status: 409 },
  ownColumnUnknown: { status: 422 },
  ownNotHere: { status: 422 },
  ownValueWrong: { status: 422, params: z.object({ name: z.string(), kind: z.string(), max: z.int() }) },
  ownConditionWrong: { status: 422, params: z.object({ name: z.string() }) },
});
