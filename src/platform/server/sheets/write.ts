import { Readable } from 'node:stream';
import { wallClockOf } from '../../contract/china-day.ts';
import { cellName, columnName } from './cell.ts';
import type { RawCell, RawRow, RawSheet, RawValidation, RawValue } from './sheet-xml.ts';
import type { CellStyle } from './styles.ts';
import { packWorkbook } from './workbook.ts';

/** Values as they come from the database; `day` columns take ISO days, `instant` columns a `Date`. */
export type SheetValue = string | number | boolean | Date | null | undefined;

export interface SheetColumn {
  readonly title: string;
  /** `text` (default) keeps codes and phones as text; `money` has two digits and thousands; `percent` takes 0.5 for 50 %. */
  readonly kind?: 'text' | 'integer' | 'number' | 'money' | 'percent' | 'day' | 'instant';
  /** In characters (a Chinese character counts two); by default from the title. */
  readonly width?: number;
  readonly wrap?: boolean;
  /** Offered as a drop-down in the filled rows, or in `blankRows` empty ones. */
  readonly options?: readonly string[];
  /** Adds the column up in the 合计 row. */
  readonly sum?: boolean;
  /** Marks the head of a column that must be filled. */
  readonly required?: boolean;
}

export interface SheetDefinition {
  readonly name: string;
  /** Merged over all columns in the first row. */
  readonly title?: string;
  /** Small line under the title: period, unit, who made it. */
  readonly note?: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: Iterable<readonly SheetValue[]> | AsyncIterable<readonly SheetValue[]>;
  /** Word of the last row that adds up the `sum` columns, e.g. 合计. */
  readonly totalLabel?: string;
  /** Empty bordered rows below, for templates. */
  readonly blankRows?: number;
  readonly frozenColumns?: number;
  readonly landscape?: boolean;
}

const formats = {
  text: '@',
  integer: '#,##0',
  number: 'General',
  money: '#,##0.00',
  percent: '0.0%',
  day: 'yyyy-mm-dd',
  instant: 'yyyy-mm-dd hh:mm',
} as const;

const titleStyle: CellStyle = { bold: true, size: 16, align: 'center' };
const noteStyle: CellStyle = { size: 10, color: '595959', align: 'left' };
const headStyle: CellStyle = { bold: true, fill: 'F2F2F2', border: true, align: 'center', wrap: true, format: '@' };
const requiredStyle: CellStyle = { ...headStyle, color: 'B71C1C' };

/** Figures to the right, days in the middle, words to the left. */
const alignOf = (kind: SheetColumn['kind']): NonNullable<CellStyle['align']> =>
  kind === undefined || kind === 'text' ? 'left' : kind === 'day' || kind === 'instant' ? 'center' : 'right';

const bodyStyle = (column: SheetColumn, bold = false): CellStyle => ({
  format: formats[column.kind ?? 'text'],
  border: true,
  bold,
  align: alignOf(column.kind),
  indent: alignOf(column.kind) !== 'center',
  ...(column.wrap ? { wrap: true } : {}),
});

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/** Fits a value to its column: codes to text, ISO days to real dates. */
const rawValue = (value: SheetValue, kind: SheetColumn['kind']): RawValue => {
  if (kind === 'day' && typeof value === 'string' && isoDay.test(value) && value >= '1900-03-01') return { day: value };
  if ((kind ?? 'text') === 'text' && typeof value === 'number') return String(value);
  return value;
};

/** Width on screen in half-width characters. */
export const textWidth = (text: string): number => [...text].reduce((n, ch) => n + ((ch.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);

const headRows = (d: SheetDefinition): RawRow[] => {
  const rows: RawRow[] = [];
  if (d.title) rows.push({ rowNumber: 1, height: 30, cells: [{ value: d.title, style: titleStyle }] });
  if (d.note) rows.push({ rowNumber: rows.length + 1, height: 18, cells: [{ value: d.note, style: noteStyle }] });
  const tall = d.columns.some(c => textWidth(c.title) > (c.width ?? defaultWidth(c)));
  rows.push({
    rowNumber: rows.length + 1,
    height: tall ? 36 : 24,
    cells: d.columns.map(c => ({ value: c.title, style: c.required ? requiredStyle : headStyle })),
  });
  return rows;
};

const defaultWidth = (column: SheetColumn): number =>
  Math.min(40, Math.max(textWidth(column.title) + 4, column.kind === 'instant' ? 18 : column.kind === 'day' ? 13 : 10));

const totalRow = (d: SheetDefinition, label: string, span: { from: number; to: number; sums: readonly number[] }): RawRow => ({
  rowNumber: span.to + 1,
  height: 22,
  cells: d.columns.map((column, c): RawCell => {
    const style = bodyStyle({ ...column, kind: column.sum ? column.kind : 'text' }, true);
    if (column.sum) {
      if (span.to < span.from) return { value: 0, style };
      const formula = `SUM(${cellName(c, span.from)}:${cellName(c, span.to)})`;
      return { value: { formula, result: Number((span.sums[c] ?? 0).toPrecision(15)) }, style };
    }
    return { value: c === 0 ? label : null, style };
  }),
});

async function* bodyRows(d: SheetDefinition, head: readonly RawRow[]): AsyncGenerator<RawRow> {
  yield* head;
  const styles = d.columns.map(c => bodyStyle(c));
  const sums: number[] = d.columns.map(() => 0);
  const from = head.length + 1;
  let rowNumber = from;
  for await (const values of d.rows) {
    const cells = d.columns.map((column, c): RawCell => {
      const value = values[c];
      if (column.sum && typeof value === 'number') sums[c] = (sums[c] ?? 0) + value;
      return { value: rawValue(value, column.kind), style: styles[c] as CellStyle };
    });
    yield { rowNumber, cells };
    rowNumber++;
  }
  for (let blank = 0; blank < (d.blankRows ?? 0); blank++)
    yield { rowNumber: rowNumber++, cells: styles.map(style => ({ value: null, style })) };
  if (d.totalLabel) yield totalRow(d, d.totalLabel, { from, to: rowNumber - 1, sums });
}

const listSheetName = '选项';

/** The columns with choices get theirs from a hidden sheet, one column each, so that length and commas do not matter. */
const listsOf = (
  definitions: readonly SheetDefinition[],
): { sheet: RawSheet | undefined; source: (options: readonly string[]) => string } => {
  const lists = [...new Set(definitions.flatMap(d => d.columns.flatMap(c => (c.options ? [c.options] : []))))];
  const length = Math.max(0, ...lists.map(l => l.length));
  const rows = Array.from({ length }, (_, r): RawRow => ({ rowNumber: r + 1, cells: lists.map(l => ({ value: l[r] ?? null })) }));
  return {
    sheet: lists.length > 0 ? { name: listSheetName, widths: [], rows, hidden: true } : undefined,
    source: options => {
      const column = columnName(lists.indexOf(options));
      return `'${listSheetName}'!$${column}$1:$${column}$${options.length}`;
    },
  };
};

/** Row limit of a drop-down range: the sheet's length is not known while it is streamed. */
const validatedRows = 100_000;

const rawSheet = (d: SheetDefinition, source: (options: readonly string[]) => string): RawSheet => {
  const head = headRows(d);
  const last = Math.max(0, d.columns.length - 1);
  const validations = d.columns.flatMap((column, c): RawValidation[] =>
    column.options
      ? [{ range: `${cellName(c, head.length + 1)}:${cellName(c, head.length + validatedRows)}`, source: source(column.options) }]
      : [],
  );
  return {
    name: d.name,
    widths: d.columns.map(c => c.width ?? defaultWidth(c)),
    rows: bodyRows(d, head),
    merges: last > 0 ? head.slice(0, -1).map(r => ({ fromRow: r.rowNumber, toRow: r.rowNumber, fromColumn: 0, toColumn: last })) : [],
    frozenRows: head.length,
    frozenColumns: d.frozenColumns ?? 0,
    validations,
    landscape: d.landscape ?? d.columns.length > 7,
    printTitleRow: head.length,
  };
};

/**
 * Writes tables as .xlsx, streamed: title, note, head (frozen, repeated in print), typed columns, drop-downs, 合计.
 * Whatever people typed is written as text, never as a formula.
 */
export const writeXlsx = (definitions: readonly SheetDefinition[], createdAt: Date): Readable => {
  const lists = listsOf(definitions);
  const sheets = definitions.map(d => rawSheet(d, lists.source));
  return packWorkbook(lists.sheet ? [...sheets, lists.sheet] : sheets, createdAt);
};

/** One CSV field; text that a table program would run as a formula gets a leading `'`. */
export const csvField = (value: SheetValue): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return wallClockOf(value);
  if (typeof value !== 'string') return String(value);
  const safe = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n;\t]|^\d.*E\+\d+$/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
};

async function* csvLines(d: SheetDefinition): AsyncGenerator<string> {
  let pending = `\uFEFF${d.columns.map(c => csvField(c.title)).join(',')}\r\n`;
  for await (const values of d.rows) {
    pending += `${d.columns.map((_, c) => csvField(values[c])).join(',')}\r\n`;
    if (pending.length < 65_536) continue;
    yield pending;
    pending = '';
  }
  yield pending;
}

/** The same table as CSV: UTF-8 with mark, CRLF, head and rows only; streamed. */
export const writeCsv = (definition: SheetDefinition): Readable => Readable.from(csvLines(definition), { objectMode: false });
