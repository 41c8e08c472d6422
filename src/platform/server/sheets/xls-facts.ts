import { columnPlaces } from './bounds.ts';
import { showsOther } from './number-format.ts';
import { biffRecords, workbookStart } from './xls-dates.ts';

/** What the library does not say of a sheet of an .xls; rows and columns 0-based. */
export interface XlsSheetFacts {
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: readonly number[];
  readonly formatAt: (row: number, column: number) => string | undefined;
}
export interface XlsFacts {
  readonly since1904: boolean;
  /** Tabs that are not shown, in their order. */
  readonly hiddenSheets: readonly boolean[];
  readonly sheets: readonly XlsSheetFacts[];
}

const record = {
  date1904: 0x22,
  boundSheet: 0x85,
  format: 0x41e,
  xf: 0xe0,
  row: 0x208,
  colInfo: 0x7d,
  number: 0x203,
  rk: 0x27e,
  mulRk: 0xbd,
  formula: 0x06,
};

/** Text of a FORMAT record: length, a flag for two bytes a character, the characters. */
const formatText = (data: Buffer): string => {
  const length = data.readUInt16LE(2);
  return (data[4] ?? 0) & 1 ? data.toString('utf16le', 5, 5 + 2 * length) : data.toString('latin1', 5, 5 + length);
};

interface Globals {
  since1904: boolean;
  starts: number[];
  hiddenSheets: boolean[];
  /** Formats by cell style that may show another number. */
  formats: Map<number, string>;
}

const readGlobals = (bytes: Buffer, start: number): Globals => {
  const codes = new Map<number, string>();
  const styles: number[] = [];
  const found: Globals = { since1904: false, starts: [], hiddenSheets: [], formats: new Map() };
  for (const { id, at, length } of biffRecords(bytes, start)) {
    const data = bytes.subarray(at, at + length);
    if (id === record.date1904 && length >= 2) found.since1904 = data.readUInt16LE(0) === 1;
    else if (id === record.boundSheet && length >= 8) {
      found.starts.push(data.readUInt32LE(0));
      found.hiddenSheets.push(((data[4] ?? 0) & 3) !== 0);
    } else if (id === record.format && length >= 5) codes.set(data.readUInt16LE(0), formatText(data));
    else if (id === record.xf && length >= 4) styles.push(data.readUInt16LE(2));
  }
  styles.forEach((format, style) => {
    const code = codes.get(format);
    if (code !== undefined && showsOther(code) && !/[ymdhs]/i.test(code.replace(/"[^"]*"?|[\\!].|\[[^\]]*\]/g, '')))
      found.formats.set(style, code);
  });
  return found;
};

const readSheet = (bytes: Buffer, start: number, formats: ReadonlyMap<number, string>): XlsSheetFacts => {
  const hiddenRows = new Set<number>();
  const hiddenColumns = columnPlaces();
  const at = new Map<string, string>();
  const note = (row: number, column: number, style: number): void => {
    const code = formats.get(style);
    if (code !== undefined) at.set(`${row},${column}`, code);
  };
  for (const r of biffRecords(bytes, start)) {
    const u16 = (offset: number): number => bytes.readUInt16LE(r.at + offset);
    if (r.id === record.row && r.length >= 16 && u16(12) & 0x20) hiddenRows.add(u16(0));
    else if (r.id === record.colInfo && r.length >= 10 && u16(8) & 1) hiddenColumns.add(u16(0), u16(2) - u16(0) + 1);
    else if (formats.size > 0 && (r.id === record.number || r.id === record.rk || r.id === record.formula) && r.length >= 6)
      note(u16(0), u16(2), u16(4));
    else if (formats.size > 0 && r.id === record.mulRk && r.length >= 12)
      for (let i = 0; 4 + 6 * i + 6 <= r.length - 2; i += 1) note(u16(0), u16(2) + i, u16(4 + 6 * i));
  }
  return { hiddenRows, hiddenColumns: hiddenColumns.all(), formatAt: (row, column) => at.get(`${row},${column}`) };
};

const nothing: XlsFacts = { since1904: false, hiddenSheets: [], sheets: [] };

/**
 * What is hidden in an .xls, how its numbers are shown, and from which year its days count: the library says none of it. Known where the
 * workbook stream lies in one piece, as programs write it.
 */
export const factsOfXls = (bytes: Buffer): XlsFacts => {
  const start = workbookStart(bytes);
  if (start < 0) return nothing;
  try {
    const globals = readGlobals(bytes, start);
    const { since1904, hiddenSheets } = globals;
    return { since1904, hiddenSheets, sheets: globals.starts.map(s => readSheet(bytes, start + s, globals.formats)) };
  } catch {
    return nothing;
  }
};
