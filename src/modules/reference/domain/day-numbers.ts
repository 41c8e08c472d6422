/**
 * Legal days as whole numbers: days since 1970-01-01 in the proleptic Gregorian calendar. No clock, no zone of a host:
 * a day of the law is a day, not an instant.
 */
export interface Civil {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

/** Day number of a date. Days beyond the month's end are the caller's mistake and are not checked. */
export const numberOf = (year: number, month: number, day: number): number => {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
};

/** Date of a day number. */
export const civilOf = (n: number): Civil => {
  const z = n + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted + (shifted < 10 ? 3 : -9);
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
};

const firstYear = 1900;
const months = 301 * 12;
/** Day numbers of the first of each month, 1900 to 2200: the engine asks for them ten times for each of a million assets. */
const monthStarts = Int32Array.from({ length: months + 1 }, (_, i) => numberOf(firstYear + Math.floor(i / 12), (i % 12) + 1, 1));
const monthStart = (index: number): number =>
  monthStarts[index] ?? numberOf(firstYear + Math.floor(index / 12), index - Math.floor(index / 12) * 12 + 1, 1);

/** Months since January 1900 in which a day lies. */
const monthIndex = (n: number): number => {
  let index = Math.floor((n - monthStart(0)) / 30.436875);
  while (monthStart(index) > n) index -= 1;
  while (monthStart(index + 1) <= n) index += 1;
  return index;
};

/** `2026-11-22` → day number. */
export const dayNumberOf = (iso: string): number => {
  const digit = (i: number): number => iso.charCodeAt(i) - 48;
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
  return monthStart((year - firstYear) * 12 + digit(5) * 10 + digit(6) - 1) + digit(8) * 10 + digit(9) - 1;
};

const two = (n: number): string => (n < 10 ? `0${n}` : String(n));
/** Written days are few and asked for often. */
const written = new Map<number, string>();

/** Day number → `2026-11-22`. */
export const isoOf = (n: number): string => {
  const known = written.get(n);
  if (known !== undefined) return known;
  const { year, month, day } = civilOf(n);
  const iso = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  written.set(n, iso);
  return iso;
};

/** The year of a day. */
export const yearOf = (n: number): number => firstYear + Math.floor(monthIndex(n) / 12);

/** Corresponding day (对应日) and whether the month had one; without one it is the month's last day. */
export interface Corresponding {
  readonly day: number;
  readonly exists: boolean;
}

/** The corresponding day `count` months later (negative: earlier). 条例 12(1), 细则 5. */
export const correspondingDay = (start: number, count: number): Corresponding => {
  const from = monthIndex(start);
  const day = monthStart(from + count) + start - monthStart(from);
  const last = monthStart(from + count + 1) - 1;
  return day <= last ? { day, exists: true } : { day: last, exists: false };
};

/** 0 Sunday … 6 Saturday. */
export const weekdayOfNumber = (n: number): number => (((n + 4) % 7) + 7) % 7;
export const isWeekend = (n: number): boolean => {
  const weekday = weekdayOfNumber(n);
  return weekday === 0 || weekday === 6;
};

/** Whole months from `from` to `to`: how many corresponding days have been reached. Negative when `to` is earlier. */
export const monthsBetween = (from: number, to: number): number => {
  const count = monthIndex(to) - monthIndex(from);
  return correspondingDay(from, count).day > to ? count - 1 : count;
};
