import { z } from 'zod';
import { Id, Instant } from '#platform/contract/shapes.ts';
import { AwardLevel, Prerequisite } from './criteria.ts';

/** 具备 · 不具备 · 还不知道 */
export const PrerequisiteState = z.enum(['met', 'missing', 'unknown']);
export type PrerequisiteState = z.infer<typeof PrerequisiteState>;

/** What somebody found out about a prerequisite that no record can tell. */
export const PrerequisiteAnswer = z.object({
  answer: PrerequisiteState,
  note: z.string(),
  byName: z.string(),
  at: Instant,
  version: z.int(),
});
export type PrerequisiteAnswer = z.infer<typeof PrerequisiteAnswer>;

/** A prerequisite as it stands with one enterprise. `have`: what it has of `amount`, when that is known. */
export const RungCondition = z.object({
  ...Prerequisite.shape,
  state: PrerequisiteState,
  have: z.number().nullable(),
  answer: PrerequisiteAnswer.nullable(),
});
export type RungCondition = z.infer<typeof RungCondition>;

/** An award that the enterprise has won, from the register of assets. */
export const WonAward = z.object({ assetId: Id, level: AwardLevel, title: z.string(), year: z.int().nullable() });
export type WonAward = z.infer<typeof WonAward>;

/** 条件具备 · 还缺条件 · 还有条件未核对 · 没有登记条件 */
export const RungState = z.enum(['ready', 'missing', 'unknown', 'noRules']);
export type RungState = z.infer<typeof RungState>;

/** A level of the ladder 区→市→省→中国. What was won there does not decide whether it can be applied for. */
export const Rung = z.object({ level: AwardLevel, state: RungState, won: z.array(WonAward), conditions: z.array(RungCondition) });
export type Rung = z.infer<typeof Rung>;
