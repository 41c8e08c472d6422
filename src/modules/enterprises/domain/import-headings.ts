import type { ImportField } from '../contract/import.ts';
import { synonyms } from './import-headings.data.ts';

/** What a heading is compared by: half-width, lower case, no spaces, no `*`, no notes in brackets. */
export const headingKey = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*﹡:：\u200b-\u200f\ufeff]/g, '')
    .replace(/[([{【〔][^)\]}】〕]*[)\]}】〕]/g, '')
    .replace(/^\d+[.、]/, '');

const byKey = new Map<string, ImportField>();
for (const [field, words] of Object.entries(synonyms)) for (const word of words) byKey.set(headingKey(word), field as ImportField);

/** Longest first, for headings that only contain a known word. */
const contained = [...byKey].filter(([word]) => [...word].length >= 3).sort((a, b) => b[0].length - a[0].length);

/** What a heading means; undefined when it says nothing we know. A two-level heading `联系人/电话` is read from its whole, then its last part. */
export const fieldOfHeading = (heading: string): ImportField | undefined => {
  const key = headingKey(heading);
  if (key === '') return undefined;
  const parts = key.split('/').filter(Boolean);
  const whole = byKey.get(key) ?? byKey.get(parts.join(''));
  if (whole) return whole;
  const last = byKey.get(parts.at(-1) ?? '');
  if (last) return last;
  return contained.find(([word]) => key.includes(word))?.[1];
};

/** A cell as far as this room reads it. */
export interface PlainCell {
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'empty' | 'error';
  readonly text: string;
  readonly number?: number;
  readonly day?: string;
  readonly merged?: true;
}
export interface PlainRow {
  readonly rowNumber: number;
  readonly cells: readonly PlainCell[];
}

export interface FoundHeader {
  /** Row of the (lower) heading as the spreadsheet counts. */
  rowNumber: number;
  /** Headings by column; two levels are joined by `/`. */
  headings: string[];
  score: number;
}

const scoreOf = (headings: readonly string[]): number => {
  const fields = new Set(headings.map(fieldOfHeading).filter(f => f !== undefined));
  return fields.size + (fields.has('name') ? 1 : 0);
};

const joined = (upper: PlainRow, lower: PlainRow): string[] =>
  Array.from({ length: Math.max(upper.cells.length, lower.cells.length) }, (_, i) => {
    const [top, bottom] = [upper.cells[i]?.text.trim() ?? '', lower.cells[i]?.text.trim() ?? ''];
    return top === bottom || bottom === '' ? top : top === '' ? bottom : `${top}/${bottom}`;
  });

/** A lower heading row repeats merged cells of the upper one and holds no numbers. */
const belongsToHeader = (upper: PlainRow, lower: PlainRow): boolean =>
  lower.rowNumber === upper.rowNumber + 1 &&
  lower.cells.some((c, i) => c.merged && c.text !== '' && c.text === upper.cells[i]?.text) &&
  lower.cells.every(c => c.kind === 'text' || c.kind === 'empty');

/**
 * Finds the heading below title rows: the row (or two rows) whose cells mean most. Undefined when no row names two things we know.
 * @param rows the first rows of a sheet, about thirty
 */
export const findHeader = (rows: readonly PlainRow[]): FoundHeader | undefined => {
  let best: FoundHeader | undefined;
  rows.forEach((row, i) => {
    // A title merged over the whole width repeats one text.
    if (new Set(row.cells.filter(c => c.text !== '').map(c => c.text)).size < 2) return;
    const single = row.cells.map(c => c.text.trim());
    const score = scoreOf(single);
    if (score >= 2 && score > (best?.score ?? 0)) best = { rowNumber: row.rowNumber, headings: single, score };
    const below = rows[i + 1];
    if (score >= 1 && below && belongsToHeader(row, below)) {
      const two = joined(row, below);
      const twoScore = scoreOf(two);
      if (twoScore >= 2 && twoScore >= (best?.score ?? 0)) best = { rowNumber: below.rowNumber, headings: two, score: twoScore };
    }
  });
  return best;
};

/** Gives each field to one column, the first that fits best; what the authority mapped last time wins. */
export const mapColumns = (
  headings: readonly string[],
  remembered: ReadonlyMap<string, ImportField | null>,
): { field: ImportField | null; remembered: boolean }[] => {
  const taken = new Set<ImportField>();
  const result = headings.map(() => ({ field: null as ImportField | null, remembered: false }));
  const give = (i: number, field: ImportField | null | undefined, fromMemory: boolean): void => {
    const cell = result[i];
    if (!cell || field === undefined || cell.field !== null || (field !== null && taken.has(field))) return;
    cell.field = field;
    cell.remembered = fromMemory;
    if (field !== null) taken.add(field);
  };
  headings.forEach((h, i) => {
    give(i, remembered.get(headingKey(h)), true);
  });
  // Exact words before contained ones: 企业名称 beats 曾用企业名称说明.
  headings.forEach((h, i) => {
    if (!remembered.has(headingKey(h))) give(i, byKey.get(headingKey(h)), false);
  });
  headings.forEach((h, i) => {
    if (!remembered.has(headingKey(h))) give(i, fieldOfHeading(h), false);
  });
  return result;
};
