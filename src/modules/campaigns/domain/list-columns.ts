/** A row of a table file: its number as Excel shows it, and its cells as text. */
export interface ListRow {
  rowNumber: number;
  cells: readonly string[];
}

const codeHead = /信用代码|社会代码|税号|代码证/;
const nameHead = /企业名称|单位名称|公司名称|企业全称|名称|企业$/;
const tidy = (s: string): string => s.replace(/\s/g, '');

/** The head: the first of the upper twenty rows that names a column of codes or of names, and which columns those are. */
const headOf = (rows: readonly ListRow[]): { at: number; code: number; name: number } | undefined => {
  for (const [at, row] of rows.slice(0, 20).entries()) {
    const filled = row.cells.filter(c => c.trim() !== '');
    if (new Set(filled).size < 2) continue;
    const code = row.cells.findIndex(c => codeHead.test(tidy(c)));
    const name = row.cells.findIndex(c => nameHead.test(tidy(c)) && tidy(c).length <= 12);
    if (code >= 0 || name >= 0) return { at, code, name };
  }
  return undefined;
};

/**
 * The lines of a table file that name enterprises (6.1-c), at their row numbers: index 0 is row 1. Title rows and the head are left
 * out; without a head every row counts.
 */
export const listLines = (rows: readonly ListRow[]): string[] => {
  const head = headOf(rows);
  const lines: string[] = Array.from({ length: rows.at(-1)?.rowNumber ?? 0 }, () => '');
  for (const [i, row] of rows.entries()) {
    if (head && i <= head.at) continue;
    const wanted = head ? [row.cells[head.code] ?? '', row.cells[head.name] ?? ''] : row.cells;
    lines[row.rowNumber - 1] = wanted
      .map(c => c.replaceAll('\t', ' ').trim())
      .filter(c => c !== '')
      .join('\t');
  }
  return lines;
};
