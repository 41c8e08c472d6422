import { HucreError, type MergeRange, readOds, readXls, readXlsx, type Sheet } from 'hucre';
import { guardZip, type ZipFacts, type ZipLimits, zipLimits } from '../documents/zip.ts';
import type { MergedRange, SheetInfo } from './cell.ts';
import { decodeText, parseCsv, sniffDelimiter } from './csv.ts';
import { sheetProblems } from './problems.ts';
import { scannedRows } from './scan-rows.ts';
import { requireXls, sniffContainer, sniffEncoding } from './sniff.ts';
import { type WireCell, type WireRow, wireOf } from './worker-cell-format.ts';
import { withKnownDates } from './xls-dates.ts';
import { worksheet } from './zip-parts.ts';

/** A file opened inside the worker. Nothing here knows of threads. */
export interface Book {
  readonly format: 'xlsx' | 'xls' | 'ods' | 'csv';
  readonly encoding: string | null;
  readonly sheets: readonly SheetInfo[];
  /** Merged ranges of a sheet; null when the file was too big to be read whole. */
  readonly merges: (index: number) => Promise<readonly MergedRange[] | null>;
  readonly rows: (index: number) => AsyncIterable<WireRow> | Iterable<WireRow>;
  /** The workbook's own bytes, when remarks can be written into them. */
  readonly own: Buffer | null;
}

/** Files whose parts inflate to more are streamed: no merged ranges, no formula marks, flat memory. */
export const wholeReadBytes = 24 * 1048576;

const trimmed = (cells: WireCell[]): WireCell[] => {
  while (cells.length > 0 && cells[cells.length - 1] === null) cells.pop();
  return cells;
};

/** Whatever the library says about a broken file becomes one problem; out of bounds counts as unsafe. */
const refuse = (error: unknown): Error => {
  if ((error as Error).name === 'Problem') return error as Error;
  if (error instanceof HucreError && /outside the supported|limit|exceed/i.test(error.message))
    return sheetProblems.fileUnsafe({ reason: 'XFD1048576' });
  return sheetProblems.fileDamaged();
};

async function* streamed(bytes: Buffer, sheet: number, limits: ZipLimits): AsyncGenerator<WireRow> {
  try {
    yield* scannedRows(bytes, sheet, limits);
  } catch (error) {
    throw refuse(error);
  }
}

const cellAt = (sheet: Sheet, row: number, column: number): WireCell => {
  const wire = wireOf(sheet.rows[row]?.[column]);
  const formula = wire !== null && sheet.cells?.get(`${row},${column}`)?.formula !== undefined;
  return formula ? { f: wire } : wire;
};

/** Copies the upper left value of a merged range into its other cells, marked as merged. */
const fillMerge = (grid: WireCell[][], merge: MergeRange): void => {
  const value = grid[merge.startRow]?.[merge.startCol] ?? null;
  if (value === null || (merge.endRow - merge.startRow + 1) * (merge.endCol - merge.startCol + 1) > 100_000) return;
  for (let r = merge.startRow; r <= Math.min(merge.endRow, grid.length - 1); r++) {
    const cells = grid[r] ?? [];
    for (let c = cells.length; c <= merge.endCol; c++) cells[c] = null;
    for (let c = merge.startCol; c <= merge.endCol; c++) if (cells[c] === null) cells[c] = { m: value };
  }
};

const wholeRows = (sheet: Sheet): WireRow[] => {
  const grid = sheet.rows.map((values, r) => values.map((_, c) => cellAt(sheet, r, c)));
  for (const merge of sheet.merges ?? []) fillMerge(grid, merge);
  const rows: WireRow[] = [];
  grid.forEach((cells, r) => {
    if (trimmed(cells).length > 0) rows.push([r + 1, cells]);
  });
  return rows;
};

const mergesOf = (sheet: Sheet): MergedRange[] =>
  (sheet.merges ?? []).map(m => ({ fromRow: m.startRow + 1, toRow: m.endRow + 1, fromColumn: m.startCol, toColumn: m.endCol }));

const wholeBook = (format: Book['format'], sheets: readonly Sheet[], own: Buffer | null = null): Book => ({
  own,
  format,
  encoding: null,
  sheets: sheets.map((s, index) => ({ index, name: s.name, hidden: s.hidden === true || s.veryHidden === true })),
  merges: async index => mergesOf(sheetAt(sheets, index)),
  rows: index => wholeRows(sheetAt(sheets, index)),
});

const sheetAt = (sheets: readonly Sheet[], index: number): Sheet => {
  const sheet = sheets[index];
  if (!sheet) throw sheetProblems.sheetMissing({ number: index + 1 });
  return sheet;
};

const unescapeXml = (text: string): string =>
  text
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, code: string) => String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)))
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? '');

/** Tabs of a workbook that is too big to be read whole, from its table of contents. */
const tabsOf = (workbookXml: string): SheetInfo[] =>
  [...workbookXml.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].map(([, attributes = ''], index) => ({
    index,
    name: unescapeXml(/\bname="([^"]*)"/.exec(attributes)?.[1] ?? ''),
    hidden: /\bstate="(veryH|h)idden"/.test(attributes),
  }));

const workbookPart = /(^|[/\\])workbook\.xml$/i;

const bigXlsx = (bytes: Buffer, facts: ZipFacts, limits: ZipLimits): Book => {
  const workbook = [...facts.texts].find(([name]) => workbookPart.test(name));
  const sheets = tabsOf(workbook?.[1] ?? '');
  if (sheets.length === 0) throw sheetProblems.fileDamaged();
  return {
    own: null,
    format: 'xlsx',
    encoding: null,
    sheets,
    merges: async () => null,
    rows: index => {
      if (!sheets[index]) throw sheetProblems.sheetMissing({ number: index + 1 });
      return streamed(bytes, index, limits);
    },
  };
};

const has = (facts: ZipFacts, pattern: RegExp): boolean => [...facts.sizes.keys()].some(name => pattern.test(name));

const openZipBook = async (bytes: Buffer, limits: ZipLimits): Promise<Book> => {
  // Big sheets are counted while they are read: `scan-rows.ts`.
  const big = (name: string, size: number): boolean => size > wholeReadBytes && worksheet.test(name);
  const facts = await guardZip(bytes, /(^|[/\\])workbook\.xml$|^mimetype$/i, limits, big);
  const mime = facts.texts.get('mimetype') ?? '';
  if (mime.includes('opendocument.spreadsheet')) return wholeBook('ods', (await readOds(bytes)).sheets);
  if (mime.includes('opendocument')) throw sheetProblems.fileNotSheet({ kind: 'OpenDocument' });
  if (!has(facts, workbookPart)) {
    const kind = has(facts, /^word[/\\]/) ? 'Word' : has(facts, /^ppt[/\\]/) ? 'PowerPoint' : has(facts, /workbook\.bin$/) ? 'xlsb' : 'ZIP';
    throw sheetProblems.fileNotSheet({ kind });
  }
  if (facts.inflatedBytes > wholeReadBytes) return bigXlsx(bytes, facts, limits);
  return wholeBook('xlsx', (await readXlsx(bytes)).sheets, bytes);
};

const openCsv = (bytes: Buffer, fileName: string): Book => {
  const encoding = sniffEncoding(bytes);
  const head = decodeText(bytes, encoding).next().value ?? '';
  if (head.trim() === '' && bytes.length < 1 << 18) throw sheetProblems.fileEmpty();
  const delimiter = sniffDelimiter(head);
  const name = fileName.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
  return {
    own: null,
    format: 'csv',
    encoding,
    sheets: [{ index: 0, name, hidden: false }],
    merges: async () => [],
    rows: index => {
      if (index !== 0) throw sheetProblems.sheetMissing({ number: index + 1 });
      return parseCsv(decodeText(bytes, encoding), delimiter);
    },
  };
};

/**
 * Opens a table file by its content; the name only gives a CSV's sheet its name.
 * @throws Problem of `sheets/problems.ts`
 */
export const openBook = async (bytes: Buffer, fileName: string, limits: ZipLimits = zipLimits): Promise<Book> => {
  const container = sniffContainer(bytes);
  if (container === 'text') return openCsv(bytes, fileName);
  try {
    if (container === 'zip') return await openZipBook(bytes, limits);
    requireXls(bytes);
    return wholeBook('xls', (await readXls(withKnownDates(bytes))).sheets);
  } catch (error) {
    throw refuse(error);
  }
};
