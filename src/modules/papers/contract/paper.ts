import { z } from 'zod';
import { Answer } from '#modules/questionnaires/contract/questionnaire.ts';
import { Id, Instant } from '#platform/contract/shapes.ts';

/** Why a cell is doubtful: both ticked, neither ticked, an unknown mark, another way of writing, a label that is only similar, a fault. */
export const PaperDoubt = z.enum(['both', 'neither', 'mark', 'wording', 'label', 'fault']);

/** Uploaded before by `PUT /api/files/{fileId}`. Without a visit the code on the file, or its credit code or name, must lead to one. */
export const ReadPaperInput = z.strictObject({ id: Id, fileId: Id, visitId: Id.optional() });
export const PaperRead = z.object({ id: Id, visitId: Id, certain: z.int(), doubtful: z.int(), missing: z.int() });

export const PaperId = z.strictObject({ id: Id });

/** One filled row of the paper, beside what stands in the record. Numbers are masked. */
export const PaperCellView = z.object({
  question: z.string(),
  original: z.string(),
  answer: Answer.nullable(),
  doubt: PaperDoubt.nullable(),
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
  strange: z.array(z.string()),
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

/** What shall stand: as read, or as corrected by hand. Cells that are not named change nothing. */
export const ConfirmPaper = z.strictObject({
  id: Id,
  choices: z.array(z.strictObject({ question: z.string().max(80), base: z.int().min(0), answer: Answer.optional() })).max(100),
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
