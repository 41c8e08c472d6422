import { addDays } from '#platform/contract/china-day.ts';
import type { WithN } from '../contract/figures.ts';

/** 97.5 % quantile of the normal distribution. */
const z = 1.959963984540054;

/**
 * 97.5 % quantile of Student's t (Abramowitz & Stegun 26.7.5); from four degrees of freedom on right to three figures.
 * @param df degrees of freedom, at least 1
 */
export const tQuantile = (df: number): number => {
  const [z3, z5, z7, z9] = [z ** 3, z ** 5, z ** 7, z ** 9];
  return (
    z +
    (z3 + z) / (4 * df) +
    (5 * z5 + 16 * z3 + 3 * z) / (96 * df ** 2) +
    (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * df ** 3) +
    (79 * z9 + 776 * z7 + 1482 * z5 - 1920 * z3 - 945 * z) / (92_160 * df ** 4)
  );
};

/**
 * A rate with its 95 % interval by Wilson (1927): 20 of 20 is “at least 83.9 %”, not 100 %.
 * @returns shares between 0 and 1; null of nothing
 */
export const wilson = (hits: number, n: number): WithN | null => {
  if (n === 0) return null;
  const p = hits / n;
  const middle = p + z ** 2 / (2 * n);
  const reach = z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
  const whole = 1 + z ** 2 / n;
  return { value: p, lo: hits === 0 ? 0 : (middle - reach) / whole, hi: hits === n ? 1 : (middle + reach) / whole, n };
};

/**
 * 满意度指数 (GB/T 19038, 5-point items): (mean − 1)/4·100, with mean ± t·s/√n·√(1 − n/N).
 * @param levels how many gave 1★ … 5★
 * @param population N, all who were asked; what is smaller than n counts as n
 * @returns null below two ratings: there is no spread to speak of
 */
export const satisfactionIndex = (levels: readonly number[], population: number): WithN | null => {
  const n = levels.reduce((sum, count) => sum + count, 0);
  if (n < 2) return null;
  const mean = levels.reduce((sum, count, at) => sum + count * (at + 1), 0) / n;
  const spread = Math.sqrt(levels.reduce((sum, count, at) => sum + count * (at + 1 - mean) ** 2, 0) / (n - 1));
  const reach = ((tQuantile(n - 1) * spread) / Math.sqrt(n)) * Math.sqrt(1 - n / Math.max(n, population));
  const scaled = (level: number): number => Math.min(100, Math.max(0, ((level - 1) / 4) * 100));
  return { value: scaled(mean), lo: scaled(mean - reach), hi: scaled(mean + reach), n };
};

/** The last month that is over on a day: figures of a running month would tell, by tomorrow's difference, one person's mind. */
export const lastClosedMonth = (today: string): string => addDays(`${today.slice(0, 7)}-01`, -1).slice(0, 7);
