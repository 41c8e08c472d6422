import { z } from 'zod';
import { Answer, AnswerFault, Answers } from '#modules/questionnaires/contract/questionnaire.ts';
import { PageInput, pageOf } from '#platform/contract/page.ts';
import { Day, Id, Instant, line, text } from '#platform/contract/shapes.ts';
import { TimelineAct } from '#platform/contract/timeline.ts';

/** 实地走访 · 电话访谈 (Table A.1 filled in by telephone). */
export const VisitKind = z.enum(['site', 'phone']);
export type VisitKind = z.infer<typeof VisitKind>;

/** 待填 · 填写中 · 已提交 · 退回补正 · 已审核; read off the timestamps, never stored. */
export const VisitState = z.enum(['planned', 'drafted', 'submitted', 'returned', 'reviewed']);
export type VisitState = z.infer<typeof VisitState>;

/** 需求 · 难点 · 建议 */
export const NoteKind = z.enum(['need', 'difficulty', 'suggestion']);
export type NoteKind = z.infer<typeof NoteKind>;

/** 谈话要点: one line as the enterprise said it. */
export const NoteView = z.object({
  id: Id,
  enterpriseId: Id,
  enterpriseName: z.string(),
  kind: NoteKind,
  text: z.string(),
  notedByName: z.string(),
  notedAt: Instant,
});
export type NoteView = z.infer<typeof NoteView>;

/** A value that is known already, shown as 上次 with its source and day until she confirms or changes it. */
export const KnownValue = z.object({ answer: Answer, source: z.string(), asOf: z.string(), byName: z.string() });
export type KnownValue = z.infer<typeof KnownValue>;

export const VisitRow = z.object({
  id: Id,
  campaignId: Id,
  campaignTitle: z.string(),
  rosterId: Id,
  enterpriseId: Id,
  enterpriseName: z.string(),
  regionCode: z.string(),
  teamName: z.string().nullable(),
  kind: VisitKind,
  state: VisitState,
  answered: z.int(),
  visitedOn: Day.nullable(),
  openedAt: Instant,
  openedByName: z.string(),
  submittedAt: Instant.nullable(),
});
export type VisitRow = z.infer<typeof VisitRow>;

export const VisitView = VisitRow.extend({
  questionnaireId: Id,
  /** Version of the 补充页 that is filled with it. */
  supplementId: Id,
  uscc: z.string().nullable(),
  address: z.string().nullable(),
  officers: z.array(z.string()),
  /** Phone numbers in it are masked. */
  answers: Answers,
  revision: z.int(),
  /** Revision of each field: what a later change of it must name as its base. */
  fields: z.record(z.string(), z.int()),
  /** While the record is open: the day on which each answer was written. */
  writtenOn: z.record(z.string(), Day).optional(),
  /** Values known from earlier, by question id (一次填报、多处复用, 4.3-a). */
  known: z.record(z.string(), KnownValue),
  seenSections: z.array(z.string()),
  notes: z.array(NoteView),
  submittedByName: z.string().nullable(),
  receipt: z.string().nullable(),
  returnedAt: Instant.nullable(),
  returnedByName: z.string().nullable(),
  returnReason: z.string().nullable(),
  reviewedAt: Instant.nullable(),
  reviewedByName: z.string().nullable(),
  may: z.array(z.string()),
});
export type VisitView = z.infer<typeof VisitView>;

export const VisitId = z.strictObject({ visitId: Id });
export const OpenVisit = z.strictObject({
  visitId: Id,
  rosterId: Id,
  kind: VisitKind.default('site'),
  /** The versions that a device filled in without a network; a newer one published meanwhile does not take their place. */
  questionnaireId: Id.optional(),
  supplementId: Id.optional(),
});

/** A field as it was changed; `base` is the field's revision that the form had in front of it (0: none). Null clears. */
export const FieldChange = z.strictObject({ question: z.string().max(80), base: z.int().min(0), answer: Answer.nullable() });
export type FieldChange = z.infer<typeof FieldChange>;

export const SaveDraft = z.strictObject({
  visitId: Id,
  /** Id of the open form, made by the device: what others changed is told apart from what it changed itself. */
  formId: Id,
  /** Newest revision that the form has seen; the answer tells what others changed since. */
  since: z.int().min(0),
  changes: z.array(FieldChange).max(100),
});

export const OthersChange = z.object({
  question: z.string(),
  answer: Answer.nullable(),
  revision: z.int(),
  byName: z.string(),
  at: Instant,
});
export type OthersChange = z.infer<typeof OthersChange>;

export const DraftSaved = z.object({
  id: Id,
  revision: z.int(),
  savedAt: Instant,
  /** New revisions of the fields that were taken over. */
  fields: z.record(z.string(), z.int()),
  others: z.array(OthersChange),
  faults: z.array(AnswerFault),
});
export type DraftSaved = z.infer<typeof DraftSaved>;

/** One answer to a conflict: the value that shall stand, and the revision of theirs that she has seen. */
export const Resolve = z.strictObject({
  visitId: Id,
  formId: Id,
  since: z.int().min(0),
  choices: z
    .array(z.strictObject({ question: z.string().max(80), revision: z.int().min(0), answer: Answer.nullable() }))
    .min(1)
    .max(100),
});

export const SubmitVisit = z.strictObject({
  visitId: Id,
  /** The revision she has in front of her; a newer one answers `visitStale`. */
  revision: z.int().min(0),
  visitedOn: Day,
  /** Sections whose values were seen on site (现场核见); the others count as 企业自报. */
  seenSections: z.array(z.string().max(40)).max(20).default([]),
  /** Files that belong to it (`visits.visit.addFile`); it waits until all are there. */
  files: z.array(Id).max(60).default([]),
});
export const VisitSubmitted = z.object({ id: Id, receipt: z.string(), submittedAt: Instant, raised: z.int() });

export const ReturnVisit = z.strictObject({ visitId: Id, reason: line(200) });

/** What narrows each list of records: words of the enterprise or the title, campaign, days (whole, in Asia/Shanghai, both ends included). */
export const recordFilter = {
  q: z.string().trim().max(60).optional(),
  campaignId: Id.optional(),
  from: Day.optional(),
  to: Day.optional(),
} as const;
export const VisitFilter = z.strictObject({
  ...recordFilter,
  enterpriseId: Id.optional(),
  teamId: Id.optional(),
  state: VisitState.optional(),
  kind: VisitKind.optional(),
  mine: z.boolean().optional(),
});
export type VisitFilter = z.infer<typeof VisitFilter>;
export const ListVisits = z.strictObject({ ...PageInput.shape, ...VisitFilter.shape });
/** How many records are in each state, whatever state is asked for. */
export const CountVisits = VisitFilter.omit({ state: true });
export const VisitCounts = z.object({ counts: z.record(VisitState, z.int()) });
/** 走访 · 电话访谈 · 座谈研讨. */
export const RecordList = z.enum(['visits', 'interviews', 'seminars']);
export type RecordList = z.infer<typeof RecordList>;
/** The list as it is shown; what the list does not know of narrows nothing. */
export const ExportRecords = z.strictObject({ list: RecordList, ...VisitFilter.shape });
/** A visit in the list: with the number of questions of its version of Table A.1, the whole of which `answered` is a part. */
export const ListedVisit = z.object({ ...VisitRow.shape, questions: z.int() });
export type ListedVisit = z.infer<typeof ListedVisit>;
export const VisitRows = pageOf(ListedVisit);

export const VisitTimeline = z.object({
  rows: z.array(
    z.object({
      ...TimelineAct.shape,
      /** Questions whose answer changed. */
      questions: z.array(z.string()),
    }),
  ),
});

/** Which phone: a person question (`basic.contact`) or a row of 受访人员 (`visit.met`, row 0). */
export const RevealPhone = z.strictObject({
  visitId: Id,
  question: z.string().max(80),
  row: z.int().min(0).max(60).default(0),
  reason: line(200),
});
/** The number is told once: a repeat of the command answers null, for the ledger of commands keeps no number. */
export const RevealedPhone = z.object({ id: Id, phone: z.string().nullable() });

export const NoteInput = z.strictObject({ id: Id, kind: NoteKind, text: text(200).min(1) });
export const AddNote = z.strictObject({
  ...NoteInput.shape,
  source: z.enum(['visit', 'seminar']),
  sourceId: Id,
  enterpriseId: Id.optional(),
});
export const WithdrawNote = z.strictObject({ id: Id });
export type VisitSubmittedAnswer = z.infer<typeof VisitSubmitted>;
