import { describe, expect, it } from 'vitest';
import { compareOnRandomCases } from '#test/deadlines/compare.ts';

describe('[6.3.1-a] the engine against a second reading of the law, at length', () => {
  it('1,000,000 random assets: the same deadlines, and no safe day after the legal one', () => {
    const { faults, deadlines } = compareOnRandomCases(1_000_000, 1_000_000);
    expect(faults).toEqual([]);
    expect(deadlines).toBeGreaterThan(1_000_000);
  });
});
