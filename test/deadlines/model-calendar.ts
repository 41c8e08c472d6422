// Every day from 1985 to 2070, one after the other, as a person would write them down. No arithmetic on dates beyond “the next day”.

const monthDays = (year: number, month: number): number =>
  month === 2 ? (year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const pad = (n: number): string => String(n).padStart(2, '0');
const days: string[] = [];
const weekend: boolean[] = [];
const placeOf = new Map<string, number>();

// 1985-01-01 was a Tuesday.
let weekday = 2;
for (let year = 1985; year <= 2070; year += 1)
  for (let month = 1; month <= 12; month += 1)
    for (let day = 1; day <= monthDays(year, month); day += 1) {
      const text = `${year}-${pad(month)}-${pad(day)}`;
      placeOf.set(text, days.length);
      days.push(text);
      weekend.push(weekday === 6 || weekday === 7);
      weekday = weekday === 7 ? 1 : weekday + 1;
    }

const place = (day: string): number => {
  const at = placeOf.get(day);
  if (at === undefined) throw new RangeError(day);
  return at;
};

export const dayAfter = (day: string): string => days[place(day) + 1] ?? '';
export const dayBefore = (day: string): string => days[place(day) - 1] ?? '';

/** Years of which the holiday notice is known. */
export const noticeYears: readonly number[] = [2025, 2026];

const off = new Set<string>();
const between = (from: string, to: string): void => {
  for (let at = from; at <= to; at = dayAfter(at)) off.add(at);
};
for (const [from, to] of [
  ['2025-01-01', '2025-01-01'],
  ['2025-01-28', '2025-02-04'],
  ['2025-04-04', '2025-04-06'],
  ['2025-05-01', '2025-05-05'],
  ['2025-05-31', '2025-06-02'],
  ['2025-10-01', '2025-10-08'],
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
] as const)
  between(from, to);
const worked = new Set(
  '2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11 2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10'.split(' '),
);

export const isRestDay = (day: string): boolean => off.has(day) || (weekend[place(day)] === true && !worked.has(day));

/** The day of the same number `count` months on; where the month has none, its last day. */
const shift = (day: string, count: number): { day: string; met: boolean } => {
  let year = Number(day.slice(0, 4));
  let month = Number(day.slice(5, 7));
  for (let left = Math.abs(count); left > 0; left -= 1) {
    month += count > 0 ? 1 : -1;
    if (month === 13) [year, month] = [year + 1, 1];
    if (month === 0) [year, month] = [year - 1, 12];
  }
  const head = `${year}-${pad(month)}-`;
  if (placeOf.has(head + day.slice(8))) return { day: head + day.slice(8), met: true };
  let last = 31;
  while (!placeOf.has(head + pad(last))) last -= 1;
  return { day: head + pad(last), met: false };
};

export const inMonths = (day: string, count: number): { day: string; met: boolean } => shift(day, count);
export const backMonths = (day: string, count: number): string => shift(day, -count).day;
