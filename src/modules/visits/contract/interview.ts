import { z } from 'zod';
import { PageInput, pageOf } from '#platform/contract/page.ts';
import { Id, Instant, line, text } from '#platform/contract/shapes.ts';
import { NoteInput, NoteView, recordFilter } from './visit.ts';

/** 完成 · 未谈完 · 谢绝 */
export const InterviewOutcome = z.enum(['complete', 'partial', 'refused']);
export type InterviewOutcome = z.infer<typeof InterviewOutcome>;

/** 电话访谈记录: the call, and what was said in it. */
export const RecordInterview = z.strictObject({
  id: Id,
  rosterId: Id,
  /** As dialled; sealed before it is stored, masked whenever it is shown. Empty: not written down. */
  numberCalled: z.string().trim().max(30).default(''),
  /** 接听人: name and post. */
  answeredBy: text(60).default(''),
  startedAt: Instant,
  endedAt: Instant,
  outcome: InterviewOutcome,
  /** 是否希望上门; null: not asked. */
  wantsVisit: z.boolean().nullable().default(null),
  summary: text(1000).default(''),
  notes: z.array(NoteInput).max(30).default([]),
});

export const InterviewRow = z.object({
  id: Id,
  campaignId: Id,
  rosterId: Id,
  enterpriseId: Id,
  enterpriseName: z.string(),
  startedAt: Instant,
  minutes: z.int(),
  outcome: InterviewOutcome,
  wantsVisit: z.boolean().nullable(),
  calledByName: z.string(),
  notes: z.int(),
});
export type InterviewRow = z.infer<typeof InterviewRow>;

export const InterviewView = InterviewRow.omit({ notes: true }).extend({
  number: z.string(),
  answeredBy: z.string(),
  endedAt: Instant,
  summary: z.string(),
  notes: z.array(NoteView),
  /** Table A.1 filled in by telephone, if there is one. */
  visitId: Id.nullable(),
  may: z.array(z.string()),
});
export type InterviewView = z.infer<typeof InterviewView>;

export const ListInterviews = z.strictObject({ ...PageInput.shape, ...recordFilter, enterpriseId: Id.optional() });
export const InterviewRows = pageOf(InterviewRow);
export const InterviewId = z.strictObject({ id: Id });
export const RevealNumber = z.strictObject({ id: Id, reason: line(200) });
