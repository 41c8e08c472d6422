import { describe, expect, it } from 'vitest';
import { randomEdit, unaccounted } from '../paper/random-edits.ts';
import { resaved } from '../paper/trip.ts';

/** `PEIPAO_EDITS=40 npm run soak -- test/soak/paper-edits.test.ts` tries the proof itself; `PEIPAO_SEED=9000` begins with other forms. */
const count = Number(process.env['PEIPAO_EDITS'] ?? 1_000);
const start = Number(process.env['PEIPAO_SEED'] ?? 0);

describe(`[A.1-a] ${count} filled forms changed at random: everything in the file has a fate`, () => {
  it('as they were changed', async () => {
    const faults: { n: number; found: string[] }[] = [];
    for (let n = start; n < start + count; n += 1) {
      const { bytes, medium } = await randomEdit(n);
      const found = await unaccounted(bytes, `a.${medium}`);
      if (found.length > 0) faults.push({ n, found });
    }
    expect(faults).toEqual([]);
  });

  it.each(['docx', 'xlsx', 'xls'] as const)('saved again by LibreOffice as .%s', async kind => {
    const batch = 25;
    const from = kind === 'docx' ? 1 : 0;
    const faults: { n: number; found: string[] }[] = [];
    for (let first = 0; first < count; first += batch) {
      const numbers = Array.from({ length: batch }, (_, i) => (start + first + i) * 2 + from);
      const saved = await resaved(await Promise.all(numbers.map(async n => (await randomEdit(n)).bytes)), kind);
      for (const [i, bytes] of saved.entries()) {
        const found = await unaccounted(bytes, `a.${kind}`);
        if (found.length > 0) faults.push({ n: numbers[i] ?? -1, found });
      }
    }
    expect(faults).toEqual([]);
  });
});
