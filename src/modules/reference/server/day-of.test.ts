import { describe, expect, it } from 'vitest';
import { dayOf } from '#platform/contract/china-day.ts';
import { openWorld } from '#test/world.ts';

const world = await openWorld({ modules: [] });

describe('the day of an instant in China', () => {
  it('[7.1-a] is one in TypeScript and in SQL, whatever the zone of the session', async () => {
    const instants = [
      '2026-11-22T15:59:59.999Z',
      '2026-11-22T16:00:00Z',
      '2026-11-23T00:30:00+08:00',
      '2026-11-23T07:59:59+08:00',
      '2026-12-31T16:00:00Z',
      '2028-02-28T16:00:00Z',
      // China had summer time then; a day of this house is UTC+8 all year.
      '1988-07-01T15:30:00Z',
    ];
    for (const zone of ['UTC', 'Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
      const client = await world.appPool.connect();
      try {
        await client.query(`set time zone '${zone}'`);
        const { rows } = await client.query(
          'select reference.day_of(i)::text as day from unnest($1::timestamptz[]) with ordinality u (i, n) order by n',
          [instants],
        );
        expect(rows.map(r => r.day)).toEqual(instants.map(i => dayOf(i)));
      } finally {
        client.release(true);
      }
    }
  });

  it('[7.1-a] the function may stand in an index and in parallel plans', async () => {
    const { rows } = await world.pool.query(
      "select provolatile, proparallel from pg_proc where oid = 'reference.day_of(timestamptz)'::regprocedure",
    );
    expect(rows).toEqual([{ provolatile: 'i', proparallel: 's' }]);
  });
});
