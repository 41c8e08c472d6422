import { sheetProblems } from './problems.ts';
import type { TextEncoding } from './sniff.ts';
import type { WireCell, WireRow } from './worker-cell-format.ts';

const sliceBytes = 1 << 18;

/** Decodes piece by piece. @throws Problem `fileEncoding` when the bytes do not fit the encoding */
export function* decodeText(bytes: Buffer, encoding: TextEncoding): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += sliceBytes) yield decoder.decode(bytes.subarray(at, at + sliceBytes), { stream: true });
    yield decoder.decode();
  } catch {
    throw sheetProblems.fileEncoding();
  }
}

/** The separator that cuts the first lines most evenly; comma when nothing speaks for another one. */
export const sniffDelimiter = (head: string): string => {
  const lines = head
    .replace(/"[^"]*("|$)/g, '""')
    .split(/\r\n|\n|\r/)
    .filter(line => line.trim() !== '')
    .slice(0, 20);
  const score = (delimiter: string): number => {
    const counts = lines.map(line => line.split(delimiter).length - 1);
    const most = Math.max(0, ...counts);
    return most === 0 ? 0 : counts.filter(c => c === most).length * 100 + most;
  };
  return ['\t', ';'].reduce((best, d) => (score(d) > score(best) ? d : best), ',');
};

/** `1.23E+17` is what Excel leaves of a long code in a CSV: a number. `="00123"` is how exporters protect a code: a text. */
const csvCell = (raw: string): WireCell => {
  if (raw === '') return null;
  if (/^-?\d(\.\d+)?E\+(1[1-9]|2\d)$/.test(raw)) return Number(raw);
  return /^="[^"]*"$/.test(raw) ? raw.slice(2, -1) : raw;
};

interface State {
  field: string;
  quoted: boolean;
  wasQuoted: boolean;
  cells: WireCell[];
  rowNumber: number;
}

const endField = (s: State): void => {
  s.cells.push(s.wasQuoted ? s.field || null : csvCell(s.field));
  s.field = '';
  s.wasQuoted = false;
};

const endRow = (s: State): WireRow | undefined => {
  endField(s);
  const { cells } = s;
  s.cells = [];
  s.rowNumber++;
  while (cells.length > 0 && cells[cells.length - 1] === null) cells.pop();
  return cells.length > 0 ? [s.rowNumber, cells] : undefined;
};

/** Next place in the text that means something outside quotes. */
const nextMark = (delimiter: string): RegExp => new RegExp(`[${delimiter === '\t' ? '\\t' : delimiter}\\r\\n"]`, 'g');

/** Takes a quoted piece; answers where it goes on, or -1 when the text ended inside the quotes. */
const takeQuoted = (text: string, from: number, s: State): number => {
  let at = from;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) {
      s.field += text.slice(at);
      return -1;
    }
    s.field += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      s.quoted = false;
      return quote + 1;
    }
    s.field += '"';
    at = quote + 2;
  }
};

/** Where the last run of quotes or the last CR begins, if the text ends in one. */
const undecidedFrom = (text: string): number => {
  if (text.endsWith('\r')) return text.length - 1;
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === 34) end--;
  return end;
};

/**
 * Reads CSV in pieces: quotes, doubled quotes, line ends inside quotes, CR, LF and CRLF mixed.
 * A piece is held back while it ends in `"` or CR, whose meaning the next piece decides.
 */
export function* parseCsv(pieces: Iterable<string>, delimiter: string): Generator<WireRow> {
  const s: State = { field: '', quoted: false, wasQuoted: false, cells: [], rowNumber: 0 };
  const mark = nextMark(delimiter);
  let held = '';
  for (const piece of pieces) {
    let text = held + piece;
    const end = undecidedFrom(text);
    held = text.slice(end);
    text = text.slice(0, end);
    yield* parsePiece(text, s, mark);
  }
  if (held) yield* parsePiece(held, s, mark);
  if (s.field !== '' || s.wasQuoted || s.cells.length > 0) {
    const row = endRow(s);
    if (row) yield row;
  }
}

function* parsePiece(text: string, s: State, mark: RegExp): Generator<WireRow> {
  let at = 0;
  while (at < text.length) {
    if (s.quoted) {
      at = takeQuoted(text, at, s);
      if (at < 0) return;
      continue;
    }
    mark.lastIndex = at;
    const found = mark.exec(text);
    s.field += found ? text.slice(at, found.index) : text.slice(at);
    if (!found) return;
    at = found.index + 1;
    if (found[0] === '"') {
      if (s.field === '' && !s.wasQuoted) {
        s.quoted = true;
        s.wasQuoted = true;
      } else s.field += '"';
    } else if (found[0] === '\r' || found[0] === '\n') {
      if (found[0] === '\r' && text[at] === '\n') at++;
      const row = endRow(s);
      if (row) yield row;
    } else endField(s);
  }
}
