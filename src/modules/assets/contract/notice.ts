import { z } from 'zod';
import { Day, Id, Instant } from '#platform/contract/shapes.ts';

/** 期限提醒 · 日期变动 · 标准状态 · 新法变化 */
export const NoticeCause = z.enum(['reminder', 'moved', 'standard', 'law']);
export type NoticeCause = z.infer<typeof NoticeCause>;

/** One reminder or bulletin. To the companion it is read; to the enterprise it is sent by a person. */
export const NoticeRow = z.object({
  id: Id,
  cause: NoticeCause,
  recipient: z.enum(['companion', 'enterprise']),
  enterpriseId: Id.nullable(),
  enterpriseName: z.string(),
  assetId: Id.nullable(),
  deadlineId: Id.nullable(),
  /** One sentence. */
  text: z.string(),
  /** For the enterprise: the whole message. */
  message: z.string(),
  stepOn: Day.nullable(),
  /** Earlier steps that were missed and are told with this one. */
  folded: z.int(),
  createdAt: Instant,
  seenAt: Instant.nullable(),
  sentAt: Instant.nullable(),
  sentByName: z.string().nullable(),
  /** What the gateway did with it; `noMobile`: no number on file; null: it was not asked. */
  gateway: z.enum(['waiting', 'heldUp', 'sent', 'givenUp', 'noMobile']).nullable(),
});
export type NoticeRow = z.infer<typeof NoticeRow>;

/** 提醒阶梯: so long before the safe day, or every so many weeks while the deadline is open. */
export const LadderStep = z.strictObject({
  unit: z.enum(['month', 'day', 'week']),
  amount: z.int().min(0).max(400),
  toCompanion: z.boolean(),
  toEnterprise: z.boolean(),
});
export type LadderStep = z.infer<typeof LadderStep>;

/** The ladder of one kind of deadline: the district's own, or the default with its source. */
export const Ladder = z.object({
  /** A kind of deadline; `*` for all that have no ladder of their own. */
  kind: z.string(),
  own: z.boolean(),
  steps: z.array(LadderStep.extend({ source: z.string(), confidence: z.string() })),
});
export type Ladder = z.infer<typeof Ladder>;
