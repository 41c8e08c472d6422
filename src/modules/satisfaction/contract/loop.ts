import { z } from 'zod';
import { PageInput } from '#platform/contract/page.ts';
import { Day, Id, Instant, line } from '#platform/contract/shapes.ts';
import { Level, ServedKind } from './rating.ts';

/** 待回访 · 待整改 · 申诉中 · 已整改 · 申诉成立. */
export const LoopState = z.enum(['toCall', 'toMend', 'appealed', 'mended', 'excluded']);
export type LoopState = z.infer<typeof LoopState>;

/** 属实 · 部分属实 · 不属实. */
export const Verdict = z.enum(['true', 'partly', 'unfounded']);
export type Verdict = z.infer<typeof Verdict>;

/** A bad rating on its way. Of an anonymous one only the cell is known; of a named one who serves never sees it. */
export const LoopRow = z.object({
  id: Id,
  state: LoopState,
  named: z.boolean(),
  level: Level,
  unitName: z.string().nullable(),
  servedKind: ServedKind.nullable(),
  className: z.string().nullable(),
  openedOn: Day,
  /** What the clock runs for now; null when it runs for nothing. */
  dueOn: Day.nullable(),
  overdue: z.boolean(),
  tags: z.array(z.string()),
  comment: z.string(),
});
export type LoopRow = z.infer<typeof LoopRow>;

export const LoopView = LoopRow.extend({
  callBy: Day.nullable(),
  calledAt: Instant.nullable(),
  calledByName: z.string().nullable(),
  callNote: z.string().nullable(),
  verdict: Verdict.nullable(),
  mendBy: Day,
  mendedAt: Instant.nullable(),
  mendedByName: z.string().nullable(),
  mendNote: z.string().nullable(),
  reply: z.string().nullable(),
  appealedAt: Instant.nullable(),
  appealedByName: z.string().nullable(),
  appealReason: z.string().nullable(),
  judgedAt: Instant.nullable(),
  judgedByName: z.string().nullable(),
  upheld: z.boolean().nullable(),
  judgeReason: z.string().nullable(),
  followedLevel: Level.nullable(),
  followedComment: z.string().nullable(),
  actionId: Id.nullable(),
  /** Only of a named one, and only for who calls back. */
  contact: z
    .object({ name: z.string(), phone: z.string(), enterpriseName: z.string(), servedOn: Day, servedByName: z.string() })
    .nullable(),
  may: z.array(z.string()),
});
export type LoopView = z.infer<typeof LoopView>;

export const LoopFilter = z.strictObject({
  state: LoopState.optional(),
  named: z.boolean().optional(),
  overdue: z.boolean().optional(),
});
export type LoopFilter = z.infer<typeof LoopFilter>;
export const ListLoops = PageInput.extend(LoopFilter.shape);

export const LoopId = z.strictObject({ id: Id });
export const CallLoop = z.strictObject({ id: Id, verdict: Verdict, note: line(500) });
export const MendLoop = z.strictObject({ id: Id, note: line(500), reply: line(300) });
export const AppealLoop = z.strictObject({ id: Id, reason: line(500) });
export const JudgeLoop = z.strictObject({ id: Id, upheld: z.boolean(), reason: line(300) });
export const ImproveLoop = z.strictObject({ id: Id, actionId: Id, problem: line(200), ownerId: Id, dueOn: Day });
export const RevealRaterPhone = z.strictObject({ id: Id, reason: line(200) });
