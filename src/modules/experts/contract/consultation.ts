import { z } from 'zod';
import { Day, Id, Instant } from '#platform/contract/shapes.ts';
import { Finding } from './interest.ts';

/** 线上 · 现场. */
export const MeetMode = z.enum(['online', 'onSite']);
export type MeetMode = z.infer<typeof MeetMode>;

/** 待选专家 · 待专家答复 · 已接受 · 已咨询 · 已出意见 · 已撤销. */
export const ConsultationState = z.enum(['asked', 'offered', 'accepted', 'met', 'advised', 'cancelled']);
export type ConsultationState = z.infer<typeof ConsultationState>;

/** 待答复 · 已接受 · 已回避 · 已收回 · 已咨询 · 已出意见. */
export const AssignmentState = z.enum(['offered', 'accepted', 'recused', 'withdrawn', 'met', 'advised']);
export type AssignmentState = z.infer<typeof AssignmentState>;

/** What the sum is made of, each from 0 to 1. */
export const MatchParts = z.object({ fit: z.number(), proven: z.number(), free: z.number(), turn: z.number() });
export type MatchParts = z.infer<typeof MatchParts>;

/** Facts behind the parts, for sentences in the reader's language. */
export const MatchReasons = z.object({
  classCode: z.string(),
  className: z.string(),
  level: z.enum(['expert', 'familiar']),
  advised: z.int(),
  cap: z.int(),
  taken: z.int(),
  /** Day of the last offer; null: none yet. */
  lastOn: Day.nullable(),
});
export type MatchReasons = z.infer<typeof MatchReasons>;

/** A name that is proposed, with why. */
export const NamedExpert = z.object({
  expertId: Id,
  name: z.string(),
  unitName: z.string(),
  rank: z.int(),
  total: z.number(),
  parts: MatchParts,
  reasons: MatchReasons,
});
export type NamedExpert = z.infer<typeof NamedExpert>;

/** Why somebody is not proposed: a relation, away, no place left in the month, does not come that way, no proof in force, no term, no such field. */
export const Hindrance = z.discriminatedUnion('why', [
  z.object({ why: z.literal('conflict'), finding: Finding }),
  z.object({ why: z.literal('away'), fromOn: Day, toOn: Day }),
  z.object({ why: z.literal('full'), cap: z.int(), taken: z.int() }),
  z.object({ why: z.literal('mode') }),
  z.object({ why: z.literal('proof'), validTo: Day }),
  z.object({ why: z.literal('term') }),
  z.object({ why: z.literal('field') }),
  z.object({ why: z.literal('asked') }),
  z.object({ why: z.literal('outranked'), rank: z.int(), total: z.number(), last: z.number() }),
]);
export type Hindrance = z.infer<typeof Hindrance>;

export const ExcludedExpert = z.object({ expertId: Id, name: z.string(), unitName: z.string(), by: z.array(Hindrance) });
export type ExcludedExpert = z.infer<typeof ExcludedExpert>;

/**
 * 推荐: the best names, and who was left out: everybody with a conflict, the rest up to a hundred, `more` besides. `considered`: how many have the
 * field and a term. Of anybody who is not named, 为什么不是某某 answers why.
 */
export const Proposal = z.object({
  id: Id,
  askedAt: Instant,
  considered: z.int(),
  /** What the four parts weighed when it was made, as shares of 1. */
  weights: MatchParts,
  named: z.array(NamedExpert),
  excluded: z.array(ExcludedExpert),
  more: z.int(),
});
export type Proposal = z.infer<typeof Proposal>;

export const AssignmentView = z.object({
  id: Id,
  expertId: Id,
  expertName: z.string(),
  state: AssignmentState,
  offeredAt: Instant,
  answerBy: Day,
  reason: z.string(),
  metOn: Day.nullable(),
  metMode: MeetMode.nullable(),
  minutes: z.int().nullable(),
  advice: z.string().nullable(),
  advisedAt: Instant.nullable(),
  /** What stands between the two today: found after the offer, it is kept and shown. */
  findings: z.array(Finding),
  may: z.array(z.string()),
});
export type AssignmentView = z.infer<typeof AssignmentView>;

export const ConsultationRow = z.object({
  id: Id,
  enterpriseId: Id,
  enterpriseName: z.string(),
  classCode: z.string(),
  className: z.string(),
  mode: MeetMode,
  wantedOn: Day,
  state: ConsultationState,
  expertName: z.string(),
  askedAt: Instant,
  askedByName: z.string(),
  /** 经办人: who asked, until a handover gives it to somebody else. */
  heldByName: z.string(),
  minutes: z.int().nullable(),
});
export type ConsultationRow = z.infer<typeof ConsultationRow>;

export const ConsultationView = ConsultationRow.extend({
  demandId: Id.nullable(),
  question: z.string(),
  endReason: z.string().nullable(),
  proposal: Proposal.nullable(),
  assignments: z.array(AssignmentView),
  may: z.array(z.string()),
});
export type ConsultationView = z.infer<typeof ConsultationView>;

/** 咨询意见 as the search finds it (7.3-b). */
export const AdviceRow = z.object({
  id: Id,
  consultationId: Id,
  expertId: Id,
  expertName: z.string(),
  enterpriseId: Id,
  enterpriseName: z.string(),
  classCode: z.string(),
  className: z.string(),
  advice: z.string(),
  givenAt: Instant,
});
export type AdviceRow = z.infer<typeof AdviceRow>;
