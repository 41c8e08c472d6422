import type { FactLine } from '#platform/contract/day-facts.ts';
import type { KeptPromises, PeriodFigures, Took } from '../contract/boards.ts';

/** How many took so many days. */
export type Histogram = ReadonlyMap<number, number>;

/** The least number of days within which at least this share was done; null of nothing. The same as `percentile_disc`. */
const percentileOf = (histogram: Histogram, share: number): number | null => {
  const all = [...histogram.values()].reduce((sum, n) => sum + n, 0);
  let seen = 0;
  for (const [days, n] of [...histogram].sort(([a], [b]) => a - b)) {
    seen += n;
    if (n > 0 && seen >= all * share) return days;
  }
  return null;
};

const sumOf = (lines: readonly FactLine[], fits: (l: FactLine) => boolean): number =>
  lines.reduce((sum, l) => (fits(l) ? sum + l.n : sum), 0);

const is = (lines: readonly FactLine[], what: string): number => sumOf(lines, l => l.what === what);

/** Promises that can be judged: those whose day is past, and those that were kept before it came. */
export const keptOf = (lines: readonly FactLine[]): KeptPromises => ({
  due: sumOf(lines, l => (l.past ? l.what === 'due' : l.what === 'kept' || l.what === 'late')),
  kept: is(lines, 'kept'),
});

/** 用时: median and 90th of what ended in these months. */
export const tookOf = (lines: readonly FactLine[]): Took => {
  const histogram = new Map<number, number>();
  for (const l of lines) if (l.what === 'took') histogram.set(l.days, (histogram.get(l.days) ?? 0) + l.n);
  const n = [...histogram.values()].reduce((sum, each) => sum + each, 0);
  return { n, median: percentileOf(histogram, 0.5), p90: percentileOf(histogram, 0.9) };
};

/** Figures of some lines of demands and of cases. */
export const periodFigures = (demands: readonly FactLine[], cases: readonly FactLine[]): PeriodFigures => ({
  raised: is(demands, 'raised'),
  answered: is(demands, 'ended'),
  answers: keptOf(demands),
  opened: is(cases, 'opened'),
  ended: is(cases, 'ended'),
  stages: keptOf(cases),
});

/** `2026-11` and −2 → `2026-09`. */
export const addMonths = (month: string, count: number): string => {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
};
