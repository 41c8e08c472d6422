import { z } from 'zod';
import { Day, Id, line, text } from '#platform/contract/shapes.ts';

/** 自定义栏目: what one authority keeps of its enterprises beyond the standard (6.1-c). 文字, 数字, 日期, 选项. */
export const OwnKind = z.enum(['text', 'number', 'day', 'choice']);
export type OwnKind = z.infer<typeof OwnKind>;

/** So many columns in use an authority may have; retired ones do not count. */
export const mostOwnColumns = 30;
/** So many choices a column may offer. */
export const mostOwnChoices = 50;
export const longestOwnText = 200;

/** Values keep the key of a choice, so that it can be renamed; a retired one is no longer offered, and still says what it says. */
export const OwnChoice = z.object({ key: Id, name: z.string(), retired: z.boolean() });
export type OwnChoice = z.infer<typeof OwnChoice>;

export const OwnColumn = z.object({
  id: Id,
  name: z.string(),
  kind: OwnKind,
  /** Only of numbers: 台, 万元; may be empty. */
  unit: z.string(),
  choices: z.array(OwnChoice),
  retired: z.boolean(),
  revision: z.int(),
});
export type OwnColumn = z.infer<typeof OwnColumn>;

const Choices = z.array(z.strictObject({ key: Id, name: line(30) })).max(mostOwnChoices);
const named = { name: line(30), unit: text(10).default(''), choices: Choices.default([]) };

export const DefineOwnColumn = z.strictObject({ id: Id, kind: OwnKind, ...named });
/** The kind stays: values of another kind would be lost. A choice that is left out is retired. */
export const CorrectOwnColumn = z.strictObject({ id: Id, baseRevision: z.int().min(1), ...named });
export const OwnColumnId = z.strictObject({ id: Id });
/** The columns in use, in their new order. */
export const ArrangeOwnColumns = z.strictObject({ ids: z.array(Id).min(1).max(mostOwnColumns) });
export const ListOwnColumns = z.strictObject({});
export const OwnColumns = z.object({ rows: z.array(OwnColumn), most: z.int() });

/** A value: words, a number, a day `2026-11-22`, or the key of a choice. */
export const OwnValue = z.union([z.string(), z.number()]);
export type OwnValue = z.infer<typeof OwnValue>;
/** Values by column id. */
export const OwnValues = z.record(z.string(), OwnValue);
export type OwnValues = z.infer<typeof OwnValues>;
/** What a person writes: null empties, a column that is absent stays. */
export const OwnInput = z.record(Id, OwnValue.nullable());
export type OwnInput = z.infer<typeof OwnInput>;

/** A condition on an own column; ends included. `begins`: first characters of a text; `in`: keys of choices. */
export const OwnCondition = z.strictObject({
  column: Id,
  from: z.union([z.number(), Day]).optional(),
  to: z.union([z.number(), Day]).optional(),
  in: z.array(Id).min(1).max(mostOwnChoices).optional(),
  begins: line(60).optional(),
});
export type OwnCondition = z.infer<typeof OwnCondition>;

/** Sorts a list by an own column, upwards or downwards; who has no value comes last. */
export const OwnSort = z.string().regex(/^own:[0-9a-f-]{36}:(up|down)$/);

/** Key of a column in lists and exports. */
export const ownKey = (id: string): string => `own.${id}`;
