import type { PlainCell } from '../../contract/imports/cells.ts';
import { readDay } from '../../contract/written-day.ts';

const dayMs = 86_400_000;
/** Day 0 of the two ways in which spreadsheets count. */
const epochs = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const;

/** A bare number below stands for something else than a day: a year (2015), a month (2015.03), an amount. 10,000 is a day of 1927. */
const leastSerial = 10_000;

/** Day of an Excel serial number; undefined outside of what lists of today hold. */
export const dayOfSerial = (serial: number, since1904 = false): string | undefined => {
  if (!(serial >= leastSerial && serial < 110_000)) return undefined;
  return new Date((since1904 ? epochs[1904] : epochs[1900]) + Math.floor(serial) * dayMs).toISOString().slice(0, 10);
};

/** A cell with a date's format in which somebody typed a year alone shows a day of 1905. */
const isYearAlone = (day: string): boolean => day >= '1905-03-14' && day <= '1905-09-30';

/**
 * The day a cell means, as ISO: date cells, everything that `readDay` reads, Excel serials of either way of counting. Undefined for days that do
 * not exist (2024/02/30), for a year or a month alone (2015, 2015.03, 201503), and for everything else.
 */
export const dayOfCell = (cell: PlainCell): string | undefined => {
  if (cell.kind === 'date') return cell.day !== undefined && isYearAlone(cell.day) ? undefined : cell.day;
  if (cell.kind !== 'text' && cell.kind !== 'number') return undefined;
  if (cell.kind === 'text') return readDay(cell.text);
  const shown = cell.shown === undefined ? undefined : readDay(cell.shown);
  return shown ?? readDay(cell.text) ?? dayOfSerial(cell.number ?? 0, cell.since1904 === true);
};
