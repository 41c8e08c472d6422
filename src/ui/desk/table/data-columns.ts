import type { ReactNode } from 'react';

/** A column of a `DataTable`. */
export interface DataColumn<R> {
  key: string;
  title: string;
  render: (row: R, index: number) => ReactNode;
  /** Pixels, or a share such as `32%`. */
  width?: number | string;
  /** `right` for figures. */
  align?: 'left' | 'right';
  /** What stands below the column: a sum, or the word 合计. */
  total?: ReactNode;
  /** It names the row; without one the first column does. */
  head?: boolean;
  /** Holds buttons, which say themselves what they do: the title is read out and not shown. */
  act?: boolean;
}

/** Which column names the row. */
export const headColumn = <R>(columns: readonly DataColumn<R>[]): string | undefined => (columns.find(c => c.head) ?? columns[0])?.key;

/** Rows that follow each other under one title, each with its place among all. */
export const groupRows = <R>(
  rows: readonly R[],
  groupOf: ((row: R) => string) | undefined,
): { title: string; rows: { row: R; index: number }[] }[] => {
  const groups: { title: string; rows: { row: R; index: number }[] }[] = [];
  for (const [index, row] of rows.entries()) {
    const title = groupOf?.(row) ?? '';
    const last = groups.at(-1);
    if (last?.title === title) last.rows.push({ row, index });
    else groups.push({ title, rows: [{ row, index }] });
  }
  return groups;
};
