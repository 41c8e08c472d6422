import type { WireCell, WireRow } from '../sheets/worker-cell-format.ts';
import { type ColumnSetting, cameIn, excerpt, type PlacedFault, textOf } from './row-reader.ts';

/** Rows that say nothing we know, listed one by one. */
const mostUnread = 2_000;

/** What columns mean, and the first and last row of the heading. */
export interface ReadColumns extends ColumnSetting {
  readonly header: readonly [number, number];
  /** Columns that the file hides. */
  readonly hidden?: readonly number[];
}
/** Where the balance is kept: filled cells that came in (the heading aside), how many nobody took in, and where those stand. */
export interface Kept {
  cells: number;
  unread: number;
  faults: PlacedFault[];
}

/** Cells of one row: those under a column that means something, and the rest. */
interface Filled {
  mapped: number;
  other: number;
}

interface LeftOver {
  readonly unmapped: ReadonlyMap<number, number>;
  readonly silent: ReadonlyMap<number, { n: number; value: string }>;
  readonly more: { readonly rows: number; readonly n: number; readonly last: number };
  readonly hidden: ReadonlySet<number>;
  readonly headings: readonly string[];
  readonly header: readonly [number, number];
}

/** Columns that mean nothing, and those in which 无 and the like stand, each with the number of its cells; rows that found no place in the list. */
const leftOver = ({ unmapped, silent, more, hidden, headings, header }: LeftOver): PlacedFault[] => {
  const place = (column: number) => ({ severity: 'unread' as const, row: Math.max(1, header[1]), column, field: null, filled: true });
  const columns = [...unmapped].map(([column, n]): PlacedFault => {
    const code = hidden.has(column) ? 'columnHidden' : 'columnUnread';
    return { ...place(column), code, params: { n }, value: excerpt(headings[column] ?? '') };
  });
  const quiet = [...silent].map(([column, { n, value }]): PlacedFault => ({ ...place(column), code: 'nothingSaid', params: { n }, value }));
  const rest = { ...place(-1), code: 'moreUnread', params: { n: more.n, rows: more.rows }, row: more.last, value: '' };
  return [...columns, ...quiet, ...(more.rows > 0 ? [rest] : [])];
};

/** Keeps the balance: each filled cell is read, or listed as not understood. */
export const balanceOf = ({ columns, headings, header, hidden: hiddenColumns = [] }: ReadColumns, judged: Kept) => {
  const hidden = new Set(hiddenColumns);
  const unmapped = new Map<number, number>();
  const silent = new Map<number, { n: number; value: string }>();
  let listed = 0;
  /** Rows that found no place in the list any more, and their cells. */
  const more = { rows: 0, n: 0, last: 0 };
  const count = (cells: readonly WireCell[]): Filled => {
    const filled: Filled = { mapped: 0, other: 0 };
    for (let i = 0; i < cells.length; i += 1) {
      if (!cameIn(cells[i])) continue;
      if (columns[i] != null) filled.mapped += 1;
      else filled.other += 1;
    }
    judged.cells += filled.mapped + filled.other;
    return filled;
  };
  /** A row that is no record: all that stands in it is listed. */
  const skip = ([row, cells]: WireRow, code: 'rowUnread' | 'titleUnread' | 'rowHidden'): void => {
    const filled = count(cells);
    const n = filled.mapped + filled.other;
    judged.unread += n;
    if (n === 0) return;
    listed += 1;
    if (listed > mostUnread) {
      more.rows += 1;
      more.n += n;
      more.last = row;
      return;
    }
    const column = cells.findIndex(cameIn);
    const value = excerpt(
      cells
        .filter(cameIn)
        .map(c => textOf(c).trim())
        .join(' '),
    );
    judged.faults.push({ severity: 'unread', code, params: { n }, row, column, field: null, value, filled: true });
  };
  const read = (cells: readonly WireCell[], quiet: readonly number[]): number => {
    const filled = count(cells);
    judged.unread += filled.other + quiet.length;
    for (const column of quiet) {
      const known = silent.get(column);
      if (known) known.n += 1;
      else silent.set(column, { n: 1, value: excerpt(textOf(cells[column]).trim()) });
    }
    if (filled.other > 0)
      cells.forEach((c, i) => {
        if (columns[i] == null && cameIn(c)) unmapped.set(i, (unmapped.get(i) ?? 0) + 1);
      });
    return filled.mapped - quiet.length;
  };
  const close = (): void => void judged.faults.push(...leftOver({ unmapped, silent, more, hidden, headings, header }));
  return { skip, read, close };
};

/** Filled cells of a row that a fault names. */
export const doubtsOf = (faults: readonly PlacedFault[]): number =>
  faults.length === 0 ? 0 : new Set(faults.filter(f => f.filled && f.column >= 0).map(f => f.column)).size;
