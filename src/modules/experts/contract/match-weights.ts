import { z } from 'zod';
import { DatedRow, SetDatedRow } from '#platform/contract/dated/dated-row.ts';
import { command, query } from '#platform/contract/operation.ts';
import { Done } from '#platform/contract/shapes.ts';

const percent = z.int().min(0).max(100);

/** What the parts of an expert weigh, and how near a field lies. */
export const MatchWeights = z.object({
  /** The four parts in percent, 100 together: 专长, 经验, 余量, 轮换. */
  fit: percent,
  proven: percent,
  free: percent,
  turn: percent,
  /** 专长 in percent, for a field that is the topic as a whole, for a neighbour under the same topic; the very class counts whole. */
  fitTopic: percent,
  fitNeighbour: percent,
  /** What 熟悉 counts beside 精通, in percent. */
  fitFamiliar: percent,
  /** So many consultations with advice give half of 经验, as long as nobody has rated. */
  halfAdvised: z.int().min(1).max(1000),
  /** An offer so many days ago gives the whole of 轮换. */
  turnDays: z.int().min(1).max(1000),
  /** Names that are proposed. */
  mostNamed: z.int().min(1).max(20),
});
export type MatchWeights = z.infer<typeof MatchWeights>;

/** 专家匹配权重 (7.3-b): the rows that speak of the reader's place, the one in force first. */
export const listMatchWeights = query({
  name: 'experts.weights.list',
  clause: '7.3-b',
  input: z.strictObject({}),
  output: z.object({ rows: z.array(DatedRow.extend(MatchWeights.shape)) }),
});

/** A place's own weights from a day on; a proposal keeps those it was made with. */
export const setMatchWeights = command({
  name: 'experts.weights.set',
  clause: '7.3-b',
  input: SetDatedRow.extend(MatchWeights.shape),
  output: Done,
});
