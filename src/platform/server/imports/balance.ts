import type { WireCell, WireRow } from '../sheets/worker-cell-format.ts';
import { type ColumnSetting, cameIn, excerpt, type PlacedFault, textOf } from './row-reader.ts';

/** Rows that say nothing we know, listed one by one. */
const mostUnread = 2_000;

/** What columns mean, and the first and last row of the heading. */
export interface ReadColumns extends ColumnSetting {
  readonly header: readonly [number, number];
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

/** Keeps the balance: each filled cell is read, or listed as not understood. */
export const balanceOf = ({ columns, headings, header }: ReadColumns, judged: Kept) => {
  const unmapped = new Map<number, number>();
  let listed = 0;
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
  const skip = ([row, cells]: WireRow, code: 'rowUnread' | 'titleUnread'): void => {
    const filled = count(cells);
    const n = filled.mapped + filled.other;
    judged.unread += n;
    if (n === 0 || listed >= mostUnread) return;
    listed += 1;
    const column = cells.findIndex(cameIn);
    const value = excerpt(
      cells
        .filter(cameIn)
        .map(c => textOf(c).trim())
        .join(' '),
    );
    judged.faults.push({ severity: 'unread', code, params: { n }, row, column, field: null, value, filled: true });
  };
  const read = (cells: readonly WireCell[]): number => {
    const filled = count(cells);
    judged.unread += filled.other;
    if (filled.other > 0)
      cells.forEach((c, i) => {
        if (columns[i] == null && cameIn(c)) unmapped.set(i, (unmapped.get(i) ?? 0) + 1);
      });
    return filled.mapped;
  };
  /** Columns that mean nothing, each with the number of its cells. */
  const close = (): void => {
    for (const [column, n] of unmapped) {
      const value = excerpt(headings[column] ?? '');
      judged.faults.push({
        severity: 'unread',
        code: 'columnUnread',
        params: { n },
        row: header[1],
        column,
        field: null,
        value,
        filled: true,
      });
    }
  };
  return { skip, read, close };
};

/** Filled cells of a row that a fault names. */
export const doubtsOf = (faults: readonly PlacedFault[]): number =>
  faults.length === 0 ? 0 : new Set(faults.filter(f => f.filled && f.column >= 0).map(f => f.column)).size;
