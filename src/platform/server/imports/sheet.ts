import type { PlainRow } from '../../contract/imports/cells.ts';
import type { ColumnFacts, FoundHeader, HeadingReader, MappedColumn } from '../../contract/imports/headings.ts';
import type { ImportColumn } from '../../contract/imports/shapes.ts';
import { mostSheets } from '../../contract/imports/sheet-rows.ts';
import { columnName, isCellPicture, type SheetInfo } from '../sheets/cell.ts';
import type { SheetReader } from '../sheets/open.ts';

/** How many rows are looked at to find the heading. */
const headRows = 30;

/** A sheet whose heading was found. */
export interface OpenedSheet {
  index: number;
  name: string;
  hiddenColumns: readonly number[];
  header: FoundHeader;
  /** Its first rows. */
  first: readonly PlainRow[];
}

/** The first rows; of rows that a filter hides only so many that others are seen as well. */
const peek = async (reader: SheetReader, index: number, atLeast: number): Promise<PlainRow[]> => {
  const first: PlainRow[] = [];
  for await (const batch of reader.batches(index)) {
    first.push(...batch);
    if (first.length >= atLeast) break;
  }
  return first;
};

/** The heading that a person pointed at, or a sheet without any: its first row. */
const headerAt = (first: readonly PlainRow[], rowNumber: number): FoundHeader | undefined => {
  const row = first.find(r => r.rowNumber === rowNumber);
  return row && { rowNumber, firstRow: rowNumber, headings: row.cells.map(c => c.text.trim()), score: 0 };
};

/** Rows without a heading. */
const headless = (headings: number): FoundHeader => ({
  rowNumber: 0,
  firstRow: 0,
  headings: Array.from({ length: headings }, () => ''),
  score: 0,
});

export interface SheetWish {
  /** Names of the sheets that a person chose; none: those that are lists. */
  readonly sheets: readonly string[];
  /** Row of the heading by the sheet's name; 0: there is none. */
  readonly headers: Readonly<Record<string, number>>;
  /** How many columns rows without a heading have; absent: there must be one, or a row that looks like a record. */
  readonly usual?: number | undefined;
}

const widthOf = (rows: readonly PlainRow[]): number => Math.max(0, ...rows.map(r => r.cells.length));

/** The row that a person pointed at. Sheets may be named as anything, `constructor` too. */
const pointedAt = ({ headers }: SheetWish, name: string): number | undefined => (Object.hasOwn(headers, name) ? headers[name] : undefined);

const headerOf = (first: readonly PlainRow[], headings: HeadingReader, wish: SheetWish, name: string): FoundHeader | undefined => {
  const pointed = pointedAt(wish, name);
  if (pointed === 0) return headless(widthOf(first));
  const found = headings.find(first.slice(0, headRows));
  if (pointed !== undefined) return found?.rowNumber === pointed ? found : headerAt(first, pointed);
  if (found) return found;
  if (wish.usual !== undefined) return headless(wish.usual);
  return byRecords(first, headings);
};

/** No row says what we know: where rows look like records, the row above them is the heading, or there is none to be lost. */
const byRecords = (first: readonly PlainRow[], headings: HeadingReader): FoundHeader | undefined => {
  const [top] = first;
  const at = first.slice(0, 8).findIndex(r => headings.isRecord(r));
  const record = first[at];
  if (!record || !top) return top && headerAt(first, top.rowNumber);
  const above = first[at - 1];
  const filled = (r: PlainRow): number => r.cells.filter(c => c.kind !== 'empty' && !c.merged).length;
  const isText = (r: PlainRow): boolean => r.cells.every(c => c.kind === 'text' || c.kind === 'empty');
  if (above && isText(above) && filled(above) > 1 && filled(above) * 2 >= filled(record)) return headerAt(first, above.rowNumber);
  return { ...headless(widthOf(first)), rowNumber: record.rowNumber - 1, firstRow: record.rowNumber };
};

const below = ({ header, first }: OpenedSheet): readonly PlainRow[] => first.filter(r => r.rowNumber > header.rowNumber);

/** Opens the sheets to import: those that were chosen, else all visible ones that are lists, else the one whose heading says most. */
export const openChosenSheets = async (reader: SheetReader, headings: HeadingReader, wish: SheetWish): Promise<OpenedSheet[]> => {
  const visible = reader.sheets.filter(s => !s.hidden);
  const named = reader.sheets.filter(s => wish.sheets.includes(s.name));
  const candidates = (named.length > 0 ? named : visible.length > 0 ? visible : reader.sheets).slice(0, mostSheets);
  const opened: OpenedSheet[] = [];
  const open = async ({ index, name, hiddenColumns }: SheetInfo): Promise<void> => {
    const first = await peek(reader, index, Math.max(headRows, (pointedAt(wish, name) ?? 0) + 5));
    const header = first.length === 0 ? undefined : headerOf(first, headings, wish, name);
    if (header) opened.push({ index, name, hiddenColumns, header, first });
  };
  for (const info of candidates) await open(info);
  if (named.length > 0) return opened;
  // A list names what it lists, and something stands below its heading: a cover sheet only speaks of it.
  const filled = opened.filter(s => below(s).length > 0);
  const lists = filled.filter(s => headings.names(s.header.headings));
  if (lists.length > 0) return lists;
  const bare = filled.filter(s => below(s).some(r => headings.isRecord(r)));
  if (bare.length > 0) return bare;
  const best = opened.reduce<OpenedSheet | undefined>((a, b) => (a === undefined || b.header.score > a.header.score ? b : a), undefined);
  return best ? [best] : [];
};

/** Numbers of people: samples show what a column holds, and stay with the import when its staged rows are long gone. */
const telephone = /(?<!\d)(1[3-9]\d)[ -]?\d{4}[ -]?(\d{4})(?!\d)|(?<!\d)(0\d{2,3}[ -]?\d{3,4})\d{4}(?!\d)/g;
const withoutNumbers = (text: string): string =>
  text.replaceAll(telephone, (_, head, tail, line) => (line === undefined ? `${head}****${tail}` : `${line}****`));

export interface ColumnWish {
  readonly headings: HeadingReader;
  /** What the authority mapped before. */
  readonly remembered: ReadonlyMap<string, string | null>;
  /** What a person chose for this very file and sheet. */
  readonly chosen: readonly Pick<ImportColumn, 'index' | 'field'>[];
  /** What columns mean where there is no heading. */
  readonly usual: readonly string[];
  /** Place of the sheet among those that are read. */
  readonly at?: number;
}

const looked = 30;

const factsOf = (sheet: OpenedSheet, below: readonly PlainRow[], width: number): ColumnFacts[] =>
  Array.from({ length: width }, (_, i) => ({
    samples: below.slice(0, looked).flatMap(r => (r.cells[i] && !r.cells[i].merged ? [r.cells[i].text] : [])),
    hidden: sheet.hiddenColumns.includes(i),
  }));

/** Where no heading was known, columns are also told by what stands in them. */
const withContent = (sheet: OpenedSheet, mapped: MappedColumn[], byContent: readonly MappedColumn[]): MappedColumn[] => {
  if (sheet.header.score > 0) return mapped;
  const taken = new Set(mapped.flatMap(m => m.field ?? []));
  return mapped.map((m, i) => {
    const field = byContent[i]?.field ?? null;
    return m.field !== null || m.remembered || field === null || taken.has(field) ? m : { field, remembered: false };
  });
};

/** The columns of a sheet with their meaning and some values. */
export const columnsOf = (sheet: OpenedSheet, { headings: reader, remembered, chosen, usual, at = 0 }: ColumnWish): ImportColumn[] => {
  const { headings } = sheet.header;
  const rows = below(sheet);
  const width = Math.min(200, Math.max(headings.length, ...rows.map(r => r.cells.length)));
  const all = Array.from({ length: width }, (_, i) => headings[i] ?? '');
  const facts = factsOf(sheet, rows, width);
  const isBare = all.every(h => h === '');
  const mapped = !isBare
    ? withContent(sheet, reader.map(all, remembered, facts), reader.byContent(facts))
    : usual.length > 0
      ? all.map((_, i) => ({ field: usual[i] ?? null, remembered: false }))
      : reader.byContent(facts);
  const byIndex = new Map(chosen.map(c => [c.index, c.field]));
  return all.map((heading, index) => ({
    sheet: at,
    index,
    letter: columnName(index),
    heading,
    field: byIndex.has(index) ? (byIndex.get(index) ?? null) : (mapped[index]?.field ?? null),
    remembered: !byIndex.has(index) && (mapped[index]?.remembered ?? false),
    hidden: facts[index]?.hidden ?? false,
    samples: rows
      .slice(0, 5)
      .map(r => [...withoutNumbers(r.cells[index]?.text ?? '')].slice(0, 40).join(''))
      .filter(s => s !== '' && !isCellPicture(s))
      .slice(0, 3),
  }));
};

/**
 * How many cells a row of a file of text may have before its order is lost; undefined where the rows of the file are cut in no one way.
 * @param format other formats have places, not separators
 */
export const widthAllowed = (format: SheetReader['format'], sheet: OpenedSheet): number | undefined => {
  const { headings, rowNumber } = sheet.header;
  let width = headings.length;
  while (width > 0 && headings[width - 1] === '') width -= 1;
  const rows = sheet.first.filter(r => r.rowNumber > rowNumber);
  const wider = rows.filter(r => r.cells.length > width).length;
  return format === 'csv' && width > 1 && wider < rows.length ? width : undefined;
};

/** Filled cells of a sheet that nobody reads. */
export const countCells = async (reader: SheetReader, index: number): Promise<number> => {
  let cells = 0;
  for await (const batch of reader.batches(index))
    for (const row of batch) cells += row.cells.filter(c => c.kind !== 'empty' && !c.merged && c.text.trim() !== '').length;
  return cells;
};
