import { describe, expect, it } from 'vitest';
import { tableA1 } from '#modules/questionnaires/domain/table-a1.data.ts';
import { fillingOf } from '../fillings.ts';
import { apiTrip, openApiTrip } from '../paper/api-trip.ts';
import { differences, type Medium, readBack, resaved, writers } from '../paper/trip.ts';

/** `PEIPAO_FILLINGS=20 npm run soak -- test/soak/table-a1.test.ts` tries the proof itself. */
const count = Number(process.env['PEIPAO_FILLINGS'] ?? 1_000);
const media = ['docx', 'xlsx'] as const;

describe(`[A.1-a] ${count} fillings of Table A.1, every pair of ways, not one value changed`, () => {
  it.each(media.flatMap(first => media.map((second): [Medium, Medium] => [first, second])))(
    'phone JSON → %s → %s → answers',
    async (first, second) => {
      for (let n = 0; n < count; n += 1) {
        const answers = fillingOf(tableA1, n);
        const one = await readBack(tableA1, await writers[first](tableA1, answers), `a.${first}`);
        const two = await readBack(tableA1, await writers[second](tableA1, one.answers), `a.${second}`);
        expect({ n, differing: differences(answers, two.answers), complaints: [...one.complaints, ...two.complaints] }).toEqual({
          n,
          differing: [],
          complaints: [],
        });
      }
    },
  );

  it.each(media)('phone JSON → API → %s → API', async medium => {
    const trip = await openApiTrip();
    for (let n = 0; n < count; n += 1) {
      const differing = await apiTrip(trip, fillingOf(tableA1, n), medium);
      expect({ n, differing }).toEqual({ n, differing: [] });
    }
  });

  it.each(['docx', 'xlsx', 'xls'] as const)('saved again by LibreOffice as .%s', async kind => {
    const batch = 50;
    for (let from = 0; from < count; from += batch) {
      const fillings = Array.from({ length: batch }, (_, i) => fillingOf(tableA1, from + i));
      const medium = kind === 'docx' ? 'docx' : 'xlsx';
      const saved = await resaved(await Promise.all(fillings.map(f => writers[medium](tableA1, f))), kind);
      for (const [i, bytes] of saved.entries()) {
        const back = await readBack(tableA1, bytes, `a.${kind}`);
        expect({ n: from + i, differing: differences(fillings[i] ?? {}, back.answers) }).toEqual({ n: from + i, differing: [] });
      }
    }
  });
});
