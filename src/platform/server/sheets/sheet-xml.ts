import { wallMilliseconds } from '../../contract/china-day.ts';
import { cellName, columnName, type MergedRange } from './cell.ts';
import type { CellStyle, StyleBook } from './styles.ts';

/** A formula of our own making with its result; never built from what people typed. */
export interface OwnFormula {
  readonly formula: string;
  readonly result: number;
}
/** `day` is an ISO day; a `Date` is an instant and is written as Asia/Shanghai wall time. Strings stay strings, whatever they begin with. */
export type RawValue = string | number | boolean | Date | { readonly day: string } | OwnFormula | null | undefined;

export interface RawCell {
  readonly value: RawValue;
  readonly style?: CellStyle;
}
export interface RawRow {
  /** 1-based. */
  readonly rowNumber: number;
  readonly cells: readonly RawCell[];
  /** In points. */
  readonly height?: number;
}

/** Choices offered in a range, taken from a column of the hidden list sheet. */
export interface RawValidation {
  readonly range: string;
  readonly source: string;
}

export interface RawSheet {
  readonly name: string;
  /** Widths in characters, by column. */
  readonly widths: readonly number[];
  readonly rows: Iterable<RawRow> | AsyncIterable<RawRow>;
  readonly merges?: readonly MergedRange[];
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  readonly validations?: readonly RawValidation[];
  readonly hidden?: boolean;
  readonly landscape?: boolean;
  /** Head row repeated on each printed page, 1-based. */
  readonly printTitleRow?: number;
}

const dayMs = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);

/** Serial number of an ISO day in Excel's 1900 system (right from 1900-03-01 on). */
export const serialOfDay = (day: string): number => (Date.parse(`${day}T00:00:00Z`) - epoch) / dayMs;
const serialOfInstant = (instant: Date): number => Math.round(((wallMilliseconds(instant) - epoch) / dayMs) * 86_400) / 86_400;

// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly the characters XML 1.0 forbids
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text for XML: no forbidden characters, no half surrogates, line ends as Excel has them, its own `_xHHHH_` escapes kept literal, at most 32,767 characters. */
export const xmlText = (text: string): string =>
  (text.length > 32_767 ? `${text.slice(0, 32_766)}…` : text)
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(forbidden, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const numberXml = (at: string, n: number): string => (Number.isFinite(n) ? `<c${at}><v>${n}</v></c>` : `<c${at}/>`);

const cellXml = (ref: string, cell: RawCell, styles: StyleBook): string => {
  const { value, style } = cell;
  const id = style ? styles.idOf(style) : 0;
  if (value === null || value === undefined || value === '') return id ? `<c r="${ref}" s="${id}"/>` : '';
  const at = ` r="${ref}"${id ? ` s="${id}"` : ''}`;
  if (typeof value === 'string') return `<c${at} t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`;
  if (typeof value === 'number') return numberXml(at, value);
  if (typeof value === 'boolean') return `<c${at} t="b"><v>${value ? 1 : 0}</v></c>`;
  if (value instanceof Date) return numberXml(at, serialOfInstant(value));
  if ('day' in value) return numberXml(at, serialOfDay(value.day));
  return `<c${at}><f>${xmlText(value.formula)}</f><v>${value.result}</v></c>`;
};

const rowXml = (row: RawRow, styles: StyleBook): string => {
  const height = row.height ? ` ht="${row.height}" customHeight="1"` : '';
  let xml = `<row r="${row.rowNumber}"${height}>`;
  for (let c = 0; c < row.cells.length; c++) xml += cellXml(cellName(c, row.rowNumber), row.cells[c] as RawCell, styles);
  return `${xml}</row>`;
};

const pane = (sheet: RawSheet): string => {
  const rows = sheet.frozenRows ?? 0;
  const columns = sheet.frozenColumns ?? 0;
  if (rows + columns === 0) return '';
  const corner = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  return `<pane${columns ? ` xSplit="${columns}"` : ''}${rows ? ` ySplit="${rows}"` : ''} topLeftCell="${cellName(columns, rows + 1)}" activePane="${corner}" state="frozen"/>`;
};

const sheetHead = (sheet: RawSheet): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0" showGridLines="${sheet.hidden ? 1 : 0}">${pane(sheet)}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="18"/>${
    sheet.widths.length > 0
      ? `<cols>${sheet.widths.map((w, i) => `<col min="${i + 1}" max="${i + 1}" width="${w}" customWidth="1"/>`).join('')}</cols>`
      : ''
  }<sheetData>`;

const mergeXml = (merges: readonly MergedRange[]): string =>
  merges.length > 0
    ? `<mergeCells count="${merges.length}">${merges
        .map(m => `<mergeCell ref="${columnName(m.fromColumn)}${m.fromRow}:${columnName(m.toColumn)}${m.toRow}"/>`)
        .join('')}</mergeCells>`
    : '';

const validationXml = (validations: readonly RawValidation[]): string =>
  validations.length > 0
    ? `<dataValidations count="${validations.length}">${validations
        .map(
          v =>
            `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="请从列表中选择" error="这里只能填写下拉列表中的内容。" sqref="${v.range}"><formula1>${xmlText(v.source)}</formula1></dataValidation>`,
        )
        .join('')}</dataValidations>`
    : '';

const sheetTail = (sheet: RawSheet): string =>
  `</sheetData>${mergeXml(sheet.merges ?? [])}${validationXml(sheet.validations ?? [])}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${sheet.landscape ? 'landscape' : 'portrait'}" fitToHeight="0"/><headerFooter><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter></headerFooter></worksheet>`;

/** The part `sheetN.xml`, some 64 KB at a time. */
export async function* sheetXml(sheet: RawSheet, styles: StyleBook): AsyncGenerator<Buffer> {
  let pending = sheetHead(sheet);
  for await (const row of sheet.rows) {
    pending += rowXml(row, styles);
    if (pending.length < 65_536) continue;
    yield Buffer.from(pending);
    pending = '';
  }
  yield Buffer.from(pending + sheetTail(sheet));
}
