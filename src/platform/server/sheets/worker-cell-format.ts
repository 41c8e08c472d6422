import type { Cell, CellDoubt } from './cell.ts';
import { emptyCell } from './cell.ts';

/**
 * A cell on its way from the worker, small in JSON: null empty, string text, number, boolean;
 * d = date text (day first), e = error text (a formula that was never worked out: the formula, with its `=`), f = a formula's value,
 * m = a value taken from a merged range, n = a number with what the cell shows of it (s) or of a workbook that counts days from 1904 (z),
 * q = a value in doubt, and why (y).
 */
export type WireCell =
  | null
  | string
  | number
  | boolean
  | { d: string }
  | { e: string }
  | { f: WireCell }
  | { m: WireCell }
  | { n: number; s?: string; z?: 1 }
  | { q: WireCell; y: CellDoubt };
/** Row number, then the cells; 1 behind them: the row is hidden (by a filter or by hand). */
export type WireRow = [number, WireCell[], 1?];

const numberText = (n: number): string => {
  if (Number.isInteger(n)) return Math.abs(n) < 1e21 ? String(n) : BigInt(n).toString();
  return String(Number(n.toPrecision(15)));
};

/** Rebuilds a cell from its wire form. */
export const cellOf = (wire: WireCell): Cell => {
  if (wire === null) return emptyCell;
  if (typeof wire === 'string') return { kind: 'text', text: wire };
  if (typeof wire === 'number') return { kind: 'number', text: numberText(wire), number: wire };
  if (typeof wire === 'boolean') return { kind: 'boolean', text: wire ? 'TRUE' : 'FALSE' };
  if ('d' in wire) return { kind: 'date', text: wire.d, day: wire.d.slice(0, 10) };
  if ('e' in wire) return { kind: 'error', text: wire.e };
  if ('f' in wire) return { ...cellOf(wire.f), formula: true };
  if ('n' in wire)
    return {
      kind: 'number',
      text: numberText(wire.n),
      number: wire.n,
      ...(wire.s === undefined ? {} : { shown: wire.s }),
      ...(wire.z ? { since1904: true as const } : {}),
    };
  if ('q' in wire) return { ...cellOf(wire.q), doubt: wire.y };
  return { ...cellOf(wire.m), merged: true };
};

const errorTexts = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#SPILL!', '#CALC!', '#GETTING_DATA']);

/** What Excel fills with ##### : no day that it can show. Something stood there all the same. */
const noDay: WireCell = { e: '#NUM!' };
/** Days before are times of day; further ones and those after the last day of Excel are none. */
const [firstTime, firstDay, afterLast] = [Date.UTC(1899, 11, 30), Date.UTC(1900, 0, 1), Date.UTC(10_000, 0, 1)];

const dateText = (date: Date): WireCell => {
  const at = date.getTime();
  if (!(at >= firstTime && at < afterLast)) return noDay;
  const iso = date.toISOString();
  const time = iso.slice(11, 19);
  if (at < firstDay) return time;
  return { d: time === '00:00:00' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${time}` };
};

/** The number that a wire cell holds in whatever dress; undefined for every other cell. */
export const numberIn = (wire: WireCell): number | undefined =>
  typeof wire === 'number' ? wire : typeof wire === 'object' && wire !== null && 'n' in wire ? wire.n : undefined;

/** Characters of the text in a wire cell, in whatever dress. */
export const lengthOf = (wire: WireCell): number => {
  if (typeof wire === 'string') return wire.length;
  if (wire === null || typeof wire !== 'object') return 0;
  if ('m' in wire) return lengthOf(wire.m);
  if ('f' in wire) return lengthOf(wire.f);
  if ('q' in wire) return lengthOf(wire.q);
  return 'e' in wire ? wire.e.length : 0;
};

/** Puts a value of the spreadsheet library on the wire. */
export const wireOf = (value: string | number | boolean | Date | null | undefined): WireCell => {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return value.charCodeAt(0) === 35 && errorTexts.has(value) ? { e: value } : value;
  if (value instanceof Date) return dateText(value);
  return value;
};
