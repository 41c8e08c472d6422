import { HucreError, readOds, readXls, readXlsx, type Sheet } from 'hucre';
import { guardZip, type ZipFacts, type ZipLimits, zipLimits } from '../documents/zip.ts';
import type { Book } from './book-shape.ts';
import { mostHidden, requireInside } from './bounds.ts';
import type { MergedRange, SheetInfo } from './cell.ts';
import { ledgerMargins } from './margins/ledger-margins.ts';
import type { SheetMargin } from './margins/margins.ts';
import { mergeFiller } from './merge-fill.ts';
import { shownNumber } from './number-format.ts';
import { hiddenInOds } from './ods-hidden.ts';
import { sheetProblems } from './problems.ts';
import { namesMissingText, scannedRows, since1904 } from './scan-rows.ts';
import { framesOf, noFrame } from './sheet-frame.ts';
import { requireXls, sniffContainer } from './sniff.ts';
import { textBook } from './text/text-book.ts';
import { numberIn, type WireCell, type WireRow, wireOf } from './worker-cell-format.ts';
import { withKnownDates } from './xls-dates.ts';
import { factsOfXls } from './xls-facts.ts';
import { otherFormats } from './xlsx-formats.ts';
import { loneTable } from './zip-inside.ts';
import { partsOf, worksheet } from './zip-parts.ts';

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
  let last = 0;
  try {
    for await (const row of scannedRows(bytes, sheet, limits)) {
      // Rows that come twice or backwards would be taken for one another.
      if (row[0] <= last) throw sheetProblems.fileDamaged();
      requireInside(row[0], row[1].length - 1);
      last = row[0];
      yield row;
    }
  } catch (error) {
    throw refuse(error);
  }
}

/** What the library does not say of a sheet. */
interface Beside {
  readonly hiddenRows?: ReadonlySet<number>;
  readonly hiddenColumns?: readonly number[];
  /** Number format of a cell that may show another number than it holds; row and column 0-based. */
  readonly formatAt?: (row: number, column: number) => string | undefined;
}
interface Whole {
  readonly own?: Buffer;
  readonly since1904?: boolean;
  readonly margins?: () => SheetMargin[];
  readonly beside?: (index: number) => Beside;
}

const dressed = (wire: WireCell, format: string | undefined, is1904: boolean): WireCell => {
  const n = numberIn(wire);
  if (n === undefined) return wire;
  const shown = format === undefined ? undefined : shownNumber(n, format);
  if (shown === undefined && !is1904) return wire;
  return { n, ...(shown === undefined ? {} : { s: shown }), ...(is1904 ? { z: 1 as const } : {}) };
};

const cellAt = (sheet: Sheet, at: { row: number; column: number }, whole: { beside: Beside; since1904: boolean }): WireCell => {
  const { row, column } = at;
  const cell = sheet.cells?.get(`${row},${column}`);
  const formula = cell?.formula;
  const found = sheet.rows[row]?.[column];
  // Nothing at all means that the formula was never worked out; an empty text is a result.
  if (formula !== undefined && (found === null || found === undefined)) return { e: `=${formula}` };
  const wire = wireOf(found);
  if (wire === null) return null;
  const format = cell?.style?.numFmt ?? whole.beside.formatAt?.(row, column);
  const shown = dressed(wire, format, whole.since1904);
  return formula !== undefined ? { f: shown } : shown;
};

const mergesOf = (sheet: Sheet): MergedRange[] =>
  (sheet.merges ?? []).map(m => ({ fromRow: m.startRow + 1, toRow: m.endRow + 1, fromColumn: m.startCol, toColumn: m.endCol }));

const wholeRows = (sheet: Sheet, { beside, since1904 }: { beside: Beside; since1904: boolean }): WireRow[] => {
  const fill = mergeFiller(mergesOf(sheet));
  const rows: WireRow[] = [];
  sheet.rows.forEach((values, row) => {
    const cells = values.map((_, column) => cellAt(sheet, { row, column }, { beside, since1904 }));
    const [number, filled] = fill([row + 1, cells]);
    if (trimmed(filled).length === 0) return;
    const hidden = sheet.rowDefs?.get(row)?.hidden === true || beside.hiddenRows?.has(row) === true;
    rows.push(hidden ? [number, filled, 1] : [number, filled]);
  });
  return rows;
};

const hiddenColumnsOf = (sheet: Sheet, beside: Beside): number[] => [
  ...new Set([...(sheet.columns ?? []).slice(0, mostHidden).flatMap((c, i) => (c?.hidden ? [i] : [])), ...(beside.hiddenColumns ?? [])]),
];

const wholeBook = (format: Book['format'], sheets: readonly Sheet[], whole: Whole = {}): Book => {
  const beside = (index: number): Beside => whole.beside?.(index) ?? {};
  return {
    own: whole.own ?? null,
    ...(whole.margins ? { margins: whole.margins } : {}),
    format,
    encoding: null,
    sheets: sheets.map((s, index) => ({
      index,
      name: s.name,
      hidden: s.hidden === true || s.veryHidden === true,
      hiddenColumns: hiddenColumnsOf(s, beside(index)),
    })),
    merges: index => mergesOf(sheetAt(sheets, index)),
    rows: index => wholeRows(sheetAt(sheets, index), { beside: beside(index), since1904: whole.since1904 ?? false }),
  };
};

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
const tabsOf = (workbookXml: string): Omit<SheetInfo, 'hiddenColumns'>[] =>
  [...workbookXml.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].map(([, attributes = ''], index) => ({
    index,
    name: unescapeXml(/\bname="([^"]*)"/.exec(attributes)?.[1] ?? ''),
    hidden: /\bstate="(veryH|h)idden"/.test(attributes),
  }));

const workbookPart = /(^|[/\\])workbook\.xml$/i;

const textOf = (facts: ZipFacts, pattern: RegExp): string => [...facts.texts].find(([name]) => pattern.test(name))?.[1] ?? '';
const workbookRels = /(^|[/\\])workbook\.xml\.rels$/i;
const stylesPart = /(^|[/\\])styles\.xml$/i;

async function* filled(rows: AsyncIterable<WireRow>, merges: readonly MergedRange[]): AsyncGenerator<WireRow> {
  const fill = mergeFiller(merges);
  for await (const row of rows) yield fill(row);
}

const bigXlsx = async (bytes: Buffer, facts: ZipFacts, limits: ZipLimits): Promise<Book> => {
  const workbook = textOf(facts, workbookPart);
  const sheets = tabsOf(workbook);
  if (sheets.length === 0) throw sheetProblems.fileDamaged();
  const frames = await framesOf(partsOf(bytes), workbook, textOf(facts, workbookRels));
  return {
    own: null,
    margins: () => ledgerMargins.xlsx(bytes),
    format: 'xlsx',
    encoding: null,
    sheets: sheets.map((s, i) => ({ ...s, hiddenColumns: frames[i]?.hiddenColumns ?? [] })),
    merges: index => (frames[index] ?? noFrame).merges,
    rows: index => {
      if (!sheets[index]) throw sheetProblems.sheetMissing({ number: index + 1 });
      const { merges } = frames[index] ?? noFrame;
      const rows = streamed(bytes, index, limits);
      return merges.length === 0 ? rows : filled(rows, merges);
    },
  };
};

const has = (facts: ZipFacts, pattern: RegExp): boolean => [...facts.sizes.keys()].some(name => pattern.test(name));

const smallXlsx = async (bytes: Buffer, facts: ZipFacts): Promise<Book> => {
  // Styles of cells are asked for only where a format may show another number than the cell holds.
  const readStyles = otherFormats(textOf(facts, stylesPart)).size > 0;
  const { sheets } = await readXlsx(bytes, { readStyles });
  return wholeBook('xlsx', sheets, {
    own: bytes,
    since1904: since1904(textOf(facts, workbookPart)),
    margins: () => ledgerMargins.xlsx(bytes),
  });
};

const openOds = async (bytes: Buffer, facts: ZipFacts): Promise<Book> => {
  const content = facts.texts.get('content.xml') ?? '';
  const hidden = hiddenInOds(content);
  return wholeBook('ods', (await readOds(bytes)).sheets, {
    beside: index => hidden[index] ?? {},
    margins: () => ledgerMargins.ods(content),
  });
};

const kept = /(^|[/\\])(workbook\.xml(\.rels)?|styles\.xml)$|^mimetype$|^content\.xml$/i;

const openZipBook = async (bytes: Buffer, limits: ZipLimits): Promise<Book> => {
  // Big sheets are counted while they are read: `scan-rows.ts`.
  const big = (name: string, size: number): boolean => size > wholeReadBytes && worksheet.test(name);
  const facts = await guardZip(bytes, kept, limits, big);
  const mime = facts.texts.get('mimetype') ?? '';
  if (mime.includes('opendocument.spreadsheet')) return openOds(bytes, facts);
  if (mime.includes('opendocument')) throw sheetProblems.fileNotSheet({ kind: 'OpenDocument' });
  if (!has(facts, workbookPart)) {
    const kind = has(facts, /^word[/\\]/) ? 'Word' : has(facts, /^ppt[/\\]/) ? 'PowerPoint' : has(facts, /workbook\.bin$/) ? 'xlsb' : 'ZIP';
    if (kind !== 'ZIP') throw sheetProblems.fileNotSheet({ kind });
    const inside = loneTable(bytes);
    return { ...(await openBook(inside.bytes, inside.name, limits, true)), aside: inside.aside };
  }
  return facts.inflatedBytes > wholeReadBytes || namesMissingText(bytes) ? bigXlsx(bytes, facts, limits) : smallXlsx(bytes, facts);
};

const openXls = async (bytes: Buffer): Promise<Book> => {
  requireXls(bytes);
  const { sheets } = await readXls(withKnownDates(bytes));
  const facts = factsOfXls(bytes);
  const shown = sheets.map((s, i) => (facts.hiddenSheets[i] ? { ...s, hidden: true } : s));
  return wholeBook('xls', shown, {
    since1904: facts.since1904,
    beside: index => facts.sheets[index] ?? {},
    margins: () => ledgerMargins.xls(bytes),
  });
};

/**
 * Opens a table file by its content; the name only gives a CSV's sheet its name. Of a zip it opens the one table that lies in it.
 * @throws Problem of `sheets/problems.ts`
 */
export const openBook = async (bytes: Buffer, fileName: string, limits: ZipLimits = zipLimits, within = false): Promise<Book> => {
  const container = sniffContainer(bytes);
  try {
    if (container === 'text') return textBook(bytes, fileName);
    if (container === 'cfb') return await openXls(bytes);
    // A zip within a zip is no way of sending a table.
    if (within && !bytes.includes('workbook.xml') && !bytes.includes('mimetype')) throw sheetProblems.fileNotSheet({ kind: 'ZIP' });
    return await openZipBook(bytes, limits);
  } catch (error) {
    throw refuse(error);
  }
};
