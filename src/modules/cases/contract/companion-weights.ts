import { z } from 'zod';
import { DatedRow, SetDatedRow } from '#platform/contract/dated/dated-row.ts';
import { command, query } from '#platform/contract/operation.ts';
import { Done } from '#platform/contract/shapes.ts';

const percent = z.int().min(0).max(100);

/** What the parts of a companion weigh, and from how many cases on they count. */
export const CompanionWeights = z.object({
  /** The four parts in percent, 100 together. */
  near: percent,
  free: percent,
  practised: percent,
  acquainted: percent,
  /** 就近 in percent, for a station of a place that contains the enterprise's, one elsewhere in the district, none; the very street counts whole. */
  nearPlace: percent,
  nearDistrict: percent,
  nearNone: percent,
  /** So many open cases halve 在办量. */
  halfLoad: z.int().min(1).max(1000),
  /** So many ended cases of the items give half of 经验. */
  halfPractice: z.int().min(1).max(1000),
  /** Names that are proposed. */
  mostNamed: z.int().min(1).max(20),
});
export type CompanionWeights = z.infer<typeof CompanionWeights>;

export const CompanionWeightsRow = DatedRow.extend(CompanionWeights.shape);
export type CompanionWeightsRow = z.infer<typeof CompanionWeightsRow>;

/** 陪跑员权重: the rows that speak of the reader's place, the one in force first. */
export const listCompanionWeights = query({
  name: 'cases.weights.list',
  clause: 'X-3',
  input: z.strictObject({}),
  output: z.object({ rows: z.array(CompanionWeightsRow) }),
});

/** A place's own weights from a day on. */
export const setCompanionWeights = command({
  name: 'cases.weights.set',
  clause: 'X-3',
  input: SetDatedRow.extend(CompanionWeights.shape),
  output: Done,
});
