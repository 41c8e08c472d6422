import { describe, expect, it } from 'vitest';
import { randomEdit, unaccounted } from '#test/paper/random-edits.ts';

describe('[A.1-a] [X-2] 40 filled forms changed at random', () => {
  it('everything in the file has a fate: written, doubtful with its place, or listed as not understood', async () => {
    for (let n = 0; n < 40; n += 1) {
      const { bytes, medium } = await randomEdit(n);
      expect({ n, unaccounted: await unaccounted(bytes, `a.${medium}`) }).toEqual({ n, unaccounted: [] });
    }
  }, 300_000);
});
