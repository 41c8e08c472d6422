import { lastDayOf } from '#platform/contract/china-day.ts';
/** A stretch of days, both included. */
export interface Period {
  key: string;
  from: string;
  to: string;
}

const yearText = (year: number): string => String(year).padStart(4, '0');

const lastDay = (year: number, month: number): string => lastDayOf(`${yearText(year)}-${String(month).padStart(2, '0')}`);

const size = { month: 1, quarter: 3, year: 12 } as const;

const keyOf = (grain: keyof typeof size, year: number, month: number): string =>
  grain === 'year'
    ? yearText(year)
    : grain === 'quarter'
      ? `${yearText(year)}-Q${Math.ceil(month / 3)}`
      : `${yearText(year)}-${String(month).padStart(2, '0')}`;

/** Calendar months, quarters or years that `from`–`to` touches, cut to it; at most 120. */
export const periodsOf = (from: string, to: string, grain: keyof typeof size): Period[] => {
  const step = size[grain];
  const [year, month] = from.split('-').map(Number) as [number, number];
  let at = year * 12 + Math.floor((month - 1) / step) * step;
  const periods: Period[] = [];
  for (; periods.length < 120; at += step) {
    const [y, m] = [Math.floor(at / 12), (at % 12) + 1];
    const first = `${yearText(y)}-${String(m).padStart(2, '0')}-01`;
    // Days end with the year 9999.
    if (y > 9999 || first > to) break;
    const last = lastDay(Math.floor((at + step - 1) / 12), ((at + step - 1) % 12) + 1);
    periods.push({ key: keyOf(grain, y, m), from: first > from ? first : from, to: last < to ? last : to });
  }
  return periods;
};
