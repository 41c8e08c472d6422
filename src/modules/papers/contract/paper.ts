import { z } from 'zod';
import { Answer } from '#modules/questionnaires/contract/questionnaire.ts';
import { TableBalance } from '#platform/contract/imports/shapes.ts';
import { Id, Instant } from '#platform/contract/shapes.ts';

/**
 * Why a cell is doubtful. Of what it says: both ticked, neither ticked, an unknown mark, another way of writing, a label that is only similar, a
 * fault, a guess, something left over. Of where it stands: under no head that says 是 or 否, between columns, beside its place, in the label's cell,
 * in two rows, in a merged or hidden cell. Of how it stands: struck through, deleted by a tracked change, with a comment or picture, a formula
 * without a result, a number shown otherwise, too long. `emptied`: empty on the paper, and the record has a value.
 */
export const PaperDoubt = z.enum([
  'both',
  'neither',
  'mark',
  'wording',
  'label',
  'fault',
  'guess',
  'rest',
  'head',
  'column',
  'place',
  'inLabel',
  'twice',
  'merged',
  'hidden',
  'struck',
  'revised',
  'noted',
  'formula',
  'format',
  'cut',
  'emptied',
]);
export type PaperDoubt = z.infer<typeof PaperDoubt>;

/** Where something stands in a file, counted as a person counts: from 1. */
export const PaperPlace = z.discriminatedUnion('at', [
  z.object({ at: z.literal('cell'), sheet: z.string(), cell: z.string() }),
  z.object({ at: z.literal('sheet'), sheet: z.string() }),
  z.object({ at: z.literal('table'), table: z.int(), row: z.int(), column: z.int() }),
  /** A paragraph: which one after which table; 0 is before the first. */
  z.object({ at: z.literal('line'), after: z.int(), line: z.int() }),
  z.object({ at: z.literal('header') }),
  z.object({ at: z.literal('footer') }),
  z.object({ at: z.literal('file') }),
]);
export type PaperPlace = z.infer<typeof PaperPlace>;

/** What it is that was not understood. `more`: how many further ones are not listed. */
export const UnreadKind = z.enum([
  'cell',
  'blank',
  'line',
  'rest',
  'picture',
  'drawing',
  'textBox',
  'comment',
  'note',
  'object',
  'control',
  'hidden',
  'deleted',
  'header',
  'footer',
  'file',
  'more',
]);
export type UnreadKind = z.infer<typeof UnreadKind>;
export const PaperUnread = z.object({ kind: UnreadKind, text: z.string(), place: PaperPlace });
export type PaperUnread = z.infer<typeof PaperUnread>;

/** Uploaded before by `PUT /api/files/{fileId}`. Without a visit the code on the file, or its credit code or name, must lead to one. */
export const ReadPaperInput = z.strictObject({ id: Id, fileId: Id, visitId: Id.optional() });
export const PaperRead = z.object({ id: Id, visitId: Id, certain: z.int(), doubtful: z.int(), missing: z.int(), unread: z.int() });

export const PaperId = z.strictObject({ id: Id });

/** One filled row of the paper, beside what stands in the record. Numbers are masked. */
export const PaperCellView = z.object({
  question: z.string(),
  original: z.string(),
  answer: Answer.nullable(),
  doubt: PaperDoubt.nullable(),
  places: z.array(PaperPlace),
  current: Answer.nullable(),
  currentByName: z.string().nullable(),
  /** Revision of the field that stands in the record. */
  base: z.int(),
  same: z.boolean(),
});
export type PaperCellView = z.infer<typeof PaperCellView>;

export const PaperView = z.object({
  id: Id,
  visitId: Id,
  questionnaireId: Id,
  enterpriseName: z.string(),
  fileName: z.string(),
  readAt: Instant,
  readByName: z.string(),
  settledAt: Instant.nullable(),
  settledByName: z.string().nullable(),
  outcome: z.enum(['confirmed', 'discarded', 'overtaken']).nullable(),
  landed: z.int(),
  cells: z.array(PaperCellView),
  missing: z.array(z.string()),
  /** What was not understood, each with its place. Numbers and addresses of persons are masked. */
  unread: z.array(PaperUnread),
  /** What became of everything that stands in the file, the form's own words aside. */
  balance: TableBalance.omit({ leftOut: true }),
  /** The code on the file belongs to another enterprise or campaign. */
  foreign: z.boolean(),
  /** The file was printed from another version of the form. */
  otherVersion: z.int().nullable(),
  may: z.array(z.string()),
});
export type PaperView = z.infer<typeof PaperView>;

export const PaperRow = z.object({
  id: Id,
  fileName: z.string(),
  readAt: Instant,
  readByName: z.string(),
  outcome: z.enum(['confirmed', 'discarded', 'overtaken']).nullable(),
  landed: z.int(),
});
export const PaperRows = z.object({ rows: z.array(PaperRow) });

/** What shall stand: as read, as corrected by hand, or (null) nothing, where the paper is empty. Cells that are not named change nothing. */
export const ConfirmPaper = z.strictObject({
  id: Id,
  choices: z.array(z.strictObject({ question: z.string().max(80), base: z.int().min(0), answer: Answer.nullable().optional() })).max(100),
});
export const PaperConfirmed = z.object({ id: Id, visitId: Id, landed: z.int() });

export const LetterVersion = z.object({
  id: Id,
  version: z.int(),
  fileName: z.string(),
  size: z.int(),
  uploadedByName: z.string(),
  uploadedAt: Instant,
});
export type LetterVersion = z.infer<typeof LetterVersion>;
export const LetterVersions = z.object({
  rows: z.array(LetterVersion),
  /** Placeholders that a template may use, with an example of each. */
  placeholders: z.array(z.object({ name: z.string(), example: z.string() })),
  may: z.array(z.string()),
});
