import { columnStarts } from '#platform/server/documents/grid.ts';
import type { GridCell } from '#platform/server/documents/official.ts';
import { cellName, type MergedRange } from '#platform/server/sheets/cell.ts';
import type { RawCell, RawRow, RawSheet, RawValidation } from '#platform/server/sheets/sheet-xml.ts';
import type { CellStyle } from '#platform/server/sheets/styles.ts';
import { bufferOf, packWorkbook } from '#platform/server/sheets/workbook.ts';
import type { Paper } from './pack-pages.ts';

/** Widths of the five columns in characters. */
const widths = [14, 36, 6, 6, 32];
const plain: CellStyle = { format: '@', border: true, wrap: true, align: 'left', size: 10 };
const middle: CellStyle = { ...plain, align: 'center' };
const bold: CellStyle = { ...middle, bold: true };
const small: CellStyle = { size: 9, color: '595959' };

const widthOf = (text: string): number => [...text].reduce((n, ch) => n + (ch > '\u2e7f' ? 2 : 1), 0);

/** Lines that a text takes: Excel does not grow the rows of merged cells by itself. */
const linesIn = (text: string, columns: number): number =>
  text.split('\n').reduce((n, l) => n + Math.max(1, Math.ceil((widthOf(l) * 1.08) / Math.max(4, columns - 1))), 0);

const styleOf = (cell: GridCell): CellStyle => (cell.bold ? bold : cell.align === 'center' ? middle : plain);

interface Laid {
  rows: RawRow[];
  merges: MergedRange[];
  ticks: string[];
}

const heightOf = (row: readonly GridCell[], starts: readonly number[]): number =>
  Math.min(
    400,
    4 +
      14.5 *
        Math.max(
          1,
          ...row.map((c, i) => {
            const from = starts[i] ?? 0;
            const room = widths.slice(from, from + (c.columns ?? 1)).reduce((a, b) => a + b, 0);
            return (c.rows ?? 1) > 1 ? 1 : linesIn(c.text, room);
          }),
        ),
  );

/** The grid as sheet rows from row `first` on: merged ranges, heights, and which cells are to be ticked. */
const layOut = (paper: Paper, first: number): Laid => {
  const starts = columnStarts(paper.rows, widths.length);
  const laid: Laid = { rows: [], merges: [], ticks: [] };
  const styles = new Map<string, CellStyle>();
  const texts = new Map<string, string>();
  paper.rows.forEach((row, r) => {
    row.forEach((cell, i) => {
      const from = starts[r]?.[i] ?? 0;
      const [toRow, toColumn] = [r + (cell.rows ?? 1) - 1, from + (cell.columns ?? 1) - 1];
      for (let y = r; y <= toRow; y += 1) for (let x = from; x <= toColumn; x += 1) styles.set(`${y}/${x}`, styleOf(cell));
      texts.set(`${r}/${from}`, cell.text);
      if (toRow > r || toColumn > from) laid.merges.push({ fromRow: r + first, toRow: toRow + first, fromColumn: from, toColumn });
      else if (cell.align === 'center' && !cell.bold && (from === 2 || from === 3)) laid.ticks.push(cellName(from, r + first));
    });
  });
  laid.rows = paper.rows.map((row, r) => ({
    rowNumber: r + first,
    height: heightOf(row, starts[r] ?? []),
    cells: widths.map((_, x): RawCell => ({ value: texts.get(`${r}/${x}`) || null, style: styles.get(`${r}/${x}`) ?? plain })),
  }));
  return laid;
};

/** Table A.1 as a workbook: merged cells as on the paper, √ by a drop-down, heights set for what is written. */
export const paperXlsx = async (paper: Paper, at: Date): Promise<Buffer> => {
  const first = 3;
  const laid = layOut(paper, first);
  const last = widths.length - 1;
  const across = (rowNumber: number): MergedRange => ({ fromRow: rowNumber, toRow: rowNumber, fromColumn: 0, toColumn: last });
  const foot = first + laid.rows.length + 1;
  const validations: RawValidation[] = laid.ticks.map(range => ({ range, source: '"√"' }));
  const sheet: RawSheet = {
    name: '表 A.1',
    widths,
    rows: [
      { rowNumber: 1, height: 18, cells: [{ value: paper.code, style: { ...small, align: 'right' } }] },
      { rowNumber: 2, height: 26, cells: [{ value: paper.caption, style: { bold: true, size: 13, align: 'center' } }] },
      ...laid.rows,
      { rowNumber: foot, height: 16, cells: [{ value: [paper.foot, paper.mark].filter(Boolean).join('　'), style: small }] },
    ],
    merges: [across(1), across(2), ...laid.merges, across(foot)],
    frozenRows: 2,
    printTitleRow: 2,
    validations,
  };
  return bufferOf(packWorkbook([sheet], at));
};
