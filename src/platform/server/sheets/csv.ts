import { requireInside } from './bounds.ts';
import type { CellDoubt } from './cell.ts';
import type { TextEncoding } from './sniff.ts';
import type { WireCell, WireRow } from './worker-cell-format.ts';

const sliceBytes = 1 << 18;

/** Decodes piece by piece. A place that is no character comes out as U+FFFD: whoever reads the cell says so. */
export function* decodeText(bytes: Buffer, encoding: TextEncoding, isHead = false): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < bytes.length; at += sliceBytes) yield decoder.decode(bytes.subarray(at, at + sliceBytes), { stream: true });
  // The end of a head may cut a character.
  if (!isHead) yield decoder.decode();
}

/** `sep=;` in the first line, as Excel writes and reads it. */
export const separatorLine = (head: string): string | undefined => /^\ufeff?"?sep=(.)"?\r?\n/i.exec(head)?.[1];

const separators = ['\t', ';', '|', '，', '；', '｜', '^', '¦', '\u0001', '、'];

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
  const enough = (delimiter: string): boolean => delimiter !== '、' || lines.every(line => line.split(delimiter).length > 2);
  return separators.reduce((best, d) => (enough(d) && score(d) > score(best) ? d : best), ',');
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
  /** What stands in the open quotes, as it came. */
  raw: string;
  /** A quote of this field was never closed, and is read as a character like others; or its quotes hold what looks like rows. */
  doubt: CellDoubt | undefined;
  cells: WireCell[];
  /** Cells of the widest row so far. */
  widest: number;
  rowNumber: number;
  readonly delimiter: string;
}

const endField = (s: State): void => {
  const value = s.wasQuoted ? s.field || null : csvCell(s.field);
  requireInside(s.rowNumber, s.cells.length);
  s.cells.push(s.doubt ? { q: value, y: s.doubt } : value);
  s.field = '';
  s.wasQuoted = false;
  s.doubt = undefined;
};

const endRow = (s: State): WireRow | undefined => {
  endField(s);
  const { cells } = s;
  s.cells = [];
  s.rowNumber++;
  requireInside(s.rowNumber, cells.length - 1);
  s.widest = Math.max(s.widest, cells.length);
  while (cells.length > 0 && cells[cells.length - 1] === null) cells.pop();
  return cells.length > 0 ? [s.rowNumber, cells] : undefined;
};

const escaped = (delimiter: string): string => delimiter.replace(/[\\^|$.*+?()[\]{}]/g, '\\$&');
/** Next place in the text that means something outside quotes. */
const nextMark = (delimiter: string): RegExp => new RegExp(`${escaped(delimiter)}|[\\r\\n"]`, 'g');

/** Whether quotes hold what looks like rows of their own: a line within them is cut as often as the rows before. */
const holdsRows = ({ raw, delimiter, widest }: State): boolean =>
  widest > 3 &&
  raw
    .split(/\r\n|\n|\r/)
    .slice(1)
    .some(line => line.split(delimiter).length >= widest);

/** The quotes were never closed: their first one is a character, and what came after it (the answer) is read anew. */
const reopen = (s: State): string => {
  const text = s.raw.slice(1);
  s.field = '"';
  s.quoted = false;
  s.wasQuoted = false;
  s.doubt = 'quoteOpen';
  s.raw = '';
  return text;
};

/** Takes a quoted piece; answers where it goes on, or -1 when the text ended inside the quotes. */
const takeQuoted = (text: string, from: number, s: State): number => {
  let at = from;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) {
      s.field += text.slice(at);
      s.raw += text.slice(from);
      return -1;
    }
    s.field += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      s.quoted = false;
      s.raw += text.slice(from, quote + 1);
      return quote + 1;
    }
    s.field += '"';
    at = quote + 2;
  }
};

const hasLines = /[\r\n]/;

/** Whether closing quotes stand where a field may end; those that hold one line may stand anywhere. */
const closedWell = (s: State, after: string | undefined): boolean =>
  !hasLines.test(s.raw) || after === undefined || after === '\r' || after === '\n' || s.delimiter.startsWith(after);

/** Where the last run of quotes or the last CR begins, if the text ends in one. */
const undecidedFrom = (text: string): number => {
  if (text.endsWith('\r')) return text.length - 1;
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === 34) end--;
  return end;
};

/**
 * Reads CSV in pieces: quotes, doubled quotes, line ends inside quotes, CR, LF and CRLF mixed. Quotes that are never closed, or close in the midst of
 * a later row, swallow nothing: the field is read as it stands, in doubt.
 * A piece is held back while it ends in `"` or CR, whose meaning the next piece decides.
 * @param skipFirst the first line says only how the file is cut
 */
export function* parseCsv(pieces: Iterable<string>, delimiter: string, skipFirst = false): Generator<WireRow> {
  const s: State = {
    field: '',
    quoted: false,
    wasQuoted: false,
    raw: '',
    doubt: undefined,
    cells: [],
    widest: 0,
    rowNumber: 0,
    delimiter,
  };
  const mark = nextMark(delimiter);
  let held = '';
  for (const row of pieceRows()) if (!(skipFirst && row[0] === 1)) yield row;
  function* pieceRows(): Generator<WireRow> {
    for (const piece of pieces) {
      let text = held + piece;
      const end = undecidedFrom(text);
      held = text.slice(end);
      text = text.slice(0, end);
      yield* parsePiece(text, s, mark);
    }
    if (held) yield* parsePiece(held, s, mark);
    while (s.quoted) yield* parsePiece(reopen(s), s, mark);
    if (s.field !== '' || s.wasQuoted || s.cells.length > 0) {
      const row = endRow(s);
      if (row) yield row;
    }
  }
}

function* parsePiece(piece: string, s: State, mark: RegExp): Generator<WireRow> {
  let text = piece;
  let at = 0;
  /** Behind the quote that was opened last, when it stands in this text: reading anew from there copies nothing. */
  let opened = -1;
  while (at < text.length) {
    if (s.quoted) {
      at = takeQuoted(text, at, s);
      if (at < 0) return;
      if (closedWell(s, text[at])) {
        if (hasLines.test(s.raw) && holdsRows(s)) s.doubt = 'rowsInQuotes';
        s.raw = '';
      } else if (opened >= 0) {
        reopen(s);
        at = opened;
      } else {
        text = reopen(s) + text.slice(at);
        at = 0;
      }
      continue;
    }
    mark.lastIndex = at;
    const found = mark.exec(text);
    s.field += found ? text.slice(at, found.index) : text.slice(at);
    if (!found) return;
    at = found.index + found[0].length;
    if (found[0] === '"') {
      if (s.field === '' && !s.wasQuoted) {
        s.quoted = true;
        s.wasQuoted = true;
        s.raw = '"';
        opened = at;
      } else s.field += '"';
    } else if (found[0] === '\r' || found[0] === '\n') {
      if (found[0] === '\r' && text[at] === '\n') at++;
      const row = endRow(s);
      if (row) yield row;
    } else endField(s);
  }
}
