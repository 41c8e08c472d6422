import { expect, test } from 'vitest';
import { addMonths, keptOf, tookOf } from './board-figures.ts';

const line = (what: string, n: number, more: { days?: number; past?: boolean } = {}) => ({
  place: '330105',
  period: '2026-11',
  what,
  days: more.days ?? 0,
  past: more.past ?? true,
  n,
});

test('[7.5-b] a promise is judged when its day is past, or when it was kept before it came', () => {
  const past = [line('due', 10), line('kept', 7), line('late', 1)];
  const ahead = [line('due', 5, { past: false }), line('kept', 2, { past: false })];
  expect(keptOf(past)).toEqual({ due: 10, kept: 7 });
  expect(keptOf([...past, ...ahead])).toEqual({ due: 12, kept: 9 });
  expect(keptOf([])).toEqual({ due: 0, kept: 0 });
});

test.each([
  [[], null, null],
  [[[4, 1]], 4, 4],
  [
    [
      [1, 5],
      [9, 5],
    ],
    1,
    9,
  ],
  [
    [
      [1, 9],
      [30, 1],
    ],
    1,
    1,
  ],
  [
    [
      [0, 1],
      [2, 1],
      [40, 1],
    ],
    2,
    40,
  ],
] as const)('[7.5-b] of %j half took %s days and nine of ten %s', (days, median, p90) => {
  expect(tookOf(days.map(([d, n]) => line('took', n, { days: d })))).toMatchObject({ median, p90 });
});

test('[7.5-b] months go over the year', () => {
  expect([addMonths('2026-01', -1), addMonths('2026-11', 2), addMonths('2026-06', 0)]).toEqual(['2025-12', '2027-01', '2026-06']);
});
