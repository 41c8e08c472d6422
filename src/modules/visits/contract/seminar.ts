import { z } from 'zod';
import { PageInput, pageOf } from '#platform/contract/page.ts';
import { Id, Instant, line, text } from '#platform/contract/shapes.ts';
import { NoteView, recordFilter } from './visit.ts';

/** 待召开 · 已结束 · 已取消; read off the timestamps. */
export const SeminarState = z.enum(['planned', 'closed', 'cancelled']);
export type SeminarState = z.infer<typeof SeminarState>;

export const PlanSeminar = z.strictObject({
  id: Id,
  campaignId: Id,
  title: line(80),
  /** 产业集群, e.g. 医药健康. */
  cluster: line(60),
  place: line(120),
  startsAt: Instant,
  /** Enterprises of the campaign's list that are invited. */
  rosterIds: z.array(Id).max(200).default([]),
});
export const InviteToSeminar = z.strictObject({ id: Id, rosterIds: z.array(Id).min(1).max(200) });
/** The host ticks who is there; nobody is asked to sign in. */
export const TickAttendance = z.strictObject({ id: Id, enterpriseId: Id, came: z.boolean(), people: text(120).default('') });
export const CloseSeminar = z.strictObject({ id: Id, summary: text(2000) });
export const CancelSeminar = z.strictObject({ id: Id, reason: line(200) });
export const SeminarId = z.strictObject({ id: Id });
export const ListSeminars = z.strictObject({ ...PageInput.shape, ...recordFilter });

export const SeminarRow = z.object({
  id: Id,
  campaignId: Id,
  title: z.string(),
  cluster: z.string(),
  place: z.string(),
  startsAt: Instant,
  hostName: z.string(),
  state: SeminarState,
  invited: z.int(),
  came: z.int(),
});
export type SeminarRow = z.infer<typeof SeminarRow>;

export const SeminarGuest = z.object({ enterpriseId: Id, enterpriseName: z.string(), people: z.string(), came: z.boolean() });
export type SeminarGuest = z.infer<typeof SeminarGuest>;

export const SeminarView = SeminarRow.extend({
  campaignTitle: z.string(),
  summary: z.string(),
  closedAt: Instant.nullable(),
  cancelReason: z.string().nullable(),
  guests: z.array(SeminarGuest),
  notes: z.array(NoteView),
  may: z.array(z.string()),
});
export type SeminarView = z.infer<typeof SeminarView>;
export const SeminarRows = pageOf(SeminarRow);
