import { clockOf, dayOf, wallClockOf } from '../contract/china-day.ts';
import type { Locale } from '../contract/phrases.ts';
import { currentLocale } from './phrases.ts';

const formats = new Map<string, Intl.DateTimeFormat>();
const formatOf = (locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = locale + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, options);
  formats.set(key, known);
  return known;
};

/** A legal day in parts, without time-zone arithmetic; in English as `Tue, 1 December 2026`, whatever the browser puts after the weekday. */
const partsOfDay = (locale: Locale, day: string, options: Intl.DateTimeFormatOptions): string => {
  const text = formatOf(locale, { timeZone: 'UTC', ...options }).format(new Date(`${day}T00:00:00Z`));
  return locale === 'en' ? text.replace(/^([a-z]{3}),? (?=\d\d? )/i, '$1, ') : text;
};

/** Chinese writes the weekday behind, English in front. */
const withWeekday = (locale: Locale, day: string, options: Intl.DateTimeFormatOptions): string =>
  locale === 'en'
    ? partsOfDay(locale, day, { ...options, weekday: 'short' })
    : `${partsOfDay(locale, day, options)} ${partsOfDay(locale, day, { weekday: 'short' })}`;

/** A legal day `2026-11-22` → 2026年11月22日 周日, `Sun, 22 November 2026`. */
export const sayDay = (day: string, locale: Locale = currentLocale()): string =>
  withWeekday(locale, day, { year: 'numeric', month: 'long', day: 'numeric' });

/** A month `2026-11` → 2026年11月, `November 2026`. */
export const sayMonth = (month: string, locale: Locale = currentLocale()): string =>
  partsOfDay(locale, `${month}-01`, { year: 'numeric', month: 'long' });

/** A day as it is said near by: `12月4日 周五`; a day that is past without its weekday, one of another year with its year. */
export const sayDayNear = (day: string, today: string = todayInBeijing(), locale: Locale = currentLocale()): string => {
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  const options = { ...year, month: locale === 'en' ? 'short' : 'long', day: 'numeric' } as const;
  return day < today ? partsOfDay(locale, day, options) : withWeekday(locale, day, options);
};

/** An instant in Beijing time: 2026-11-22 14:32. */
export const sayInstant = (instant: string | Date): string => wallClockOf(instant);

/** The time of an instant in Beijing: 14:32. */
export const sayTime = (instant: string | Date): string => clockOf(instant);

/** Today in Beijing as `2026-11-22`. */
export const todayInBeijing = (now: Date = new Date()): string => dayOf(now);

/** A number grouped by the language: 3,000. */
export const sayNumber = (n: number, locale: Locale = currentLocale()): string => n.toLocaleString(locale);

/** Bytes as people say them: 1.5 MB. */
export const saySize = (bytes: number): string => {
  const units = ['B', 'KB', 'MB', 'GB'];
  const step = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log2(bytes) / 10));
  return `${(bytes / 1024 ** step).toFixed(step === 0 ? 0 : 1)} ${units[step]}`;
};
