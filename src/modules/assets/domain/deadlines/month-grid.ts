import { addDays, weekdayOfDay } from '#platform/contract/china-day.ts';

/** The weeks of a month, Monday first; days of the neighbouring months fill the first and last. @param month `2026-11` */
export const monthGrid = (month: string): string[][] => {
  const first = `${month}-01`;
  const weekday = (weekdayOfDay(first) + 6) % 7;
  const weeks: string[][] = [];
  for (let start = addDays(first, -weekday); start < first || start.startsWith(month); start = addDays(start, 7))
    weeks.push(Array.from({ length: 7 }, (_, i) => addDays(start, i)));
  return weeks;
};

/** `2026-11` and 2 → `2027-01`. */
export const monthsOn = (month: string, by: number): string => {
  const [y, m] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(y, m - 1 + by, 1)).toISOString().slice(0, 7);
};
