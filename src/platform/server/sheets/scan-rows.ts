import { Readable } from 'node:stream';
import { createInflateRaw, inflateRawSync } from 'node:zlib';
import { streamXlsxRows } from 'hucre';
import { ZipFile } from 'yazl';
import { guardZip, type ZipLimits } from '../documents/zip.ts';
import { steadyRows } from './backpressured-rows.ts';
import { type Legend, sheetScanner } from './sheet-scan.ts';
import { type WireCell, type WireRow, wireOf } from './worker-cell-format.ts';
import { otherFormats } from './xlsx-formats.ts';
import { unusual } from './xml-cursor.ts';
import { type Part, partsOf, worksheet } from './zip-parts.ts';

type Found = string | number | boolean | Date | null;

const chunkBytes = 1 << 17;
const probe = 45_000;

const contentOf = (part: Part): Buffer => (part.method === 0 ? part.data : inflateRawSync(part.data, { maxOutputLength: part.size + 1 }));

/** What the library reads from this workbook when its sheets hold other rows. */
const askLibrary = async (parts: readonly Part[], sheet: number, rowsOf: (part: Part) => Iterable<string>): Promise<Found[]> => {
  const zip = new ZipFile();
  for (const part of parts) {
    if (worksheet.test(part.name)) {
      const rows = [...rowsOf(part)].map(cell => `<row>${cell}</row>`).join('');
      const xml = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
      zip.addBuffer(Buffer.from(xml), part.name, { compress: false });
    } else if (/\.(xml|rels)$/i.test(part.name)) zip.addBuffer(contentOf(part), part.name, { compress: false });
  }
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream as Readable) pieces.push(piece as Buffer);
  const found: Found[] = [];
  for await (const row of streamXlsxRows(new Uint8Array(Buffer.concat(pieces)), { sheet })) found.push((row.values[0] ?? null) as Found);
  return found;
};

const countIn = (part: Part | undefined, tag: RegExp): number => (part ? (contentOf(part).toString('latin1').match(tag)?.length ?? 0) : 0);

/** Whether a workbook counts its days from 1904. */
export const since1904 = (workbookXml: string): boolean => /\bdate1904="(1|true)"/.test(workbookXml);

const stringsIn = (parts: readonly Part[]): number =>
  countIn(
    parts.find(p => /(^|\/)sharedStrings\.xml$/i.test(p.name)),
    /<(?:\w+:)?si[\s/>]/g,
  );

/** Whether some cell names a shared text that the workbook does not hold: the library takes it for empty, the scanner for what it is. */
export const namesMissingText = (zip: Buffer): boolean => {
  const parts = partsOf(zip);
  const held = stringsIn(parts);
  const named = /<(?:\w+:)?c\b[^>]*\st="s"[^>]*>\s*<(?:\w+:)?v>(\d+)</g;
  return parts
    .filter(p => worksheet.test(p.name))
    .some(p => [...contentOf(p).toString('latin1').matchAll(named)].some(([, at]) => Number(at) >= held));
};

/**
 * What the cells of a sheet refer to, as the library understands it: it is asked with a workbook of the same parts, whose sheet holds one cell
 * for each style and each shared string. Which part is the sheet it tells as well.
 */
const legendOf = async (parts: readonly Part[], sheet: number): Promise<{ part: Part; legend: Legend }> => {
  const sheets = parts.filter(p => worksheet.test(p.name));
  const [mark] = await askLibrary(parts, sheet, p => [`<c><v>${sheets.indexOf(p)}</v></c>`]);
  const part = sheets[Number(mark ?? -1)];
  if (!part) return unusual('it is not there');
  const styles = countIn(
    parts.find(p => /(^|\/)styles\.xml$/i.test(p.name)),
    /<(?:\w+:)?xf[\s/>]/g,
  );
  const strings = stringsIn(parts);
  function* cells(asked: Part): Generator<string> {
    if (asked !== part) return;
    for (let i = 0; i < styles; i += 1) yield `<c s="${i}"><v>${probe}</v></c>`;
    for (let i = 0; i < strings; i += 1) yield `<c t="s"><v>${i}</v></c>`;
  }
  const found = await askLibrary(parts, sheet, cells);
  const dates = found.slice(0, styles);
  const first = dates.find(d => d instanceof Date);
  const textOfPart = (pattern: RegExp): string => {
    const found = parts.find(p => pattern.test(p.name));
    return found ? contentOf(found).toString('utf8') : '';
  };
  return {
    part,
    legend: {
      strings: found.slice(styles).map((text): WireCell => wireOf(text)),
      isDate: style => dates[style] instanceof Date,
      // The same number is a day of 2023 in one system, of 2027 in the other.
      is1904: first instanceof Date ? first.getUTCFullYear() > 2023 : since1904(textOfPart(/(^|\/)workbook\.xml$/i)),
      formats: otherFormats(textOfPart(/(^|\/)styles\.xml$/i)),
    },
  };
};

/** The text of a part as it inflates; more or less than its directory says is no plain sheet. */
async function* textOf(part: Part): AsyncGenerator<string> {
  const packed = Readable.from(
    (function* () {
      for (let at = 0; at < part.data.length; at += chunkBytes) yield part.data.subarray(at, at + chunkBytes);
    })(),
    { objectMode: false },
  );
  const flow = part.method === 0 ? packed : packed.pipe(createInflateRaw({ chunkSize: chunkBytes }));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let size = 0;
  try {
    for await (const chunk of flow as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > part.size) unusual('longer than it says');
      yield decoder.decode(chunk, { stream: true });
    }
    if (size !== part.size) unusual('shorter than it says');
  } finally {
    flow.destroy();
  }
}

const trimmed = (cells: WireCell[]): WireCell[] => {
  while (cells.length > 0 && cells[cells.length - 1] === null) cells.pop();
  return cells;
};

/** Rows as the library reads them, from the given row element on. The zip is counted whole before. */
async function* byLibrary(
  bytes: Buffer,
  { sheet, given, limits }: { sheet: number; given: number; limits: ZipLimits },
): AsyncGenerator<WireRow> {
  await guardZip(bytes, /^$/, limits);
  let passed = 0;
  for await (const row of steadyRows(bytes, sheet)) {
    passed += 1;
    if (passed <= given) continue;
    const cells = trimmed(row.values.map(wireOf));
    if (cells.length > 0) yield [row.index + 1, cells];
  }
}

/**
 * Rows of a big .xlsx in flat memory, by our own scanner, which knows the spelling of spreadsheet programs and no other: there it is four times as
 * quick as the library. At the first row that is spelled otherwise the library goes on.
 */
export async function* scannedRows(bytes: Buffer, sheet: number, limits: ZipLimits): AsyncGenerator<WireRow> {
  let given = 0;
  try {
    const { part, legend } = await legendOf(partsOf(bytes), sheet);
    const scanner = sheetScanner(legend);
    for await (const text of textOf(part)) {
      const rows = scanner.feed(text);
      yield* rows;
      given = scanner.seen();
    }
    if (scanner.whole()) return;
  } catch {
    // Whatever it was, the library reads on, and says what is wrong.
  }
  yield* byLibrary(bytes, { sheet, given, limits });
}
