import { z } from 'zod';
import { Day, Id } from '#platform/contract/shapes.ts';

/** Points of the whole, by GB/T 19580. */
export const allPoints = 1000;

/** 确定 · 待核实 */
const Confidence = z.enum(['confirmed', 'toConfirm']);

/** 过程 (方法–展开–学习–整合) · 结果 (水平–趋势–对比–整合) */
export const CriteriaKind = z.enum(['process', 'result']);
export type CriteriaKind = z.infer<typeof CriteriaKind>;

/** The four sides of an item, by its kind (A-D-L-I, Le-T-C-I). */
export const sidesOf = {
  process: ['approach', 'deployment', 'learning', 'integration'],
  result: ['level', 'trend', 'comparison', 'integration'],
} as const;
export const Side = z.enum(['approach', 'deployment', 'learning', 'integration', 'level', 'trend', 'comparison']);
export type Side = z.infer<typeof Side>;

/** 评分条目: the question is in our own words. */
export const CriteriaItem = z.object({
  key: z.string(),
  category: z.string(),
  categoryName: z.string(),
  categoryPoints: z.int(),
  name: z.string(),
  points: z.int(),
  kind: CriteriaKind,
  prompt: z.string(),
});
export type CriteriaItem = z.infer<typeof CriteriaItem>;

/** 评分标准版本, with its rules: they are data, and say where they come from. */
export const Criteria = z.object({
  id: Id,
  code: z.string(),
  name: z.string(),
  basedOn: z.string(),
  validFrom: Day,
  validTo: Day.nullable(),
  /** Percentages go in steps of so many. */
  step: z.int(),
  /** An item without evidence counts at most so many percent. */
  capWithoutEvidence: z.int(),
  /** Parties further apart than so many percentage points say why. */
  spreadLimit: z.int(),
  source: z.string(),
  confidence: Confidence,
  items: z.array(CriteriaItem),
});
export type Criteria = z.infer<typeof Criteria>;

/** 区 · 市 · 省 · 中国 */
export const awardLevels = ['district', 'city', 'province', 'nation'] as const;
export const AwardLevel = z.enum(awardLevels);
export type AwardLevel = z.infer<typeof AwardLevel>;

/** 前置条件, as a row with its validity and source. */
export const Prerequisite = z.object({
  id: Id,
  level: AwardLevel,
  regionCode: z.string(),
  key: z.string(),
  kind: z.enum(['score', 'yearsFounded', 'confirm']),
  appliesTo: z.enum(['all', 'aboveScale']),
  amount: z.int().nullable(),
  text: z.string(),
  validFrom: Day,
  validTo: Day.nullable(),
  source: z.string(),
  confidence: Confidence,
});
export type Prerequisite = z.infer<typeof Prerequisite>;
