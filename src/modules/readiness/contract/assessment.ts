import { z } from 'zod';
import { Day, Id, Instant, line, RegionCode, text } from '#platform/contract/shapes.ts';
import { AwardLevel, Criteria, CriteriaItem, Side } from './criteria.ts';
import { RungState } from './ladder.ts';

/** 企业自评 · 陪跑员评 · 专家评 */
export const parties = ['enterprise', 'coach', 'expert'] as const;
export const Party = z.enum(parties);
export type Party = z.infer<typeof Party>;

/** 评分中 · 待定共识分 · 已定稿 */
export const AssessmentState = z.enum(['scoring', 'agreeing', 'concluded']);
export type AssessmentState = z.infer<typeof AssessmentState>;

const Percent = z.int().min(0).max(100);

/** What a party says of an item. */
export const ItemScore = z.strictObject({
  /** Null: not scored yet; that is not 0. */
  percent: Percent.nullable(),
  parts: z.partialRecord(Side, Percent),
  /** 优势 */
  strengths: text(600),
  /** 改进空间 */
  improvements: text(600),
});
export type ItemScore = z.infer<typeof ItemScore>;

/** A score of a sheet on its way in; `version` is the one that was read, 0 for none. */
export const SavedScore = z.strictObject({ itemKey: z.string().max(12), version: z.int().min(0), score: ItemScore });
export type SavedScore = z.infer<typeof SavedScore>;

/** An item of a sheet. */
export const SheetItem = z.object({ ...CriteriaItem.shape, version: z.int(), score: ItemScore, evidence: z.int() });
export type SheetItem = z.infer<typeof SheetItem>;

/** 评分表: one party's scores, without those of the others. */
export const SheetView = z.object({
  assessmentId: Id,
  enterpriseName: z.string(),
  year: z.int(),
  party: Party,
  assessorName: z.string(),
  finishedAt: Instant.nullable(),
  criteria: Criteria.omit({ items: true }),
  items: z.array(SheetItem),
  may: z.array(z.string()),
});
export type SheetView = z.infer<typeof SheetView>;

/** 佐证 */
export const ProofKind = z.enum(['asset', 'visit', 'file']);
export type ProofKind = z.infer<typeof ProofKind>;
export const ProofView = z.object({
  id: Id,
  itemKey: z.string(),
  kind: ProofKind,
  recordId: Id,
  title: z.string(),
  note: z.string(),
  byName: z.string(),
  at: Instant,
});
export type ProofView = z.infer<typeof ProofView>;

/** What a party that has handed its sheet in says of an item. */
export const GivenScore = z.object({
  party: Party,
  percent: Percent.nullable(),
  strengths: z.string(),
  improvements: z.string(),
});
export type GivenScore = z.infer<typeof GivenScore>;

/** An item with what the parties say side by side. */
export const ComparedItem = z.object({
  ...CriteriaItem.shape,
  given: z.array(GivenScore),
  /** Percentage points between the highest and the lowest; null with fewer than two. */
  spread: z.int().nullable(),
  /** The spread is above the limit. */
  apart: z.boolean(),
  agreed: z.object({ percent: Percent, reason: z.string(), byName: z.string(), version: z.int() }).nullable(),
  evidence: z.array(ProofView),
  /** What counts of the agreed percentage: no more than the cap where there is no evidence. */
  counted: Percent.nullable(),
  /** The cap took something away. */
  capped: z.boolean(),
  /** 得分 and 失分 of the item. */
  earned: z.number().nullable(),
  lost: z.number().nullable(),
});
export type ComparedItem = z.infer<typeof ComparedItem>;

/** 改进任务 */
export const GapTask = z.object({
  id: Id,
  assessmentId: Id,
  enterpriseId: Id,
  enterpriseName: z.string(),
  itemKey: z.string(),
  itemName: z.string(),
  title: z.string(),
  ownerId: Id,
  ownerName: z.string(),
  dueOn: Day,
  lostPoints: z.number(),
  outcome: z.enum(['done', 'dropped']).nullable(),
  endedAt: Instant.nullable(),
  note: z.string(),
  overdue: z.boolean(),
  version: z.int(),
  may: z.array(z.string()),
});
export type GapTask = z.infer<typeof GapTask>;

export const GapTaskFields = z.strictObject({ title: line(120), ownerId: Id, dueOn: Day });
export type GapTaskFields = z.infer<typeof GapTaskFields>;

/** How far a party is: of `items` it has scored `scored`. Its points are shown when the sheet is handed in. */
export const PartyProgress = z.object({
  party: Party,
  scored: z.int(),
  finishedAt: Instant.nullable(),
  assessorName: z.string(),
  onBehalf: z.boolean(),
  /** Without the cap for missing evidence. */
  points: z.number().nullable(),
  may: z.array(z.string()),
});
export type PartyProgress = z.infer<typeof PartyProgress>;

/** An assessment as lists show it. */
export const AssessmentRow = z.object({
  id: Id,
  enterpriseId: Id,
  enterpriseName: z.string(),
  regionCode: RegionCode,
  year: z.int(),
  coachName: z.string(),
  state: AssessmentState,
  finished: z.array(Party),
  /** 共识得分; null until every item is agreed. */
  points: z.number().nullable(),
  /** The highest level whose conditions are all met. */
  readyFor: AwardLevel.nullable(),
  /** The level after that: what is missing, and what nobody has checked. */
  next: z.object({ level: AwardLevel, state: RungState, missing: z.array(z.string()), unknown: z.int() }).nullable(),
  won: z.array(AwardLevel),
  openTasks: z.int(),
});
export type AssessmentRow = z.infer<typeof AssessmentRow>;

/** An assessment on its page. */
export const AssessmentView = z.object({
  id: Id,
  enterpriseId: Id,
  enterpriseName: z.string(),
  regionCode: RegionCode,
  year: z.int(),
  coachId: Id,
  coachName: z.string(),
  state: AssessmentState,
  points: z.number().nullable(),
  criteria: Criteria.omit({ items: true }),
  parties: z.array(PartyProgress),
  items: z.array(ComparedItem),
  tasks: z.array(GapTask),
  concludedAt: Instant.nullable(),
  version: z.int(),
  may: z.array(z.string()),
});
export type AssessmentView = z.infer<typeof AssessmentView>;

/** A year of an enterprise: percent of each category's points, for the radar. */
export const YearStanding = z.object({
  assessmentId: Id,
  year: z.int(),
  state: AssessmentState,
  points: z.number().nullable(),
  criteriaName: z.string(),
  categories: z.array(z.object({ key: z.string(), name: z.string(), points: z.int(), got: z.number().nullable() })),
});
export type YearStanding = z.infer<typeof YearStanding>;
