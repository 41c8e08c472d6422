import type { Holiday } from '../contract/calendar.ts';
import { dayNumberOf, isWeekend, yearOf } from './day-numbers.ts';

/** The working calendar, prepared for counting. */
export interface WorkingCalendar {
  /** Day number → day off or worked weekend. */
  readonly holidays: ReadonlyMap<number, 'off' | 'work'>;
  /** Years with an official notice. */
  readonly years: ReadonlySet<number>;
}

/** Prepares the days of the notices. */
export const workingCalendar = (rows: { holidays: readonly Holiday[]; years: readonly number[] }): WorkingCalendar => ({
  holidays: new Map(rows.holidays.map(h => [dayNumberOf(h.day), h.kind])),
  years: new Set(rows.years),
});

/** A working day: no weekend unless worked, no day off. A year without notice knows weekends only. */
export const isWorkingDay = (calendar: WorkingCalendar, day: number): boolean => {
  const special = calendar.holidays.get(day);
  return special === undefined ? !isWeekend(day) : special === 'work';
};

/** Where a last day comes to lie, and whether a year without an official notice had a say. */
export interface Rolled {
  readonly day: number;
  readonly why: 'weekend' | 'holiday' | null;
  readonly noticeMissing: boolean;
}

/** The first working day on or after `day` (节假日顺延). */
export const rollForward = (calendar: WorkingCalendar, day: number): Rolled => {
  let at = day;
  while (!isWorkingDay(calendar, at)) at += 1;
  const noticeMissing = !calendar.years.has(yearOf(at)) || (at !== day && !calendar.years.has(yearOf(day)));
  if (at === day) return { day, why: null, noticeMissing };
  return { day: at, why: calendar.holidays.get(day) === 'off' ? 'holiday' : 'weekend', noticeMissing };
};
