import { z } from 'zod';
import { problems } from '#platform/contract/problem.ts';

const Item = z.object({ item: z.string() });

export const readinessProblems = problems('readiness', {
  changedMeanwhile: { status: 409 },
  /** Somebody else saved this item meanwhile. */
  itemChanged: { status: 409, params: Item },
  alreadyConcluded: { status: 409 },
  notConcluded: { status: 409 },
  yearTaken: { status: 409, params: z.object({ year: z.int() }) },
  unknownEnterprise: { status: 422 },
  unknownPerson: { status: 422 },
  /** No version of the criteria is in force. */
  noCriteria: { status: 422 },
  unknownItem: { status: 422 },
  notAStep: { status: 422, params: z.object({ step: z.int() }) },
  /** A side that the item does not have. */
  wrongSide: { status: 422, params: Item },
  sheetFinished: { status: 409 },
  sheetNotFinished: { status: 409 },
  itemsMissing: { status: 422, params: z.object({ n: z.int(), item: z.string() }) },
  twoSheetsFirst: { status: 409 },
  reasonWanted: { status: 422, params: z.object({ limit: z.int() }) },
  notAgreed: { status: 422, params: z.object({ n: z.int(), item: z.string() }) },
  notTheirs: { status: 422 },
  evidenceThere: { status: 409 },
  alreadyWithdrawn: { status: 409 },
  taskEnded: { status: 409 },
  unknownPrerequisite: { status: 422 },
  /** What records tell is not answered by hand. */
  toldByRecords: { status: 422 },
});
