import type { CellFault, PlainCell, Reading, Repair } from '../../contract/imports/cells.ts';
import type { ImportFields } from '../../contract/imports/fields.ts';
import { columnNumber, notARow } from '../../contract/imports/headings.ts';
import { currentCharacters } from '../../contract/imports/old-characters.ts';
import { isCellPicture } from '../sheets/cell.ts';
import { cellOf, type WireCell, type WireRow } from '../sheets/worker-cell-format.ts';

/** A fault at a place; `column` -1: the row as a whole. */
export interface PlacedFault extends Omit<CellFault, 'severity'> {
  severity: 'red' | 'yellow' | 'unread';
  row: number;
  column: number;
  field: string | null;
  value: string;
  /** Something stood in the cell. */
  filled: boolean;
}

/** A row as it will be staged, with its faults. */
export interface ReadRow<D> {
  row: number;
  draft: Partial<D>;
  faults: PlacedFault[];
  red: boolean;
  /** Columns whose cell holds something that says nothing (无, /): listed, not written. */
  silent: number[];
}

/** What the columns of a sheet mean. */
export interface ColumnSetting {
  readonly columns: readonly (string | null)[];
  readonly headings: readonly string[];
  /** A row that is cut into more cells than this has lost its order; absent where nothing is cut (only in a file of text). */
  readonly width?: number | undefined;
}

/** Reads the rows of one file. Undefined: the row is no record (total, note, tail of a merged cell). */
export type RowReader<D> = (row: WireRow) => ReadRow<D> | undefined;

export const excerpt = (text: string): string => [...text].slice(0, 120).join('');
export const textOf = (wire: WireCell | undefined): string => (wire == null ? '' : typeof wire === 'string' ? wire : cellOf(wire).text);
const isMerged = (wire: WireCell | undefined): boolean => typeof wire === 'object' && wire !== null && 'm' in wire;
const isBlank = (wire: WireCell | undefined): boolean => wire == null || textOf(wire).trim() === '';

/** Whether somebody put something into this very cell; a value that a merged range repeats came in once. */
export const cameIn = (wire: WireCell | undefined): boolean => {
  if (wire == null) return false;
  if (typeof wire === 'string') return wire !== '' && (wire.charCodeAt(0) > 32 || wire.trim() !== '');
  return !isMerged(wire) && !isBlank(wire);
};

/** 甲 乙 丙 1 2 3 below a heading: nothing but numbers of columns, and more than two of them. */
const isColumnNumbers = (cells: readonly WireCell[]): boolean => {
  let filled = 0;
  for (const cell of cells) {
    if (isBlank(cell)) continue;
    if (!columnNumber.test(textOf(cell).trim())) return false;
    filled += 1;
  }
  return filled > 2;
};

/** Whether a row is a total, a note, a repeated heading or the tail of a merged cell: no record of its own. */
const isNoRow = (cells: readonly WireCell[], { columns, headings }: ColumnSetting, leads: readonly number[]): boolean => {
  const first = textOf(cells.find(c => !isBlank(c))).trim();
  if (first === '' || notARow.test(first)) return true;
  if (first.length < 5 && columnNumber.test(first) && isColumnNumbers(cells)) return true;
  let named = false;
  for (const at of leads) {
    if (isMerged(cells[at])) return true;
    const text = textOf(cells[at]).trim();
    if (text === '') continue;
    if (text === headings[at] || notARow.test(text)) return true;
    named = true;
  }
  // Nothing that names it: a row of one or two filled cells is a note or a number without a record.
  return !named && cells.filter((c, i) => columns[i] != null && !isBlank(c)).length < 2;
};

const mostKept = 1_000;
/** Reads a cell; the text is given where it is none of the wire's own. */
type CellReader<D> = (wire: WireCell) => Reading<D>;

const broken = /[\ue000-\uf8ff\ufffd]/;

/** A cell whose text holds characters of an old encoding, or places that were none: what can be told is put right, the rest is said. */
const readBroken = <D>(cell: PlainCell, read: (cell: PlainCell) => Reading<D>): Reading<D> => {
  const text = currentCharacters(cell.text);
  const reading = read({ ...cell, text });
  const repairs: readonly Repair[] = text === cell.text ? reading.repairs : [...reading.repairs, 'oldCharacters'];
  if (reading.fault || !broken.test(text)) return { ...reading, repairs };
  const code = text.includes('\ufffd') ? 'cell.brokenText' : 'cell.privateCharacter';
  return { ...reading, repairs, fault: { severity: 'yellow', code } };
};

/** Reads one cell as its field does, after what every cell is looked at for. */
const readAny = <D, E>(field: ImportFields<D, E>[string], wire: WireCell, env: E): Reading<D> => {
  if (isCellPicture(textOf(wire)))
    return { draft: {}, repairs: [], fault: { severity: field.lead ? 'red' : 'yellow', code: 'cell.picture' } };
  if (typeof wire === 'string') {
    const cell: PlainCell = { kind: 'text', text: wire };
    return broken.test(wire) ? readBroken(cell, c => field.read(c, env)) : field.read(cell, env);
  }
  const cell = cellOf(wire);
  if (cell.kind === 'error' && cell.text.startsWith('='))
    return { draft: {}, repairs: [], fault: { severity: field.lead ? 'red' : 'yellow', code: 'cell.formulaEmpty' } };
  // What somebody struck out is no value any more; whether it is meant, only a person knows.
  if (cell.doubt === 'struck') return { draft: {}, repairs: [], fault: { severity: field.lead ? 'red' : 'yellow', code: 'cell.struck' } };
  const reading = broken.test(cell.text) ? readBroken<D>(cell, c => field.read(c, env)) : field.read(cell, env);
  if (cell.doubt === undefined) return reading;
  const severity = cell.doubt === 'rowsInQuotes' ? 'red' : 'yellow';
  return reading.fault?.severity === 'red' ? reading : { ...reading, fault: { severity, code: `cell.${cell.doubt}` } };
};

/** Columns in which few different things stand: what was read once is not read again. */
const cellReader = <D, E>(field: ImportFields<D, E>[string], env: E): CellReader<D> => {
  if (!field.repeats) return wire => readAny(field, wire, env);
  const kept = new Map<string, Reading<D>>();
  return wire => {
    const known = typeof wire === 'string' ? kept.get(wire) : undefined;
    if (known) return known;
    const reading = readAny(field, wire, env);
    if (typeof wire === 'string' && kept.size < mostKept) kept.set(wire, reading);
    return reading;
  };
};

const same = (a: unknown, b: unknown): boolean => a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));

/** Lays what a cell says over the row. Answers how many things it said: what stands there already stays, and another value is in doubt. */
const layOver = <D>(draft: Partial<D>, from: Partial<D>): { said: number; clash: boolean } => {
  let said = 0;
  let clash = false;
  for (const key in from) {
    said += 1;
    if (draft[key] === undefined) draft[key] = from[key];
    else if (!same(draft[key], from[key])) clash = true;
  }
  return { said, clash };
};

interface Said<D> {
  readonly name: string;
  readonly column: number;
  readonly also: Partial<D>;
}

/**
 * Reads rows cell by cell as the columns mean.
 * @param count called for every silent repair
 */
export const rowReader = <D, E>(
  fields: ImportFields<D, E>,
  setting: ColumnSetting,
  env: E,
  count: (repair: Repair) => void,
): RowReader<D> => {
  const readers = setting.columns.flatMap((name, column) => {
    const field = name === null ? undefined : fields[name];
    return field && name !== null ? [{ name, column, always: field.always === true, read: cellReader(field, env) }] : [];
  });
  const leads = setting.columns.flatMap((name, column) => (name !== null && fields[name]?.lead ? [column] : []));
  const { width } = setting;
  const fault = (read: ReadRow<D>, cells: readonly WireCell[], at: { name: string | null; column: number }, found: CellFault): void => {
    const wire = cells[at.column] ?? null;
    const value = found.code === 'cell.picture' ? '' : excerpt(textOf(wire));
    read.faults.push({ ...found, row: read.row, column: at.column, field: at.name, value, filled: at.name !== null && cameIn(wire) });
    if (found.severity === 'red') read.red = true;
  };
  /** What cells say of other columns counts after all columns have spoken. */
  const layAlso = (read: ReadRow<D>, cells: readonly WireCell[], asides: readonly Said<D>[]): void => {
    for (const { name, column, also } of asides) {
      const { clash } = layOver(read.draft, also);
      if (clash && !read.faults.some(f => f.column === column))
        fault(read, cells, { name, column }, { severity: 'yellow', code: 'cell.saidOther' });
    }
  };
  return ([row, cells]) => {
    if (isNoRow(cells, setting, leads)) return undefined;
    const read: ReadRow<D> = { row, draft: {}, faults: [], red: false, silent: [] };
    let asides: Said<D>[] | undefined;
    for (const { name, column, always, read: readCell } of readers) {
      const wire = cells[column] ?? null;
      if (wire === null && !always) continue;
      const reading = readCell(wire);
      for (const repair of reading.repairs) count(repair);
      const { said, clash } = layOver(read.draft, reading.draft);
      if (reading.also) {
        asides ??= [];
        asides.push({ name, column, also: reading.also });
      }
      if (reading.fault) fault(read, cells, { name, column }, reading.fault);
      else if (clash) fault(read, cells, { name, column }, { severity: 'yellow', code: 'cell.saidTwice' });
      else if (said === 0 && !reading.also && cameIn(wire)) read.silent.push(column);
    }
    if (asides) layAlso(read, cells, asides);
    if (width !== undefined && cells.length > width && cells.slice(width).some(cameIn))
      fault(read, cells, { name: null, column: width }, { severity: 'red', code: 'cell.rowTooWide', params: { n: width } });
    return read;
  };
};
