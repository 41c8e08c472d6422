import { z } from 'zod';
import { Id, Instant } from '#platform/contract/shapes.ts';
import { Questionnaire } from './questionnaire.ts';

/** What the linter finds; each code is a sentence `lint.<code>` that says what to do. */
export const LintCode = z.enum([
  'typeChanged',
  'idReused',
  'idTwice',
  'idShape',
  'meaningChanged',
  'reworded',
  'optionHeld',
  'requiredAdded',
  'maxLowered',
  'columnRemoved',
  'questionRemoved',
  'noOptions',
  'noColumns',
  'emptySection',
  'missingChinese',
  'missingEnglish',
  'tooLong',
  'labelTwice',
  'conditionUnknown',
  'conditionCycle',
  'conditionLater',
  'conditionValue',
  'lockedTitle',
  'lockedAdded',
  'lockedLabel',
  'lockedRemoved',
  'lockedOrder',
]);
export type LintCode = z.infer<typeof LintCode>;

/** One thing that the linter finds: an error refuses publishing, a warning tells. */
export const LintFault = z.object({
  code: LintCode,
  level: z.enum(['error', 'warning']),
  question: z.string().nullable(),
  column: z.string().nullable(),
  section: z.string().nullable(),
  params: z.record(z.string(), z.unknown()),
});
export type LintFault = z.infer<typeof LintFault>;

/** A published version of a questionnaire. */
export const VersionRow = z.object({
  id: Id,
  key: z.string(),
  version: z.int(),
  title: z.string(),
  questions: z.int(),
  publishedAt: Instant,
  /** Null: shipped with the product. */
  publishedByName: z.string().nullable(),
  note: z.string(),
  /** The one that new visits use unless their campaign says otherwise. */
  newest: z.boolean(),
});
export type VersionRow = z.infer<typeof VersionRow>;

export const DraftRow = z.object({
  id: Id,
  key: z.string(),
  basedOn: Id,
  title: z.string(),
  savedAt: Instant,
  savedByName: z.string(),
});
export type DraftRow = z.infer<typeof DraftRow>;

export const QuestionnaireList = z.object({ versions: z.array(VersionRow), drafts: z.array(DraftRow), may: z.array(z.string()) });

/** A draft in the editor, with the version it began from and the locked wording, if it has one. */
export const DraftView = DraftRow.extend({
  definition: Questionnaire,
  base: Questionnaire,
  revision: z.int(),
  /** Ids of the rows whose wording and order belong to the standard. */
  locked: z.array(z.string()),
  /** Number that it gets when it is published. */
  nextVersion: z.int(),
});
export type DraftView = z.infer<typeof DraftView>;

export const StartDraft = z.strictObject({ id: Id, basedOn: Id });
export const SaveQuestionnaireDraft = z.strictObject({
  id: Id,
  /** The revision she has in front of her; a newer one answers `draftStale`. */
  revision: z.int().min(1),
  definition: Questionnaire.omit({ supplement: true }),
});
export const QuestionnaireDraftSaved = z.object({ id: Id, revision: z.int(), savedAt: Instant });
export const CheckedDraft = z.object({ revision: z.int(), faults: z.array(LintFault) });
