import { describe, expect, test } from 'vitest';
import { suppress } from './suppress.ts';

const limits = { leastShown: 5, leastAlike: 10 };
const of = (...cells: readonly (readonly number[])[]): unknown[] => [
  ...suppress(
    cells.map((levels, at) => ({ key: String(at), levels })),
    limits,
  ).values(),
];
/** A cell of so many that are not all of one mind. */
const some = (n: number): number[] => [0, 0, 1, 0, n - 1];

describe('[7.6-a] small cells are hidden', () => {
  test('below five, and with it the next smallest, so that no subtraction tells it', () => {
    expect(of(some(4), some(30), some(8))).toEqual(['few', null, 'second']);
  });

  test('two that are hidden hide each other: no third is', () => {
    expect(of(some(4), some(3), some(8))).toEqual(['few', 'few', null]);
  });

  test('an empty cell tells nothing, hides nothing, and is no cover for another', () => {
    expect(of([0, 0, 0, 0, 0], some(9))).toEqual([null, null]);
    expect(of(some(2), [0, 0, 0, 0, 0], some(9), some(7))).toEqual(['few', null, null, 'second']);
  });

  test('all of one mind are told from ten on', () => {
    expect(of([0, 0, 0, 0, 9], some(20))).toEqual(['alike', 'second']);
    expect(of([0, 0, 0, 0, 10], some(20))).toEqual([null, null]);
    expect(of([9, 0, 0, 0, 0], some(2), some(20))).toEqual(['alike', 'few', null]);
  });

  test('what is held back counts as hidden: alone it hides the next, where it covers itself it hides none', () => {
    const cells = (held: number[]) => [
      { key: 'a', levels: some(12), held },
      { key: 'b', levels: some(20) },
    ];
    expect([...suppress(cells([5, 0, 0, 0, 0]), limits).values()]).toEqual(['second', null]);
    expect([...suppress(cells(some(6)), limits).values()]).toEqual([null, null]);
    expect([...suppress([{ key: 'a', levels: [0, 0, 0, 0, 0], held: [5, 0, 0, 0, 0] }], limits).values()]).toEqual(['alike']);
  });

  test('a lonely cell below five has nothing to hide behind: it is hidden by itself', () => {
    expect(of(some(3))).toEqual(['few']);
  });

  test('whatever the cells are, no hidden one can be worked out from the total', () => {
    for (let seed = 1; seed <= 500; seed += 1) {
      const cells = Array.from({ length: 2 + (seed % 5) }, (_, at) => some(2 + ((seed * (at + 3) * 7919) % 13)));
      const hidden = of(...cells).filter(why => why !== null);
      const lonely = hidden.length === 1 && cells.length > 1;
      expect(lonely, JSON.stringify(cells)).toBe(false);
    }
  });
});
