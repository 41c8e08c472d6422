import { type PlainCell, plainly, type Reading as ReadingOf, refused, tidy, yellow } from '#platform/contract/imports/cells.ts';
import type { ImportFieldOf } from '#platform/contract/imports/fields.ts';
import { Day } from '#platform/contract/shapes.ts';
import { longestOwnText, type OwnColumn, type OwnValue, ownKey } from '../contract/own-column.ts';
import type { ReadEnv, RowDraft } from './import-cells.ts';

/** Beyond this a number has more digits than the column keeps. */
const mostNumber = 99_999_999_999_999;
const decimals = 10_000;

/** 12 → 12; to four decimals; undefined when it is none that can be kept. */
const keptNumber = (n: number): number | undefined =>
  Number.isFinite(n) && Math.abs(n) <= mostNumber ? Math.round(n * decimals) / decimals : undefined;

/**
 * A value as it will be kept.
 * @returns undefined when it is none of the column's kind: a text too long, no number, no day, a choice that is not offered
 */
export const judgeOwnValue = (column: OwnColumn, value: OwnValue): OwnValue | undefined => {
  // More decimals than are kept would come back as another number.
  if (column.kind === 'number') return typeof value === 'number' && keptNumber(value) === value ? value : undefined;
  if (typeof value !== 'string') return undefined;
  if (column.kind === 'day') return Day.safeParse(value).success ? value : undefined;
  if (column.kind === 'choice') return column.choices.some(c => c.key === value) ? value : undefined;
  const text = tidy(value);
  return text !== '' && [...text].length <= longestOwnText ? text : undefined;
};

/** A value as a person reads it: `12 台`, a choice by its name. Numbers and days as `say` has them. */
export const sayOwnValue = (
  column: Pick<OwnColumn, 'kind' | 'unit' | 'choices'>,
  value: OwnValue | null | undefined,
  say: { number: (n: number) => string; day: (day: string) => string } = { number: String, day: d => d },
): string => {
  if (value === null || value === undefined || value === '') return '';
  if (column.kind === 'choice') return column.choices.find(c => c.key === value)?.name ?? String(value);
  if (column.kind === 'day') return say.day(String(value));
  if (column.kind === 'number') return [say.number(Number(value)), column.unit].filter(Boolean).join(' ');
  return String(value);
};

/** What the columns of an import need of a definition; it is kept with the import as it was at its start. */
export type ImportedColumn = Pick<OwnColumn, 'id' | 'name' | 'kind' | 'unit' | 'choices'>;
type Reading = ReadingOf<RowDraft>;
type Key = `own.${string}`;

const same = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toLowerCase();

const numberOf = (cell: PlainCell, unit: string): number | undefined => {
  if (cell.kind === 'number') return keptNumber(cell.number ?? Number.NaN);
  const text = cell.text.normalize('NFKC').replace(/[\s,，]/g, '');
  const own = unit.normalize('NFKC').replace(/\s/g, '');
  const bare = own !== '' && text.endsWith(own) ? text.slice(0, -own.length) : text;
  return /^[+-]?\d+(?:\.\d+)?$/.test(bare) ? keptNumber(Number(bare)) : undefined;
};

/** Reads a cell under a heading that is the column's name. What it cannot be is doubtful, with its place; nothing is guessed. */
export const readOwnCell = (column: ImportedColumn, cell: PlainCell, env: Pick<ReadEnv, 'dayOf'>): Reading => {
  const text = tidy(cell.text);
  if (cell.kind === 'error') return refused(yellow('formulaError'));
  if (text === '') return plainly({});
  const key: Key = `own.${column.id}`;
  const told = { name: column.name, value: text.slice(0, 40) };
  const found = (value: OwnValue | undefined, code: string): Reading =>
    value === undefined ? refused(yellow(code, told)) : plainly({ [key]: value });
  if (column.kind === 'number') return found(numberOf(cell, column.unit), 'ownNumberUnreadable');
  if (column.kind === 'day') return found(env.dayOf(cell), 'dayUnreadable');
  if (column.kind === 'choice') return found(column.choices.find(c => !c.retired && same(c.name) === same(text))?.key, 'ownChoiceUnknown');
  return [...text].length <= longestOwnText
    ? plainly({ [key]: text })
    : refused(yellow('ownTextTooLong', { ...told, max: longestOwnText }));
};

/** The columns of an authority as fields of its imports: a heading equal to the name is the column. */
export const ownImportFields = (columns: readonly ImportedColumn[]): Record<string, ImportFieldOf<RowDraft, ReadEnv>> =>
  Object.fromEntries(
    columns.map(column => [
      ownKey(column.id),
      { headings: [column.name], repeats: true as const, read: (cell: PlainCell, env: ReadEnv) => readOwnCell(column, cell, env) },
    ]),
  );

/** What a row says in own columns, by column id; undefined when nothing. */
export const ownOfDraft = (draft: Partial<RowDraft>): Record<string, OwnValue> | undefined => {
  const own: Record<string, OwnValue> = {};
  let found = false;
  for (const key in draft) {
    if (!key.startsWith('own.')) continue;
    const value = draft[key as Key];
    if (value === undefined) continue;
    own[key.slice(4)] = value;
    found = true;
  }
  return found ? own : undefined;
};
