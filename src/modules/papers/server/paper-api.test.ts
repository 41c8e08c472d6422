import { describe, expect, it } from 'vitest';
import { tableA1 } from '#modules/questionnaires/domain/table-a1.data.ts';
import { fillingOf } from '#test/fillings.ts';
import { apiTrip, openApiTrip } from '#test/paper/api-trip.ts';

describe('[A.1-a] answers through the API, paper, and the API again', () => {
  it('six generated fillings, as Word and as Excel, without one changed value', async () => {
    const trip = await openApiTrip();
    for (let n = 0; n < 6; n += 1) {
      const differing = await apiTrip(trip, fillingOf(tableA1, n), n % 2 === 0 ? 'docx' : 'xlsx');
      expect({ n, differing }).toEqual({ n, differing: [] });
    }
  }, 60_000);
});
