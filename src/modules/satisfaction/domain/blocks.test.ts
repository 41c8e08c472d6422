import { expect, test } from 'vitest';
import { countedMonths, sumOf } from './blocks.ts';
import { hiddenAlone, sizeOf } from './suppress.ts';

const limits = { leastShown: 5, leastAlike: 10 };
const monthOf = (at: number): string => `2026-${String(at + 1).padStart(2, '0')}`;

test('[7.6-a] a month of one mind counts with the next that covers it, in every span or in none', () => {
  const months = new Map([
    ['2026-01', [1, 0, 1, 3, 2]],
    ['2026-02', [5, 0, 0, 0, 0]],
    ['2026-03', [0, 0, 1, 2, 2]],
  ]);
  const counted = (from: string, to: string) => [...countedMonths(months, { from, to }, limits)];
  expect(counted('2026-01', '2026-01')).toEqual(['2026-01']);
  expect(counted('2026-01', '2026-02')).toEqual(['2026-01']);
  expect(counted('2026-02', '2026-02')).toEqual([]);
  expect(counted('2026-03', '2026-03')).toEqual([]);
  expect(counted('2026-02', '2026-03')).toEqual(['2026-02', '2026-03']);
});

test('[7.6-a] the difference of any two spans of a cell is nothing, or enough to be shown by itself', () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const months = new Map(
      Array.from({ length: 8 }, (_, at) => [monthOf(at), [0, 0, 0, 0, 0].map((_zero, l) => ((seed * (at + 3) * (l + 7) * 7919) >> 5) % 3)]),
    );
    const told = (from: number, to: number) =>
      sumOf([...countedMonths(months, { from: monthOf(from), to: monthOf(to) }, limits)].map(m => months.get(m) ?? []));
    for (let from = 0; from < 8; from += 1)
      for (let to = from + 1; to < 8; to += 1)
        for (const less of [told(from, to - 1), told(from + 1, to)]) {
          const rest = told(from, to).map((n, l) => n - (less[l] ?? 0));
          expect([sizeOf(rest) === 0 || hiddenAlone(rest, limits) === null, seed], `${seed} ${from}–${to}`).toEqual([true, seed]);
        }
  }
});
