import { serialToDate } from 'hucre';
import { shownNumber } from './number-format.ts';
import { type WireCell, type WireRow, wireOf } from './worker-cell-format.ts';
import { attributes, type Cursor, expectWord, numberAt, skipGap, textUntil, unusual } from './xml-cursor.ts';

/** What cells refer to, as the library reads it. */
export interface Legend {
  readonly strings: readonly WireCell[];
  /** Whether numbers of this cell style are dates. */
  readonly isDate: (style: number) => boolean;
  readonly is1904: boolean;
  /** Number formats by style that may show another number than the cell holds. */
  readonly formats: ReadonlyMap<number, string>;
}

/** One cell as far as it is read. */
interface Cell {
  column: number;
  style: number;
  type: string;
  value: string | undefined;
  inline: string | undefined;
  formula: string | undefined;
}

interface Scan extends Cursor {
  readonly legend: Legend;
  /** Days that were worked out already, by their number. */
  readonly dates: Map<number, WireCell>;
  readonly cell: Cell;
  stage: 'before' | 'rows' | 'after';
  lastRow: number;
  seen: number;
}

const mostColumns = 16_384;
/** As spreadsheet programs show what a cell refers to and is gone. */
const missingText = '#REF!';
const mostDates = 10_000;
/** A head or a row that is longer is no plain one. */
const longestHead = 1 << 20;
const longestRow = 1 << 24;

/** Column of `BC12`: letters, then digits. */
const columnAt = (text: string, from: number, to: number): number => {
  let column = 0;
  let i = from;
  for (; i < to; i += 1) {
    const letter = text.charCodeAt(i) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return i === from || i === to || column > mostColumns ? unusual() : column - 1;
};

/** `_x000D_` in a text cell stands for a character. */
const officeText = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;

const dayWire = (s: Scan, serial: number): WireCell => {
  let wire = s.dates.get(serial);
  if (wire === undefined) {
    wire = wireOf(serialToDate(serial, s.legend.is1904));
    if (s.dates.size < mostDates) s.dates.set(serial, wire);
  }
  return wire;
};

const numberOf = (s: Scan, text: string | undefined): WireCell => {
  if (text === undefined || text === '') return null;
  const n = Number(text);
  if (Number.isNaN(n)) return wireOf(text);
  const { style } = s.cell;
  if (style >= 0 && s.legend.isDate(style)) return dayWire(s, n);
  const format = s.legend.formats.get(style);
  const shown = format === undefined ? undefined : shownNumber(n, format);
  if (shown === undefined) return s.legend.is1904 ? { n, z: 1 } : n;
  return s.legend.is1904 ? { n, s: shown, z: 1 } : { n, s: shown };
};

/** A cell that names a text which the workbook does not hold says so: it was filled, and is not taken for an empty one. */
const sharedText = (s: Scan, at: string): WireCell => {
  const text = s.legend.strings[Number(at)];
  return text === undefined ? { e: missingText } : text;
};

/** What a cell says; a type without its kind of content is no plain cell. */
const wireCell = (s: Scan): WireCell => {
  const { type, value, inline, formula } = s.cell;
  if (formula !== undefined && (value === undefined || value === '')) {
    // An empty text is a result; nothing at all means that the formula was never worked out.
    return type === 'str' && value === '' ? null : { e: `=${formula}` };
  }
  if (type === 'inlineStr') return inline === undefined ? unusual() : wireOf(officeText(inline));
  if (inline !== undefined) return unusual();
  if (type === '' || type === 'n') return numberOf(s, value);
  if (value === undefined || value === '') return unusual();
  if (type === 's') return sharedText(s, value);
  if (type === 'str') return wireOf(officeText(value));
  if (type === 'b') return value === '1' || value.toLowerCase() === 'true';
  return type === 'e' ? wireOf(value) : unusual();
};

const element = (s: Scan, open: string, closing: string): string => {
  expectWord(s, open);
  return attributes(s) ? '' : textUntil(s, closing);
};

/** Formula, value or inline text; false at the end of the cell. */
const readContent = (s: Scan): boolean => {
  skipGap(s);
  if (s.text.charCodeAt(s.at) !== 60) return unusual();
  const letter = s.text[s.at + 1];
  if (letter === '/') return false;
  if (letter === 'f') s.cell.formula = element(s, '<f', '</f>');
  else if (letter === 'v' && s.cell.value === undefined) s.cell.value = element(s, '<v', '</v>');
  else if (letter === 'i' && s.cell.inline === undefined) {
    expectWord(s, '<is>');
    s.cell.inline = element(s, '<t', '</t>');
    expectWord(s, '</is>');
  } else unusual();
  return true;
};

/** @param implicit the column of a cell that does not say its own */
const readCell = (s: Scan, implicit: number): WireCell => {
  const { cell } = s;
  expectWord(s, '<c');
  cell.column = implicit;
  cell.style = -1;
  cell.type = '';
  cell.value = undefined;
  cell.inline = undefined;
  cell.formula = undefined;
  const closed = attributes(s, (letter, from, to) => {
    if (letter === 114) cell.column = columnAt(s.text, from, to);
    else if (letter === 115) cell.style = numberAt(s.text, from, to);
    else if (letter === 116) cell.type = s.text.slice(from, to);
  });
  if (!closed) {
    while (readContent(s));
    expectWord(s, '</c>');
  }
  if (cell.column >= mostColumns) unusual();
  return wireCell(s);
};

const readRow = (s: Scan): WireRow => {
  let number = s.lastRow + 1;
  let hidden = false;
  const closed = attributes(s, (letter, from, to, at) => {
    if (letter === 114) number = numberAt(s.text, from, to);
    else if (letter === 0 && s.text.startsWith('hidden=', at)) hidden = s.text[from] === '1' || s.text[from] === 't';
  });
  s.lastRow = number;
  s.seen += 1;
  const cells: WireCell[] = [];
  if (closed) return [number, cells];
  for (let implicit = 0; ; implicit = s.cell.column + 1) {
    skipGap(s);
    if (s.text.charCodeAt(s.at + 1) === 47) break;
    const value = readCell(s, implicit);
    while (cells.length < s.cell.column) cells.push(null);
    cells[s.cell.column] = value;
  }
  expectWord(s, '</row>');
  while (cells.length > 0 && cells[cells.length - 1] === null) cells.pop();
  return hidden ? [number, cells, 1] : [number, cells];
};

/** Whether the whole next row has come. */
const rowIsThere = (s: Scan): boolean => {
  const open = s.text.indexOf('>', s.at);
  return open > 0 && (s.text.charCodeAt(open - 1) === 47 || s.text.indexOf('</row>', open) > 0);
};

const begin = (s: Scan): void => {
  const found = s.text.indexOf('<sheetData');
  if (found < 0 || s.text.indexOf('>', found) < 0) {
    if (s.text.length > longestHead) unusual();
    return;
  }
  s.at = found + '<sheetData'.length;
  s.stage = attributes(s) ? 'after' : 'rows';
};

const readRows = (s: Scan): WireRow[] => {
  const rows: WireRow[] = [];
  for (;;) {
    skipGap(s);
    if (s.text.startsWith('</sheetData>', s.at)) {
      s.stage = 'after';
      return rows;
    }
    // What is shorter than that end may be its beginning.
    if (s.text.length - s.at < 12 || !rowIsThere(s)) return rows;
    expectWord(s, '<row');
    const row = readRow(s);
    if (row[1].length > 0) rows.push(row);
  }
};

/** Reads the rows of one sheet from pieces of its text. */
export interface SheetScanner {
  /**
   * Takes a piece.
   * @returns the filled rows that are whole now
   * @throws Error (`unusual`) at the first thing that spreadsheet programs do not write
   */
  readonly feed: (piece: string) => WireRow[];
  /** Whether the end of the rows has come. */
  readonly whole: () => boolean;
  /** Row elements so far, empty ones too, as the library counts. */
  readonly seen: () => number;
}

export const sheetScanner = (legend: Legend): SheetScanner => {
  const cell = { column: 0, style: -1, type: '', value: undefined, inline: undefined, formula: undefined };
  const s: Scan = { text: '', at: 0, legend, dates: new Map(), cell, stage: 'before', lastRow: 0, seen: 0 };
  return {
    feed: piece => {
      s.text = s.stage === 'after' ? '' : s.text.slice(s.at) + piece;
      s.at = 0;
      if (s.stage === 'before') begin(s);
      const rows = s.stage === 'rows' ? readRows(s) : [];
      if (s.text.length - s.at > longestRow) unusual();
      return rows;
    },
    whole: () => s.stage === 'after',
    seen: () => s.seen,
  };
};
