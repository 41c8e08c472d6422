import type { CellFault, Reading, Repair } from '../../contract/imports/cells.ts';
import type { ImportFields } from '../../contract/imports/fields.ts';
import { notARow } from '../../contract/imports/headings.ts';
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
}

/** What the columns of a sheet mean. */
export interface ColumnSetting {
  readonly columns: readonly (string | null)[];
  readonly headings: readonly string[];
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

/** Whether a row is a total, a note, a repeated heading or the tail of a merged cell: no record of its own. */
const isNoRow = (cells: readonly WireCell[], { columns, headings }: ColumnSetting, leads: readonly number[]): boolean => {
  const first = textOf(cells.find(c => !isBlank(c))).trim();
  if (first === '' || notARow.test(first)) return true;
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
type CellReader<D> = (wire: WireCell) => Reading<D>;

/** Columns in which few different things stand: what was read once is not read again. */
const cellReader = <D, E>(field: ImportFields<D, E>[string], env: E): CellReader<D> => {
  if (!field.repeats) return wire => field.read(cellOf(wire), env);
  const kept = new Map<string, Reading<D>>();
  return wire => {
    const known = typeof wire === 'string' ? kept.get(wire) : undefined;
    if (known) return known;
    const reading = field.read(cellOf(wire), env);
    if (typeof wire === 'string' && kept.size < mostKept) kept.set(wire, reading);
    return reading;
  };
};

const fillIn = <D, K extends keyof D>(draft: Partial<D>, from: Partial<D>, key: K): void => {
  if (draft[key] === undefined) draft[key] = from[key];
};

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
  return ([row, cells]) => {
    if (isNoRow(cells, setting, leads)) return undefined;
    const read: ReadRow<D> = { row, draft: {}, faults: [], red: false };
    for (const { name, column, always, read: readCell } of readers) {
      const wire = cells[column] ?? null;
      if (wire === null && !always) continue;
      const reading = readCell(wire);
      for (const repair of reading.repairs) count(repair);
      if (reading.fault) {
        const value = excerpt(textOf(wire));
        read.faults.push({ ...reading.fault, row, column, field: name, value, filled: cameIn(wire) });
        if (reading.fault.severity === 'red') read.red = true;
      }
      // A telephone beside a name never pushes out the telephone column.
      for (const key in reading.draft) fillIn(read.draft, reading.draft, key);
    }
    return read;
  };
};
