import type { Book } from '../book-shape.ts';
import { requireInside } from '../bounds.ts';
import type { MergedRange } from '../cell.ts';
import { mergeFiller } from '../merge-fill.ts';
import { sheetProblems } from '../problems.ts';
import type { WireCell, WireRow } from '../worker-cell-format.ts';

/** A sheet that was read as a whole from a text. */
export interface GridSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly MergedRange[];
  readonly rows: readonly WireRow[];
}

const copyOf = ([number, cells, hidden]: WireRow): WireRow => (hidden ? [number, [...cells], hidden] : [number, [...cells]]);

/** Rows with something in them, merged ranges filled. */
const rowsOf = (sheet: GridSheet): WireRow[] => {
  const fill = mergeFiller(sheet.merges);
  return sheet.rows.map(r => fill(copyOf(r))).filter(([, cells]) => cells.some(c => c !== null));
};

/** A book of sheets that lie in memory. */
export const gridBook = (sheets: readonly GridSheet[], encoding: string, format: Book['format']): Book => {
  const at = (index: number): GridSheet => {
    const sheet = sheets[index];
    if (!sheet) throw sheetProblems.sheetMissing({ number: index + 1 });
    return sheet;
  };
  return {
    own: null,
    format,
    encoding,
    sheets: sheets.map(({ name, hidden, hiddenColumns }, index) => ({ index, name, hidden, hiddenColumns })),
    merges: index => at(index).merges,
    rows: index => rowsOf(at(index)),
  };
};

/** A grid that is filled cell by cell, with ranges that reach right and down. */
export interface GridMaker {
  readonly row: (hidden: boolean) => void;
  /** Puts a value at the next free place of the row; a column 0-based says another place. */
  readonly cell: (value: WireCell, span: { readonly right: number; readonly down: number; readonly column?: number }) => void;
  readonly skipTo: (rowNumber: number) => void;
  readonly made: (name: string, more?: { hidden?: boolean; hiddenColumns?: readonly number[] }) => GridSheet;
  readonly isEmpty: () => boolean;
}

/** Spans that are longer are a mistake of the writer: browsers cut them there. */
const mostAcross = 1_000;
const mostDown = 65_534;

export const gridMaker = (): GridMaker => {
  const rows: WireRow[] = [];
  const merges: MergedRange[] = [];
  /** Columns that a range from further up still covers: until which row. */
  const covered = new Map<number, number>();
  let number = 0;
  let next = 0;
  const isCovered = (column: number): boolean => (covered.get(column) ?? 0) >= number;
  return {
    row: hidden => {
      number += 1;
      requireInside(number, 0);
      next = 0;
      rows.push(hidden ? [number, [], 1] : [number, []]);
    },
    skipTo: rowNumber => {
      if (rowNumber - 1 > number) number = rowNumber - 1;
    },
    cell: (value, { right, down, column }) => {
      if (rows.length === 0) rows.push([++number, []]);
      if (column !== undefined) next = column;
      else while (isCovered(next)) next += 1;
      requireInside(number, next);
      const cells = rows.at(-1)?.[1] ?? [];
      while (cells.length < next) cells.push(null);
      cells[next] = value;
      const [wide, high] = [Math.min(right, mostAcross), Math.min(down, mostDown)];
      if (wide > 0 || high > 0) {
        merges.push({ fromRow: number, toRow: number + high, fromColumn: next, toColumn: next + wide });
        if (high > 0) for (let c = next; c <= next + wide; c += 1) covered.set(c, number + high);
      }
      next += 1 + wide;
    },
    made: (name, { hidden = false, hiddenColumns = [] } = {}) => ({ name, hidden, hiddenColumns, merges, rows }),
    isEmpty: () => rows.every(([, cells]) => cells.every(c => c === null)),
  };
};
