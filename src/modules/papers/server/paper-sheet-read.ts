import { symbolIn } from '#platform/server/documents/docx-signs.ts';

import { type Cell, cellName, digitsLost, type MergedRange, type SheetInfo, type SheetRow } from '#platform/server/sheets/cell.ts';
import { type CellMark, noMargin, type SheetMargin } from '#platform/server/sheets/margins/margins.ts';
import { readMargins } from '#platform/server/sheets/margins/read-margins.ts';
import { rangesByRow, repeatedColumns } from '#platform/server/sheets/merge-fill.ts';
import { openSheets, type SheetReader } from '#platform/server/sheets/open.ts';
import type { PaperDoubt, PaperPlace } from '../contract/paper.ts';
import { findPaperCode } from '../domain/paper-code.ts';
import type { LoosePiece, PaperCell, PaperRow } from '../domain/paper-table.ts';
import { bounded, cutCell, piece, type StandingPart, standing, type UploadedPaper } from './paper-pieces.ts';

const limits = { maxBytes: 10 * 1_048_576, seconds: 20, inflatedBytes: 100 * 1_048_576 };
/** Rows of one sheet that are kept for the form; those behind them are only counted. */
const maxRows = 2_000;

interface OneSheet {
  info: SheetInfo;
  /** The range that covers a place; rows are asked for in their order. */
  rangesAt: (row: number) => RowRanges;
  marks: ReadonlyMap<string, CellMark>;
  /** Columns of formulas without a result, by row. */
  unsolved: ReadonlyMap<number, readonly number[]>;
  noted: ReadonlySet<string>;
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
}

const keyOf = (row: number, column: number): string => `${row} ${column}`;

/** The merged ranges of a row by the columns that they cover. */
type RowRanges = ReadonlyMap<number, MergedRange>;

/** A file may hold more ranges than cells: they are looked up by row and column, never one after the other. */
const rangesOf = (merges: readonly MergedRange[]): ((row: number) => RowRanges) => {
  const covering = rangesByRow(merges);
  return row => {
    const ranges = new Map<number, MergedRange>();
    for (const m of covering(row))
      for (let c = m.fromColumn; c <= Math.min(m.toColumn, m.fromColumn + repeatedColumns); c += 1) ranges.set(c, m);
    return ranges;
  };
};

/** Cells that something lies on or is written beside; of a merged range its upper left one. */
const notedOf = (merges: readonly MergedRange[], margin: SheetMargin): ReadonlySet<string> => {
  const things = Map.groupBy(margin.things, t => (t.column === undefined ? undefined : t.row));
  const rangesAt = rangesOf(merges);
  const noted = new Set<string>();
  for (const row of [...things.keys()].filter(r => r !== undefined).sort((a, b) => a - b)) {
    const ranges = rangesAt(row);
    for (const { column = 0 } of things.get(row) ?? []) {
      const range = ranges.get(column);
      noted.add(range ? keyOf(range.fromRow, range.fromColumn) : keyOf(row, column));
    }
  }
  return noted;
};

const unsolvedOf = (margin: SheetMargin): ReadonlyMap<number, readonly number[]> => {
  const formulas = margin.marks.filter(m => m.formula !== undefined);
  return new Map([...Map.groupBy(formulas, m => m.row)].map(([row, marks]) => [row, marks.map(m => m.column)]));
};

const sheetOf = (info: SheetInfo, merges: readonly MergedRange[], margin: SheetMargin): OneSheet => ({
  info,
  rangesAt: rangesOf(merges),
  unsolved: unsolvedOf(margin),
  marks: new Map(margin.marks.map(m => [keyOf(m.row, m.column), m])),
  noted: notedOf(merges, margin),
  hiddenRows: new Set(margin.hiddenRows),
  hiddenColumns: new Set(margin.hiddenColumns),
});

const partsOf = (text: string, mark: CellMark | undefined): StandingPart[] => {
  if (mark?.formula !== undefined) return [{ text: '', how: 'plain' }];
  if (mark?.struck) return [{ text, how: 'struck' }];
  const runs = mark?.parts;
  // The library's own text counts; runs only say which of it is struck through.
  if (
    !runs ||
    runs
      .map(r => r.text)
      .join('')
      .trim() !== text.trim()
  )
    return [{ text, how: runs ? 'struck' : 'plain' }];
  return runs.map(r => ({ text: r.text, how: r.struck ? 'struck' : 'plain' }));
};

const flawsOf = (s: OneSheet, { cell, mark, row, column, range, isCovered }: Place): PaperDoubt[] => [
  ...(mark?.formula !== undefined || cell?.kind === 'error' ? (['formula'] as const) : []),
  ...(mark?.format !== undefined || (cell !== undefined && digitsLost(cell)) ? (['format'] as const) : []),
  // A text of its own in the covered part of a merged range does not show.
  ...(s.info.hidden || s.hiddenRows.has(row) || s.hiddenColumns.has(column) || (isCovered && !cell?.merged && cell?.text)
    ? (['hidden'] as const)
    : []),
  ...(s.noted.has(keyOf(row, column)) ? (['noted'] as const) : []),
  ...(range !== undefined && range.toRow > range.fromRow ? (['merged'] as const) : []),
];

interface Place {
  cell: Cell | undefined;
  mark: CellMark | undefined;
  row: number;
  column: number;
  range: MergedRange | undefined;
  /** It is not the upper left cell of its range. */
  isCovered: boolean;
}

const cellAt = (s: OneSheet, at: Place, loose: LoosePiece[]): PaperCell => {
  const { cell, mark, row, column, range } = at;
  const raw = mark?.font ? symbolIn(mark.font, cell?.text ?? '') : (cell?.text ?? '');
  const { text, shown, flaws } = standing(partsOf(raw, mark));
  const all = [...flaws, ...flawsOf(s, at)];
  const seen = mark?.formula ?? shown;
  const made = cutCell({
    text,
    ...(seen === undefined ? {} : { shown: seen }),
    from: column,
    to: range ? range.toColumn + 1 : column + 1,
    place: { at: 'cell', sheet: s.info.name, cell: cellName(column, row) },
    ...(all.length > 0 ? { flaws: all } : {}),
    ...(cell?.merged ? { copy: true } : {}),
  });
  loose.push(...made.loose);
  return made.cell;
};

/** Cells of a row: those that say something, and the empty ones that are merged sideways, which tell where values stand. */
const rowOf = (s: OneSheet, row: SheetRow, loose: LoosePiece[]): PaperRow => {
  const { rowNumber } = row;
  const ranges = s.rangesAt(rowNumber);
  const own = [...ranges.values()].filter(m => m.toColumn > m.fromColumn).map(m => m.fromColumn);
  const marked = s.unsolved.get(rowNumber) ?? [];
  const filled = row.cells.flatMap((c, i) => (c.text.trim() === '' ? [] : [i]));
  const columns = [...new Set([...own, ...marked, ...filled])].sort((a, b) => a - b);
  const cells = columns.flatMap((column): PaperCell[] => {
    const range = ranges.get(column);
    const cell = row.cells[column];
    // Copies of a range merged sideways go, those merged downwards (类型) stay.
    if (range && column > range.fromColumn && cell?.merged) return [];
    return [
      cellAt(
        s,
        {
          cell,
          mark: s.marks.get(keyOf(rowNumber, column)),
          row: rowNumber,
          column,
          range: range && column === range.fromColumn ? range : undefined,
          isCovered: range !== undefined && (column > range.fromColumn || rowNumber > range.fromRow),
        },
        loose,
      ),
    ];
  });
  return { cells, group: s.info.index };
};

const thingsOf = (info: SheetInfo, margin: SheetMargin): LoosePiece[] =>
  margin.things.map(t => {
    const place: PaperPlace =
      t.row === undefined || t.column === undefined
        ? { at: 'sheet', sheet: info.name }
        : { at: 'cell', sheet: info.name, cell: cellName(t.column, t.row) };
    return piece(t.kind, t.text, place);
  });

/** Rows that hold nothing but formulas without a result are no rows to the reader of values. */
const unsolvedRows = (unsolved: OneSheet['unsolved'], seen: ReadonlySet<number>): SheetRow[] =>
  [...unsolved.keys()]
    .filter(row => !seen.has(row))
    .sort((a, b) => a - b)
    .map(rowNumber => ({ rowNumber, cells: [] }));

const readSheet = async (book: SheetReader, info: SheetInfo, margin: SheetMargin): Promise<{ rows: PaperRow[]; loose: LoosePiece[] }> => {
  const own = book.merges(info.index);
  const sheet = sheetOf(info, own ?? margin.merges, margin);
  const loose = thingsOf(info, margin);
  const rows: PaperRow[] = [];
  const seen = new Set<number>();
  let over = 0;
  for await (const row of book.rows(info.index)) {
    seen.add(row.rowNumber);
    if (rows.length < maxRows) rows.push(rowOf(sheet, row, loose));
    else over += row.cells.filter(c => c.text.trim() !== '' && !c.merged).length;
  }
  for (const row of unsolvedRows(sheet.unsolved, seen)) {
    if (rows.length < maxRows) rows.push(rowOf(sheet, row, loose));
    else over += sheet.unsolved.get(row.rowNumber)?.length ?? 0;
  }
  if (over > 0) loose.push(piece('more', String(over), { at: 'sheet', sheet: info.name }));
  return { rows, loose };
};

/** Everything that stands in a filled Table A.1 in a workbook, all its sheets. @throws Problem of reading files */
export const readSheetPaper = async (bytes: Uint8Array, fileName: string): Promise<UploadedPaper> => {
  const book = await openSheets({ bytes, fileName }, limits);
  try {
    const margins = book.format === 'csv' ? [] : await readMargins(bytes);
    const paper: { rows: PaperRow[]; loose: LoosePiece[] } = { rows: [], loose: [] };
    for (const info of [...book.sheets].sort((a, b) => Number(a.hidden) - Number(b.hidden))) {
      const { rows, loose } = await readSheet(book, info, margins[info.index] ?? noMargin());
      paper.rows = paper.rows.concat(rows);
      paper.loose = paper.loose.concat(loose);
    }
    const content = bounded(paper);
    const texts = [...content.rows.flatMap(r => r.cells.map(c => c.text)), ...content.loose.map(p => p.text)];
    return { content, code: findPaperCode(texts.join('\n')) };
  } finally {
    await book.close();
  }
};
