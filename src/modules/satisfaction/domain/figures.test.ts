import { describe, expect, test } from 'vitest';
import { satisfactionIndex, tQuantile, wilson } from './figures.ts';

describe('[7.6-a] rates by Wilson', () => {
  // Brown, Cai & DasGupta 2001; Newcombe 1998, table I; and by hand
  test.each([
    [20, 20, 0.8389, 1],
    [0, 20, 0, 0.1611],
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [1, 29, 0.0061, 0.1718],
    [5, 10, 0.2366, 0.7634],
  ])('%i of %i lies between %f and %f', (hits, n, lo, hi) => {
    const rate = wilson(hits, n);
    expect(rate).toMatchObject({ value: hits / n, n });
    expect(rate?.lo).toBeCloseTo(lo, 4);
    expect(rate?.hi).toBeCloseTo(hi, 4);
  });

  test('of nothing there is no rate, neither 0 nor 100 %', () => expect(wilson(0, 0)).toBeNull());
});

describe('[7.6-a] the index with its interval', () => {
  test.each([
    [4, 2.7764],
    [9, 2.2622],
    [29, 2.0452],
    [1_000, 1.9623],
  ])('t of %i degrees of freedom is %f', (df, t) => expect(tQuantile(df)).toBeCloseTo(t, 2));

  test('is (mean − 1)/4·100 ± t·s/√n·√(1 − n/N)', () => {
    // 2×3★, 4×4★, 4×5★: mean 4.2, s = √(5.6/9) = 0.788811, t₉ = 2.262157
    const plain = satisfactionIndex([0, 0, 2, 4, 4], 1_000_000);
    expect(plain).toMatchObject({ value: 80, n: 10 });
    expect(plain?.lo).toBeCloseTo(80 - (2.262157 * 0.788811 * 25) / Math.sqrt(10), 2);
    expect(plain?.hi).toBeCloseTo(80 + (2.262157 * 0.788811 * 25) / Math.sqrt(10), 2);
    // half of all were heard: the interval shrinks by √½
    const half = satisfactionIndex([0, 0, 2, 4, 4], 20);
    expect((half?.hi ?? 0) - 80).toBeCloseTo(((plain?.hi ?? 0) - 80) * Math.SQRT1_2, 4);
    // all were heard: nothing is left to guess
    expect(satisfactionIndex([0, 0, 2, 4, 4], 10)).toMatchObject({ lo: 80, hi: 80 });
  });

  test('ends at 0 and 100, and one rating has none', () => {
    expect(satisfactionIndex([2, 0, 0, 0, 3], 1_000)).toMatchObject({ hi: 100, lo: 0 });
    expect(satisfactionIndex([0, 0, 0, 0, 1], 9)).toBeNull();
  });
});
