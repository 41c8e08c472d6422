import { z } from 'zod';
import { GuestCode, GuestSecret } from '#platform/contract/guest.ts';
import { Day, Id, Instant, line } from '#platform/contract/shapes.ts';
import { CaseOutcome, CaseParty, CaseState, ClockStepView, EvidenceGrade, MaterialState } from './case.ts';

/** Pictures that an enterprise sends: shrunk on the phone, at most this many bytes together in one act. */
export const mostFollowBytes = 1_300_000;

export const OpenFollow = z.strictObject({
  token: GuestSecret,
  code: GuestCode,
  /** Secret of the session, made by the phone; it comes back as a cookie that scripts cannot read. */
  session: GuestSecret,
  /** 这是我自己的手机: seven days instead of two hours. */
  remember: z.boolean().default(false),
});
export const OfFollow = z.strictObject({ linkId: Id });

export const FollowFile = z.strictObject({
  id: Id,
  name: line(120),
  mediaType: z.enum(['image/jpeg', 'image/png', 'application/pdf']),
  /** The bytes as base64. */
  data: z
    .string()
    .regex(/^[A-Za-z0-9+/]+={0,2}$/)
    .max(1_800_000),
});
export const SupplyFollow = z.strictObject({
  linkId: Id,
  materialId: Id,
  roundId: Id,
  files: z.array(FollowFile).min(1).max(4),
});

export type SupplyFollow = z.infer<typeof SupplyFollow>;

const FollowStage = z.object({
  name: z.string(),
  state: z.enum(['done', 'running', 'ahead']),
  who: CaseParty,
  startedOn: Day.nullable(),
  endedOn: Day.nullable(),
  days: z.int().nullable(),
  unit: z.enum(['working', 'calendar']),
});
const FollowMaterial = z.object({
  id: Id,
  name: z.string(),
  copies: z.int(),
  sample: z.string(),
  state: MaterialState,
  untilOn: Day.nullable(),
  /** With which it came back last. */
  sentence: z.string().nullable(),
  suppliedAt: Instant.nullable(),
});
const FollowLine = z.object({ id: Id, at: Instant, by: z.enum(['enterprise', 'office']), kind: z.string(), text: z.string() });

/** A case as the enterprise sees it; nothing of other cases, no note for colleagues. */
export const FollowView = z.object({
  linkId: Id,
  no: z.string(),
  enterpriseName: z.string(),
  itemName: z.string(),
  handler: z.string(),
  companionName: z.string(),
  /** Null until the notice was read and a name given: nothing else is told before. */
  me: z.object({ name: z.string(), department: z.string() }).nullable(),
  state: CaseState,
  turn: z.object({ party: CaseParty, who: z.string(), expects: z.string(), sinceOn: Day, untilOn: Day.nullable() }).nullable(),
  promise: z
    .object({
      dueOn: Day.nullable(),
      days: z.int(),
      unit: z.enum(['working', 'calendar']),
      used: z.int(),
      startsOn: Day,
      provisional: z.boolean(),
      steps: z.array(ClockStepView),
    })
    .nullable(),
  pausedFor: z.string().nullable(),
  stages: z.array(FollowStage),
  materials: z.array(FollowMaterial),
  lines: z.array(FollowLine),
  outcome: CaseOutcome.nullable(),
  outcomeWords: z.string().nullable(),
  grade: EvidenceGrade.nullable(),
  acceptedOn: Day,
  expiresAt: Instant,
});
export type FollowView = z.infer<typeof FollowView>;
