import { z } from 'zod';
import { DatedRow, SetDatedRow } from '#platform/contract/dated/dated-row.ts';
import { command, query } from '#platform/contract/operation.ts';
import { Done } from '#platform/contract/shapes.ts';

/** 年限与天数 of the pool: years that a relation counts on, most years of a term, days for an answer. */
export const poolRules = ['tieYears', 'termYears', 'answerDays'] as const;
export const PoolRule = z.enum(poolRules);
export type PoolRule = z.infer<typeof PoolRule>;

/** 专家库规则 (7.3-a): the rows that speak of the reader's place, those in force first. */
export const listPoolRules = query({
  name: 'experts.rule.list',
  clause: '7.3-a',
  input: z.strictObject({}),
  output: z.object({ rows: z.array(DatedRow.extend({ key: PoolRule, value: z.int() })) }),
});

/** A place's own rule from a day on; what was decided under the one before stays. */
export const setPoolRule = command({
  name: 'experts.rule.set',
  clause: '7.3-a',
  input: SetDatedRow.extend({ key: PoolRule, value: z.int().min(1).max(100) }),
  output: Done,
});
