import { z } from 'zod';
import { Day, Id, Instant, RegionCode } from '#platform/contract/shapes.ts';
import { AssetKind } from './asset.ts';
import { DeadlineKind, DeadlineNote, FeePart, LinePart } from './deadline.ts';
import { Act } from './event.ts';
import { Confidence, Consequence, Law } from './rule.ts';

/** 未到安全日 · 一个月内 · 已过安全日 (still inside the legal day) · 已过法定期限 */
export const DeadlineUrgency = z.enum(['ahead', 'soon', 'pressing', 'overdue']);
export type DeadlineUrgency = z.infer<typeof DeadlineUrgency>;

/** What narrows the calendar and the lists of deadlines; the same shape stands in the address of the page. */
export const WarningFilter = z.strictObject({
  /** District or street; below counts too. */
  regionCode: RegionCode.optional(),
  /** Only enterprises that I accompany (我陪跑的). */
  mine: z.boolean().optional(),
  assetKind: AssetKind.optional(),
  kind: DeadlineKind.optional(),
  confidence: Confidence.optional(),
  enterpriseId: Id.optional(),
  assetId: Id.optional(),
  /** Past the legal day; what anybody may attack at any time (连续三年不使用) is not meant. */
  overdue: z.boolean().optional(),
  /** Safe days, both included. */
  from: Day.optional(),
  to: Day.optional(),
});
export type WarningFilter = z.infer<typeof WarningFilter>;

/** A stored deadline as lists show it. */
export const DeadlineRow = z.object({
  id: Id,
  assetId: Id,
  assetKind: AssetKind,
  assetTitle: z.string(),
  assetNumber: z.string(),
  enterpriseId: Id,
  enterpriseName: z.string(),
  regionCode: RegionCode,
  kind: DeadlineKind,
  /** Which of several of one kind: `class:9`, `year:7`, `event:<id>`. */
  item: z.string(),
  opensOn: Day.nullable(),
  /** 法定期限 */
  dueOn: Day,
  /** 安全日, never later than the legal day. */
  safeOn: Day,
  graceUntil: Day.nullable(),
  feeAmount: z.number().nullable(),
  feeLine: z.array(FeePart),
  consequence: Consequence,
  /** The row of law that counts it; of a notice it says which one. */
  ruleKey: z.string(),
  article: z.string(),
  law: Law,
  /** 计算过程 */
  line: z.array(LinePart),
  notes: z.array(DeadlineNote),
  confidence: Confidence,
  /** 数据截至 */
  asOf: Day,
  /** Days from today to the safe day; negative when it has passed. */
  daysLeft: z.int(),
  /** Days from today to the legal day. */
  legalDaysLeft: z.int(),
  urgency: DeadlineUrgency,
  companion: z.object({ id: Id, name: z.string() }).nullable(),
  snoozedUntil: Day.nullable(),
});
export type DeadlineRow = z.infer<typeof DeadlineRow>;

/** What a person did about a deadline. */
export const DeadlineAct = z.object({
  id: Id,
  act: z.enum(['evidence', 'givenUp', 'snoozed', 'contacted']),
  happenedOn: Day.nullable(),
  until: Day.nullable(),
  reference: z.string(),
  person: z.string(),
  reason: z.string(),
  byName: z.string(),
  at: Instant,
});
export type DeadlineAct = z.infer<typeof DeadlineAct>;

/** A day that moved, old and new beside each other. */
export const DeadlineMove = z.object({
  id: Id,
  deadlineId: Id,
  at: Instant,
  assetTitle: z.string(),
  enterpriseName: z.string(),
  kind: DeadlineKind,
  dueBefore: Day,
  dueAfter: Day,
  safeBefore: Day,
  safeAfter: Day,
  lineBefore: z.array(LinePart),
  lineAfter: z.array(LinePart),
});
export type DeadlineMove = z.infer<typeof DeadlineMove>;

/** How a deadline ended. */
export const ClosedHow = z.enum(['evidence', 'givenUp', 'superseded', 'ended']);

/** The whole of a deadline: what to do, what to say, what was done. */
export const DeadlineView = DeadlineRow.extend({
  closedAt: Instant.nullable(),
  closedHow: ClosedHow.nullable(),
  /** Text for the enterprise, ready to be copied. */
  message: z.string(),
  /** 办理指引, step by step. */
  guide: z.array(z.string()),
  /** The act that closes it with its evidence; null: a proof of use does (6.3.3-b). */
  closing: Act.nullable(),
  /** The new end that the receipt should show; null where none is named. */
  suggestedValidUntil: Day.nullable(),
  needsValidUntil: z.boolean(),
  /** The patent year that is paid. */
  paysYear: z.int().nullable(),
  /** Calendar year for which a fee reduction has to be on record; null where none is asked for. */
  reductionYear: z.int().nullable(),
  /** Beside an annual fee that is not reduced: until when the reduction could still be asked for (费减请求). */
  reductionRequest: z.object({ safeOn: Day, dueOn: Day, line: z.array(LinePart), article: z.string(), law: Law }).nullable(),
  acts: z.array(DeadlineAct),
  moves: z.array(DeadlineMove),
  /** When companion and enterprise were told. */
  told: z.array(
    z.object({ id: Id, recipient: z.enum(['companion', 'enterprise']), step: z.string(), createdAt: Instant, sentAt: Instant.nullable() }),
  ),
  may: z.array(z.string()),
});
export type DeadlineView = z.infer<typeof DeadlineView>;
