import { addDays, daysBetween, weekdayOfDay } from './china-day.ts';

/** The Monday of a day's week. */
export const mondayOf = (day: string): string => addDays(day, -((weekdayOfDay(day) + 6) % 7));

/** The week of a day as ISO 8601 names it, `2026-W48`; the year is that of its Thursday. */
export const weekOf = (day: string): string => {
  const thursday = addDays(mondayOf(day), 3);
  const year = thursday.slice(0, 4);
  return `${year}-W${String(Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1).padStart(2, '0')}`;
};

/** Monday and Sunday of a week; of a week that its year does not have, those of the week it would be. */
export const daysOfWeek = (week: string): { from: string; to: string } => {
  const from = addDays(mondayOf(`${week.slice(0, 4)}-01-04`), (Number(week.slice(6)) - 1) * 7);
  return { from, to: addDays(from, 6) };
};

/** `2026-W53` and 1 → `2027-W01`. */
export const weeksOn = (week: string, by: number): string => weekOf(addDays(daysOfWeek(week).from, by * 7));

/** Whether the year has this week: most have 52. */
export const isWeek = (week: string): boolean => /^20\d{2}-W\d{2}$/.test(week) && weekOf(daysOfWeek(week).from) === week;
