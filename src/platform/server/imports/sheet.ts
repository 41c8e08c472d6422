import type { PlainRow } from '../../contract/imports/cells.ts';
import type { FoundHeader, HeadingReader } from '../../contract/imports/headings.ts';
import type { ImportColumn } from '../../contract/imports/shapes.ts';
import { columnName } from '../sheets/cell.ts';
import type { SheetReader } from '../sheets/open.ts';

/** How many rows are looked at to find the heading. */
const headRows = 30;
/** How many sheets are looked at. */
const mostSheets = 8;

/** A sheet whose heading was found. */
export interface OpenedSheet {
  index: number;
  name: string;
  header: FoundHeader;
  /** Its first rows. */
  first: readonly PlainRow[];
}

const peek = async (reader: SheetReader, index: number): Promise<PlainRow[]> => {
  const first: PlainRow[] = [];
  for await (const batch of reader.batches(index)) {
    first.push(...batch);
    if (first.length >= headRows) break;
  }
  return first;
};

/** The heading that a person pointed at, or a sheet without any: its first row. */
const headerAt = (first: readonly PlainRow[], rowNumber: number): FoundHeader | undefined => {
  const row = first.find(r => r.rowNumber === rowNumber);
  return row && { rowNumber, firstRow: rowNumber, headings: row.cells.map(c => c.text.trim()), score: 0 };
};

/** Rows without a heading, by the usual order of their kind. */
const headless = (headings: number): FoundHeader => ({
  rowNumber: 0,
  firstRow: 0,
  headings: Array.from({ length: headings }, () => ''),
  score: 0,
});

export interface SheetWish {
  readonly sheet: string;
  readonly headerRow: number;
  /** How many columns rows without a heading have; absent: there must be one. */
  readonly usual?: number | undefined;
}

/** Opens the sheet to import: the one named, else the visible one whose heading says most. */
export const openSheet = async (reader: SheetReader, headings: HeadingReader, wish: SheetWish): Promise<OpenedSheet | undefined> => {
  const visible = reader.sheets.filter(s => !s.hidden);
  const named = reader.sheets.filter(s => wish.sheet !== '' && s.name === wish.sheet);
  const candidates = (named.length > 0 ? named : visible.length > 0 ? visible : reader.sheets).slice(0, mostSheets);
  let best: OpenedSheet | undefined;
  for (const info of candidates) {
    const first = await peek(reader, info.index);
    if (first.length === 0) continue;
    const found = headings.find(first.slice(0, headRows));
    const pointed = wish.headerRow > 0 && found?.rowNumber !== wish.headerRow ? headerAt(first, wish.headerRow) : undefined;
    const header = pointed ?? found ?? (wish.usual === undefined ? headerAt(first, first[0]?.rowNumber ?? 0) : headless(wish.usual));
    if (!header) continue;
    if (best === undefined || header.score > best.header.score) best = { index: info.index, name: info.name, header, first };
    if (best.header.score >= 3) break;
  }
  return best;
};

export interface ColumnWish {
  readonly headings: HeadingReader;
  /** What the authority mapped before. */
  readonly remembered: ReadonlyMap<string, string | null>;
  /** What a person chose for this very file. */
  readonly chosen: readonly Pick<ImportColumn, 'index' | 'field'>[];
  /** What columns mean where there is no heading. */
  readonly usual: readonly string[];
}

/** The columns of a sheet with their meaning and some values. */
export const columnsOf = (sheet: OpenedSheet, { headings: reader, remembered, chosen, usual }: ColumnWish): ImportColumn[] => {
  const { headings, rowNumber } = sheet.header;
  const below = sheet.first.filter(r => r.rowNumber > rowNumber);
  const width = Math.min(200, Math.max(headings.length, ...below.map(r => r.cells.length)));
  const all = Array.from({ length: width }, (_, i) => headings[i] ?? '');
  const mapped = rowNumber === 0 ? all.map((_, i) => ({ field: usual[i] ?? null, remembered: false })) : reader.map(all, remembered);
  const byIndex = new Map(chosen.map(c => [c.index, c.field]));
  return all.map((heading, index) => ({
    index,
    letter: columnName(index),
    heading,
    field: byIndex.has(index) ? (byIndex.get(index) ?? null) : (mapped[index]?.field ?? null),
    remembered: !byIndex.has(index) && (mapped[index]?.remembered ?? false),
    samples: below
      .slice(0, 5)
      .map(r => [...(r.cells[index]?.text ?? '')].slice(0, 40).join(''))
      .filter(s => s !== '')
      .slice(0, 3),
  }));
};
