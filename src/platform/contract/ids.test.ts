import { describe, expect, it } from 'vitest';
import { newId } from './ids.ts';

describe('ids', () => {
  it('[architecture] are UUIDv7, unique and in order even within a millisecond or when the clock steps back', () => {
    const ids = Array.from({ length: 10_000 }, (_, i) => newId(1_800_000_000_000 - (i % 3)));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual(ids);
    expect(ids.every(id => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(true);
  });
});
