import { z } from 'zod';
import { Day, Id, Instant, line, text } from '#platform/contract/shapes.ts';
import { ContactOutcome } from './contact-log.ts';
import { ItineraryNote } from './itinerary.ts';

/** 上门走访 · 电话 · 座谈. */
export const SingleForm = z.enum(['site', 'phone', 'seminar']);
export type SingleForm = z.infer<typeof SingleForm>;

/** 已安排 · 待登记结果 · 已完成 · 未成 · 已取消. */
export const SingleState = z.enum(['planned', 'due', 'held', 'missed', 'cancelled']);
export type SingleState = z.infer<typeof SingleState>;

/** When, how and who. */
export const SinglePlan = z.strictObject({
  form: SingleForm,
  startsAt: Instant,
  minutes: z.int().min(10).max(480),
  personIds: z.array(Id).min(1).max(8),
  place: text(120).default(''),
  purpose: text(200).default(''),
  /** Agreed with the enterprise, not only planned. */
  agreed: z.boolean().default(false),
});
export type SinglePlan = z.output<typeof SinglePlan>;

export const PlanSingle = z.strictObject({ id: Id, enterpriseId: Id, ...SinglePlan.shape });
export const ChangeSingle = z.strictObject({ id: Id, version: z.int().min(1), reason: line(100), ...SinglePlan.shape });
export const CancelSingle = z.strictObject({ id: Id, reason: line(100) });
/** 登记结果: it took place, or nobody was met. */
export const RecordSingle = z.strictObject({ id: Id, outcome: z.enum(['held', 'missed']), note: text(500).default('') });

export const SingleVisit = z.object({
  id: Id,
  enterpriseId: Id,
  enterpriseName: z.string(),
  form: SingleForm,
  state: SingleState,
  startsAt: Instant,
  endsAt: Instant,
  agreed: z.boolean(),
  place: z.string(),
  purpose: z.string(),
  people: z.array(z.object({ id: Id, name: z.string() })),
  plannedByName: z.string(),
  plannedAt: Instant,
  version: z.int(),
  endedAt: Instant.nullable(),
  endedByName: z.string().nullable(),
  /** What came of it, or why it was cancelled. */
  endedNote: z.string(),
  moves: z.array(z.object({ id: Id, at: Instant, byName: z.string(), from: Instant, to: Instant, reason: z.string() })),
  may: z.array(z.string()),
});
export type SingleVisit = z.infer<typeof SingleVisit>;

/** A stop of a team at the enterprise that lies ahead. */
export const StopAhead = z.object({
  appointmentId: Id,
  campaignId: Id,
  campaignTitle: z.string(),
  teamId: Id,
  teamName: z.string(),
  people: z.array(z.string()),
  startsAt: Instant,
  endsAt: Instant,
  agreed: z.boolean(),
});
export type StopAhead = z.infer<typeof StopAhead>;

/** A call that was made for a campaign. */
export const TryOf = z.object({
  id: Id,
  at: Instant,
  byName: z.string(),
  outcome: ContactOutcome,
  agreedAt: Instant.nullable(),
  note: z.string(),
  campaignId: Id,
  campaignTitle: z.string(),
});

/** What is planned with an enterprise and what came of it, the newest day first. */
export const PlannedVisits = z.object({
  singles: z.array(SingleVisit),
  stops: z.array(StopAhead),
  tries: z.array(TryOf),
});

/** A campaign under way whose list the enterprise is on, with the team that would go. */
export const OpenEntry = z.object({
  rosterId: Id,
  campaignId: Id,
  campaignTitle: z.string(),
  teamId: Id,
  teamName: z.string(),
  people: z.array(z.object({ id: Id, name: z.string() })),
});

export type OpenEntry = z.infer<typeof OpenEntry>;

/** 安排走访 before it is done: who may go, and in which campaigns the enterprise stands. */
export const SingleChoices = z.object({
  people: z.array(z.object({ id: Id, name: z.string(), awayUntil: Day.nullable() })),
  entries: z.array(OpenEntry),
  address: z.string(),
});

/** 日子和人手提醒: what speaks against a time; none of it forbids it, but two places at once. */
export const CheckTime = z.strictObject({
  enterpriseId: Id,
  startsAt: Instant,
  minutes: z.int().min(10).max(480),
  personIds: z.array(Id).max(20).default([]),
  /** The visit that is being changed: it does not stand in its own way. */
  exceptId: Id.optional(),
});
export const AskedTimeWarnings = z.object({ notes: z.array(ItineraryNote) });
