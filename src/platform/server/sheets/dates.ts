import type { Cell } from './cell.ts';

const isoDay = (year: number, month: number, day: number): string | undefined => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1900 && year <= 2200 ? date.toISOString().slice(0, 10) : undefined;
};

const writtenDay = /^(\d{4})\s*[年./\-_]\s*(\d{1,2})\s*[月./\-_]\s*(\d{1,2})\s*[日号]?(?:[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/;
const packedDay = /^((?:19|20|21)\d{2})(\d{2})(\d{2})$/;

/** Day of an Excel serial number (1900 system) from 1900-03-01 on; undefined outside. */
export const dayOfSerial = (serial: number): string | undefined => {
  if (!(serial >= 61 && serial < 110_000)) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
};

/**
 * The day a cell means, as ISO: date cells, `2024年1月1日`, `2024.1.1`, `2024/1/1`, `20240101`, full-width digits, Excel serials.
 * Days that do not exist (2024/02/30) and everything else answer undefined.
 */
export const dayOfCell = (cell: Cell): string | undefined => {
  if (cell.kind === 'date') return cell.day;
  if (cell.kind !== 'text' && cell.kind !== 'number') return undefined;
  const text = cell.text.normalize('NFKC').trim();
  const parts = writtenDay.exec(text) ?? packedDay.exec(text);
  if (parts) return isoDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return cell.kind === 'number' ? dayOfSerial(cell.number ?? 0) : undefined;
};
