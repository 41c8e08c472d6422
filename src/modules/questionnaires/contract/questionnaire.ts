import { z } from 'zod';

/** A label in both languages; official papers print `zh` only. */
export const Both = z.object({ zh: z.string(), en: z.string() });
export type Both = z.infer<typeof Both>;

/** When a question is shown: by the answer of another one. */
export const Condition = z.object({ question: z.string(), is: z.enum(['answered', 'yes', 'no', 'equals']), value: z.string().optional() });
export type Condition = z.infer<typeof Condition>;

export const Option = z.object({ value: z.string(), label: Both });

/** A column of a repeating row. `share` is a percentage of the whole; the sum of all rows is checked. */
export const RowColumn = z.object({
  id: z.string(),
  type: z.enum(['text', 'number', 'choice', 'day', 'phone']),
  label: Both,
  required: z.boolean().optional(),
  max: z.number().optional(),
  unit: Both.optional(),
  options: z.array(Option).optional(),
  share: z.boolean().optional(),
  /** A light look at an official number; what is doubtful is a warning, never a refusal. */
  check: z.enum(['trademark', 'patent']).optional(),
});
export type RowColumn = z.infer<typeof RowColumn>;

/** 现行说法 of an official wording that has aged since 2020: shown on the screen beside it, with where it is known from. */
export const Aged = z.object({ line: Both, source: Both, confidence: z.enum(['confirmed', 'toVerify']) });
export type Aged = z.infer<typeof Aged>;

export const QuestionType = z.enum(['text', 'longtext', 'uscc', 'person', 'phone', 'number', 'rows', 'yesNoRemark', 'choice']);
export type QuestionType = z.infer<typeof QuestionType>;

export const Question = z.object({
  /** Stable over all versions; answers, demands and exports hang on it. */
  id: z.string(),
  type: QuestionType,
  label: Both,
  /** Shown on the screen only, never printed: the current term of one that has aged, how to fill in. */
  hint: Both.optional(),
  required: z.boolean().optional(),
  /** Text: characters. Number: largest value. Rows: number of rows. */
  max: z.number().optional(),
  integer: z.boolean().optional(),
  unit: Both.optional(),
  columns: z.array(RowColumn).optional(),
  options: z.array(Option).optional(),
  showIf: Condition.optional(),
  /** A 是 here, or each row, is born as a demand of this kind (clause A.1-b). */
  raises: z.enum(['training', 'declaration', 'difficulty']).optional(),
  /** Laid on when a definition is read, never stored in it: terms age, published versions do not change. */
  aged: Aged.optional(),
});
export type Question = z.infer<typeof Question>;

/** Questions that stand under one merged category cell (类型) of the printed table. */
export const Group = z.object({ category: Both.optional(), questions: z.array(Question) });
export type Group = z.infer<typeof Group>;

/** One screen on the phone. `layout` says which part of the printed table it is. */
export const Section = z.object({ id: z.string(), title: Both, layout: z.enum(['plain', 'category', 'yesNo']), groups: z.array(Group) });
export type Section = z.infer<typeof Section>;

/** A questionnaire as it lies in the database. A published version never changes. */
export const Questionnaire = z.object({
  key: z.string(),
  version: z.int(),
  title: Both,
  sections: z.array(Section),
  /** 补充页 of the visit that uses it, when it is read for one: filled with it, printed apart, never stored in a definition. */
  supplement: z.array(Section).optional(),
});
export type Questionnaire = z.infer<typeof Questionnaire>;

export const PersonAnswer = z.object({ name: z.string(), post: z.string().optional(), phone: z.string().optional() });
export type PersonAnswer = z.infer<typeof PersonAnswer>;
export const YesNoAnswer = z.object({ answer: z.enum(['yes', 'no']), remark: z.string().optional() });
export type YesNoAnswer = z.infer<typeof YesNoAnswer>;
const Cell = z.union([z.string().max(400), z.number()]);
export const Row = z.record(z.string().max(40), Cell);
export type Row = z.infer<typeof Row>;

/**
 * An answer: text, number, person, 是/否 with remark, or rows. Absent means not asked yet; an empty list means 无, said by the
 * enterprise: blank is not 否.
 */
export const Answer = z.union([z.string().max(4_000), z.number(), YesNoAnswer, PersonAnswer, z.array(Row).max(60)]);
export type Answer = z.infer<typeof Answer>;

/** Answers by question id. */
export const Answers = z.record(z.string().max(80), Answer);
export type Answers = z.infer<typeof Answers>;

/** One thing wrong with an answer; `code` is a phrase key, `path` leads into rows (`['2', 'share']`). A warning lets the form pass. */
export const AnswerFault = z.object({
  question: z.string(),
  path: z.array(z.string()),
  code: z.string(),
  params: z.record(z.string(), z.unknown()).optional(),
  level: z.enum(['error', 'warning']),
});
export type AnswerFault = z.infer<typeof AnswerFault>;
