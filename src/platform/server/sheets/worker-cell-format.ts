import type { Cell } from './cell.ts';
import { emptyCell } from './cell.ts';

/**
 * A cell on its way from the worker, small in JSON: null empty, string text, number, boolean;
 * d = date text (day first), e = error text, f = a formula's value, m = a value taken from a merged range.
 */
export type WireCell = null | string | number | boolean | { d: string } | { e: string } | { f: WireCell } | { m: WireCell };
/** Row number, then the cells. */
export type WireRow = [number, WireCell[]];

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
  return { ...cellOf(wire.m), merged: true };
};

const errorTexts = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#SPILL!', '#CALC!', '#GETTING_DATA']);

const dateText = (date: Date): WireCell => {
  const iso = date.toISOString();
  const time = iso.slice(11, 19);
  if (date.getTime() < Date.UTC(1900, 0, 1)) return time;
  return { d: time === '00:00:00' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${time}` };
};

/** Puts a value of the spreadsheet library on the wire. */
export const wireOf = (value: string | number | boolean | Date | null | undefined): WireCell => {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return value.charCodeAt(0) === 35 && errorTexts.has(value) ? { e: value } : value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : dateText(value);
  return value;
};
