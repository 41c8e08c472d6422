import { columnPlaces } from '../bounds.ts';
import type { CellMark, SheetMargin, SheetThing } from './margins.ts';

/* BIFF8 records, read as far as they tell what a sheet holds beside values. */

const head = Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]);
const longest = 8224;
const id = {
  eof: 0x0a,
  bof: 0x809,
  note: 0x1c,
  font: 0x31,
  cont: 0x3c,
  obj: 0x5d,
  colinfo: 0x7d,
  sheet: 0x85,
  xf: 0xe0,
  drawing: 0xec,
  sst: 0xfc,
  row: 0x208,
  txo: 0x1b6,
};
const cells = new Set([0xfd, 0x203, 0x27e, 0x204, 0x06, 0x205, 0xd6]);
const objects: Readonly<Record<number, SheetThing['kind']>> = { 6: 'textBox', 8: 'picture', 11: 'control', 12: 'control', 25: 'comment' };

interface BiffRecord {
  readonly id: number;
  readonly data: Buffer;
}

/** All records of the stream, as long as it lies in one piece (it does in files that were saved at one go). */
function* records(bytes: Buffer): Generator<BiffRecord> {
  let at = bytes.indexOf(head);
  while (at >= 0 && at + 4 <= bytes.length) {
    const length = bytes.readUInt16LE(at + 2);
    if (length > longest || at + 4 + length > bytes.length) return;
    yield { id: bytes.readUInt16LE(at), data: bytes.subarray(at + 4, at + 4 + length) };
    at += 4 + length;
  }
}

interface Sheet {
  marks: CellMark[];
  things: SheetThing[];
  hiddenRows: number[];
  hiddenColumns: ReturnType<typeof columnPlaces>;
  merges: [];
  /** The object that comes next in the stream: where it lies, what it is. */
  corner: Pick<SheetThing, 'row' | 'column'>;
  kind: SheetThing['kind'] | undefined;
  object: number;
  text: { left: number; said: string } | undefined;
  notes: Map<number, { row: number; column: number }>;
  comments: Map<number, string>;
}
const newSheet = (): Sheet => ({
  marks: [],
  things: [],
  hiddenRows: [],
  hiddenColumns: columnPlaces(),
  merges: [],
  corner: {},
  kind: undefined,
  object: 0,
  text: undefined,
  notes: new Map(),
  comments: new Map(),
});

const anchorMark = Buffer.from([0x10, 0xf0, 0x12, 0x00, 0x00, 0x00]);
const takeDrawing = (s: Sheet, data: Buffer): void => {
  const at = data.lastIndexOf(anchorMark);
  if (at >= 0 && at + 6 + 10 <= data.length) s.corner = { column: data.readUInt16LE(at + 8), row: data.readUInt16LE(at + 12) + 1 };
};

/** An object is told when the next one begins: its text comes after it. */
const closeObject = (s: Sheet): void => {
  if (s.kind === undefined) return;
  const text = s.text?.said.trim() ?? '';
  if (s.kind === 'comment') s.comments.set(s.object, text);
  else
    s.things.push({
      kind: s.kind === 'textBox' && text === '' ? 'drawing' : s.kind === 'drawing' && text !== '' ? 'textBox' : s.kind,
      text,
      ...s.corner,
    });
  s.kind = undefined;
  s.text = undefined;
};

const takeText = (s: Sheet, data: Buffer): void => {
  if (!s.text || s.text.left <= 0 || data.length < 2) return;
  const said = (data[0] ?? 0) & 1 ? data.subarray(1).toString('utf16le') : data.subarray(1).toString('latin1');
  s.text.said += said.slice(0, s.text.left);
  s.text.left -= said.length;
};

const takeObject = (s: Sheet, data: Buffer): void => {
  closeObject(s);
  s.kind = objects[data.readUInt16LE(4)] ?? 'drawing';
  // Arrows of drop-down lists belong to the filter.
  if (data.readUInt16LE(4) === 20) s.kind = undefined;
  s.object = data.readUInt16LE(6);
};

const closed = (s: Sheet): SheetMargin => {
  closeObject(s);
  for (const [object, text] of s.comments) if (text !== '') s.things.push({ kind: 'comment', text, ...s.notes.get(object) });
  const { marks, things, hiddenRows, hiddenColumns, merges } = s;
  return { marks, things, hiddenRows, hiddenColumns: hiddenColumns.all(), merges };
};

const plainFormats = new Set([0, 1, 2, 3, 4, 49]);

const take = (s: Sheet, r: BiffRecord, looks: { struck: (xf: number) => boolean; format: (xf: number) => number }): void => {
  const { data } = r;
  if (cells.has(r.id)) {
    const [row, column, xf] = [data.readUInt16LE(0) + 1, data.readUInt16LE(2), data.readUInt16LE(4)];
    if (looks.struck(xf)) s.marks.push({ row, column, struck: true });
    else if ((r.id === 0x203 || r.id === 0x27e) && !plainFormats.has(looks.format(xf)))
      s.marks.push({ row, column, format: `#${looks.format(xf)}` });
  } else if (r.id === id.row && data.readUInt16LE(12) & 0x20) s.hiddenRows.push(data.readUInt16LE(0) + 1);
  else if (r.id === id.colinfo && data.readUInt16LE(8) & 1)
    s.hiddenColumns.add(data.readUInt16LE(0), data.readUInt16LE(2) - data.readUInt16LE(0) + 1);
  else if (r.id === id.drawing) takeDrawing(s, data);
  else if (r.id === id.obj && data.length >= 8) takeObject(s, data);
  else if (r.id === id.txo && data.length >= 12) s.text = { left: data.readUInt16LE(10), said: '' };
  else if (r.id === id.cont) takeText(s, data);
  else if (r.id === id.note && data.length >= 8)
    s.notes.set(data.readUInt16LE(6), { row: data.readUInt16LE(0) + 1, column: data.readUInt16LE(2) });
};

/** What the sheets of an .xls hold beside values. */
export const xlsMargins = (bytes: Buffer): SheetMargin[] => {
  const fonts: boolean[] = [];
  const xfs: { font: number; format: number }[] = [];
  const made: SheetMargin[] = [];
  const looks = {
    // Number 4 of the fonts does not exist.
    struck: (xf: number): boolean => fonts[(xfs[xf]?.font ?? 0) > 4 ? (xfs[xf]?.font ?? 0) - 1 : (xfs[xf]?.font ?? 0)] ?? false,
    format: (xf: number): number => xfs[xf]?.format ?? 0,
  };
  let depth = 0;
  let sheet: Sheet | undefined;
  for (const r of records(bytes)) {
    if (r.id === id.bof) {
      depth += 1;
      if (r.data.readUInt16LE(2) === 0x10 && depth === 1) sheet = newSheet();
    } else if (r.id === id.eof) {
      depth -= 1;
      if (depth === 0 && sheet) made.push(closed(sheet));
      if (depth === 0) sheet = undefined;
    } else if (r.id === id.font) fonts.push((r.data.readUInt16LE(2) & 8) !== 0);
    else if (r.id === id.xf) xfs.push({ font: r.data.readUInt16LE(0), format: r.data.readUInt16LE(2) });
    else if (sheet && depth === 1) take(sheet, r, looks);
  }
  return made;
};
