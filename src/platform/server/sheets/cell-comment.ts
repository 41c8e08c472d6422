import { cellName } from './cell.ts';

/** One remark about a cell, or about the whole row when `column` is null. */
export interface CellRemark {
  /** 1-based, as Excel shows it. */
  readonly rowNumber: number;
  /** 0-based: 0 is column A. */
  readonly column: number | null;
  readonly level: 'error' | 'warning' | 'done';
  /** What stands in the cell from now on: a person put it right. */
  readonly becomes?: string;
  /** A sentence for the person who filled the table in. */
  readonly text: string;
}

/** Backgrounds of cells with remarks: the red, yellow and green that Excel itself uses. */
export const remarkFills = { error: 'FFC7CE', warning: 'FFEB9C', done: 'C6EFCE' } as const;

/** Remarks by the row they are about. */
export const remarksByRow = (remarks: readonly CellRemark[]): Map<number, CellRemark[]> => {
  const rows = new Map<number, CellRemark[]>();
  for (const remark of remarks) {
    const list = rows.get(remark.rowNumber);
    if (list) list.push(remark);
    else rows.set(remark.rowNumber, [remark]);
  }
  return rows;
};

const strength = { error: 2, warning: 1, done: 0 } as const;

/** The strongest level of what is said about a column of a row. */
export const levelAt = (remarks: readonly CellRemark[], column: number): CellRemark['level'] | undefined =>
  remarks
    .filter(r => r.column === column || r.column === null)
    .reduce<CellRemark['level'] | undefined>((a, r) => (a !== undefined && strength[a] >= strength[r.level] ? a : r.level), undefined);

/** The value that a cell was given; undefined: it stays. */
export const becomesAt = (remarks: readonly CellRemark[], column: number): string | undefined =>
  remarks.find(r => r.column === column && r.becomes !== undefined)?.becomes;

/** What the added column says, one line a remark. */
export const remarkText = (remarks: readonly CellRemark[]): string =>
  remarks.map(r => (r.column === null ? r.text : `${cellName(r.column, r.rowNumber)}：${r.text}`)).join('\n');
