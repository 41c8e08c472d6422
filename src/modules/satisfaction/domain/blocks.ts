import { hiddenAlone, type Limits } from './suppress.ts';

/** How many gave 1★ … 5★, by month. */
export type LevelsByMonth = ReadonlyMap<string, readonly number[]>;

export const sumOf = (all: Iterable<readonly number[]>): number[] => {
  const sum = [0, 0, 0, 0, 0];
  for (const levels of all) for (const [at, n] of levels.entries()) sum[at] = (sum[at] ?? 0) + n;
  return sum;
};

/**
 * Which months of a cell count in a span (7.6-a). Months that may not be shown alone are joined to the next ones until together they may, always the
 * same ones whatever the span: so that two spans that differ by a month never tell, by their difference, what that month alone hides.
 * @param months all months of the cell that are over
 */
export const countedMonths = (months: LevelsByMonth, { from, to }: { from: string; to: string }, limits: Limits): ReadonlySet<string> => {
  const counted = new Set<string>();
  let block: string[] = [];
  for (const month of [...months.keys()].sort()) {
    block.push(month);
    if (hiddenAlone(sumOf(block.map(m => months.get(m) ?? [])), limits) !== null) continue;
    if (block.every(m => m >= from && m <= to)) for (const m of block) counted.add(m);
    block = [];
  }
  return counted;
};
