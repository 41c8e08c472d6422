/**
 * Why a cell is in doubt before anybody reads it: a quote that was never closed; quotes that hold what looks like rows of their own; a text that is
 * struck through, whole or in part (then only the rest stands in the cell).
 */
export type CellDoubt = 'quoteOpen' | 'rowsInQuotes' | 'struck' | 'struckPartly';

/** What stands in one cell. `text` is always there, as near to what Excel shows as the file tells; '' for an empty cell. */
export interface Cell {
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'empty' | 'error';
  readonly text: string;
  /** Only for `number`. Above 15 digits Excel has already lost the rest: see `digitsLost`. */
  readonly number?: number;
  /** Only for `date`: ISO day, whatever the cell's format (also `2024年1月1日`, number formats 27–36 and 50–58). */
  readonly day?: string;
  /** The cell holds a formula; `text` is its last stored result. Known for files below `wholeReadBytes` only. */
  readonly formula?: true;
  /** Only for `number`: what the cell's own number format shows of it, when that is another number or text. */
  readonly shown?: string;
  /** Only for `number`: the workbook counts days from 1904. */
  readonly since1904?: true;
  readonly doubt?: CellDoubt;
  /** The value was taken from the upper left cell of a merged range. */
  readonly merged?: true;
}

/** One row that has at least one filled cell. */
export interface SheetRow {
  /** 1-based, as Excel shows it at the left edge. */
  readonly rowNumber: number;
  /** From column A on, without trailing empty cells: index 0 is column A. */
  readonly cells: readonly Cell[];
  /** A filter or a hand hides it. */
  readonly hidden?: true;
}

/** A merged range, all ends included: rows 1-based, columns 0-based (0 = A). */
export interface MergedRange {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}

/** One sheet of a file, as listed on its tabs. */
export interface SheetInfo {
  readonly index: number;
  readonly name: string;
  readonly hidden: boolean;
  /** Columns that are hidden, 0-based. */
  readonly hiddenColumns: readonly number[];
}

export const emptyCell: Cell = Object.freeze({ kind: 'empty', text: '' });

/** `columnName(0)` → `A`, `columnName(27)` → `AB`. */
export const columnName = (column: number): string => {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
};

/** `cellName(2, 52)` → `C52`: column 0-based, row 1-based. */
export const cellName = (column: number, rowNumber: number): string => `${columnName(column)}${rowNumber}`;

/** A number so long that Excel has rounded it (more than 15 digits): a code typed as a number, never to be repaired. */
export const digitsLost = (cell: Cell): boolean => cell.kind === 'number' && Math.abs(cell.number ?? 0) >= 1e15;

/** A picture that WPS keeps within a cell: its formula, or the text of it in other programs, which says nothing. */
export const isCellPicture = (text: string): boolean => text.length > 10 && text.length < 200 && /^=?(?:_xlfn\.)?DISPIMG\(/i.test(text);
