import { longestText } from './bounds.ts';
import type { MergedRange } from './cell.ts';
import { lengthOf, type WireCell, type WireRow } from './worker-cell-format.ts';

/** A range that is wider repeats its value only so far: nobody reads a table of more columns. */
export const repeatedColumns = 400;

/**
 * The merged ranges that cover a row, for rows that pass by in their order (a row further up begins anew). Ranges of an honest file do not overlap:
 * of those that do the first counts, so that a row is covered by no more ranges than it has columns.
 */
export const rangesByRow = (merges: readonly MergedRange[]): ((rowNumber: number) => readonly MergedRange[]) => {
  const sorted = [...merges].sort((a, b) => a.fromRow - b.fromRow);
  let open: MergedRange[] = [];
  let next = 0;
  let last = 0;
  const meets = (a: MergedRange, b: MergedRange): boolean =>
    a.fromColumn <= b.toColumn && b.fromColumn <= a.toColumn && a.fromRow <= b.toRow && b.fromRow <= a.toRow;
  return rowNumber => {
    if (rowNumber < last) {
      open = [];
      next = 0;
    }
    last = rowNumber;
    open = open.filter(m => m.toRow >= rowNumber);
    for (let m = sorted[next]; m !== undefined && m.fromRow <= rowNumber; m = sorted[next]) {
      next += 1;
      const range = m;
      if (range.toRow >= rowNumber && !open.some(o => meets(o, range))) open.push(range);
    }
    return open;
  };
};

const fill = (cells: WireCell[], range: MergedRange, value: WireCell): void => {
  const last = Math.min(range.toColumn, range.fromColumn + repeatedColumns);
  while (cells.length <= last) cells.push(null);
  for (let c = range.fromColumn; c <= last; c += 1) if (cells[c] === null) cells[c] = { m: value };
  while (cells.length > 0 && cells[cells.length - 1] === null) cells.pop();
};

/**
 * Copies the upper left value of each merged range into its other cells, marked as merged, while the rows pass by. A text longer than any cell of a
 * spreadsheet stays where it stands: thousands of copies of it would fill the memory.
 * Rows that hold nothing of their own come as they are: not at all.
 */
export const mergeFiller = (merges: readonly MergedRange[]): ((row: WireRow) => WireRow) => {
  if (merges.length === 0) return row => row;
  const covering = rangesByRow(merges);
  /** Ranges that began in rows without content hold no value. */
  const values = new Map<MergedRange, WireCell>();
  let at = 0;
  return row => {
    const [number, cells] = row;
    if (number <= at) values.clear();
    at = number;
    const open = covering(number);
    for (const range of open) {
      const value = range.fromRow === number ? (cells[range.fromColumn] ?? null) : null;
      if (value !== null && lengthOf(value) <= longestText) values.set(range, value);
    }
    for (const range of open) {
      const value = values.get(range);
      if (value !== undefined) fill(cells, range, value);
    }
    return row;
  };
};
