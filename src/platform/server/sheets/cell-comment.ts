import { cellName } from './cell.ts';

/** One remark about a cell, or about the whole row when `column` is null. */
export interface CellRemark {
  /** 1-based, as Excel shows it. */
  readonly rowNumber: number;
  /** 0-based: 0 is column A. */
  readonly column: number | null;
  readonly level: 'error' | 'warning';
  /** A sentence for the person who filled the table in. */
  readonly text: string;
}

/** Backgrounds of cells with remarks: the red and yellow that Excel itself uses. */
export const remarkFills = { error: 'FFC7CE', warning: 'FFEB9C' } as const;

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

/** The stronger level of what is said about a column of a row. */
export const levelAt = (remarks: readonly CellRemark[], column: number): CellRemark['level'] | undefined => {
  const here = remarks.filter(r => r.column === column || r.column === null);
  return here.some(r => r.level === 'error') ? 'error' : here[0]?.level;
};

/** What the added column says, one line a remark. */
export const remarkText = (remarks: readonly CellRemark[]): string =>
  remarks.map(r => (r.column === null ? r.text : `${cellName(r.column, r.rowNumber)}：${r.text}`)).join('\n');
