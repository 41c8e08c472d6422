import type { PlainRow } from './cells.ts';
import type { AnyFields } from './fields.ts';

/** What a heading is compared by: half-width, lower case, no spaces, no `*`, no notes in brackets. */
export const headingKey = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*﹡:：\u200b-\u200f\ufeff]/g, '')
    .replace(/[([{【〔][^)\]}】〕]*[)\]}】〕]/g, '')
    .replace(/^\d+[.、]/, '');

/** Words of lines that are no record: totals and notes below or between the rows. */
export const notARow =
  /^(合计|总计|小计|共计|累计|共\s*\d+|注[:：]|备注[:：]?$|备注[:：]|说明[:：]|填表人|制表人|制表|审核人|填报人|填报单位|单位负责人|联系电话[:：]|以下空白)/;

export interface FoundHeader {
  /** Row of the (lower) heading as the spreadsheet counts. */
  rowNumber: number;
  /** Its upper row, when it has two. */
  firstRow: number;
  /** Headings by column; two levels are joined by `/`. */
  headings: string[];
  score: number;
}

/** What headings mean to one kind of import. */
export interface HeadingReader {
  /** Undefined when it says nothing we know. A two-level heading `联系人/电话` is read from its whole, then its last part. */
  readonly fieldOf: (heading: string) => string | undefined;
  /**
   * Finds the heading below title rows: the row (or two rows) whose cells mean most. Undefined when no row names two things we know.
   * @param rows the first rows of a sheet, about thirty
   */
  readonly find: (rows: readonly PlainRow[]) => FoundHeader | undefined;
  /** Gives each field to one column, the first that fits best; what the authority mapped last time wins. */
  readonly map: (
    headings: readonly string[],
    remembered: ReadonlyMap<string, string | null>,
  ) => { field: string | null; remembered: boolean }[];
}

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

const findHeader = (rows: readonly PlainRow[], scoreOf: (headings: readonly string[]) => number): FoundHeader | undefined => {
  let best: FoundHeader | undefined;
  rows.forEach((row, i) => {
    // A title merged over the whole width repeats one text.
    if (new Set(row.cells.filter(c => c.text !== '').map(c => c.text)).size < 2) return;
    const single = row.cells.map(c => c.text.trim());
    const score = scoreOf(single);
    if (score >= 2 && score > (best?.score ?? 0)) best = { rowNumber: row.rowNumber, firstRow: row.rowNumber, headings: single, score };
    const below = rows[i + 1];
    if (score >= 1 && below && belongsToHeader(row, below)) {
      const two = joined(row, below);
      const twoScore = scoreOf(two);
      if (twoScore >= 2 && twoScore >= (best?.score ?? 0))
        best = { rowNumber: below.rowNumber, firstRow: row.rowNumber, headings: two, score: twoScore };
    }
  });
  return best;
};

const mapHeadings = (
  headings: readonly string[],
  remembered: ReadonlyMap<string, string | null>,
  { exact, fieldOf }: { exact: (heading: string) => string | undefined; fieldOf: (heading: string) => string | undefined },
): { field: string | null; remembered: boolean }[] => {
  const taken = new Set<string>();
  const result = headings.map(() => ({ field: null as string | null, remembered: false }));
  const give = (i: number, field: string | null | undefined, fromMemory: boolean): void => {
    const cell = result[i];
    if (!cell || field === undefined || cell.field !== null || (field !== null && taken.has(field))) return;
    cell.field = field;
    cell.remembered = fromMemory;
    if (field !== null) taken.add(field);
  };
  const isKnown = (h: string): boolean => remembered.has(headingKey(h));
  headings.forEach((h, i) => {
    give(i, remembered.get(headingKey(h)), true);
  });
  // Exact words before contained ones: 企业名称 beats 曾用企业名称说明.
  for (const meaning of [exact, fieldOf])
    headings.forEach((h, i) => {
      if (!isKnown(h)) give(i, meaning(h), false);
    });
  return result;
};

/** Reads headings by the words of a kind's fields. */
export const headingReader = (fields: AnyFields): HeadingReader => {
  const byKey = new Map<string, string>();
  for (const [field, { headings }] of Object.entries(fields)) for (const word of headings) byKey.set(headingKey(word), field);
  /** Longest first, for headings that only contain a known word. */
  const contained = [...byKey].filter(([word]) => [...word].length >= 3).sort((a, b) => b[0].length - a[0].length);
  const exact = (heading: string): string | undefined => byKey.get(headingKey(heading));
  const fieldOf = (heading: string): string | undefined => {
    const key = headingKey(heading);
    if (key === '') return undefined;
    const parts = key.split('/').filter(Boolean);
    const whole = byKey.get(key) ?? byKey.get(parts.join(''));
    if (whole) return whole;
    const last = byKey.get(parts.at(-1) ?? '');
    if (last) return last;
    return contained.find(([word]) => key.includes(word))?.[1];
  };
  const scoreOf = (headings: readonly string[]): number => {
    const found = new Set(headings.map(fieldOf).filter(f => f !== undefined));
    return found.size + ([...found].some(f => fields[f]?.lead) ? 1 : 0);
  };
  return {
    fieldOf,
    find: rows => findHeader(rows, scoreOf),
    map: (headings, remembered) => mapHeadings(headings, remembered, { exact, fieldOf }),
  };
};
