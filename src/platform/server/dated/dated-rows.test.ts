import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type World } from '#test/world.ts';
import { kyselyOn } from '../database/connection.ts';
import { type DatedTable, datedRowOn, datedRowsOn } from './dated-rows.ts';

interface Row {
  about: string;
  days: number;
}
const plain: DatedTable<Row> = { name: 'dated_here', keys: ['about'] };
const whole: DatedTable<Row> = { name: 'dated_here', keys: [] };
const older: DatedTable<Row> = { ...plain, oldestHoldsBefore: true };
const numbered: DatedTable<Row> = { name: 'dated_here', keys: ['about'], newest: 'days' };

describe('[architecture] tables of dated rows', () => {
  let world: World;
  let client: pg.PoolClient;
  const add = (about: string, days: number, validFrom: string, more: { region?: string; setAt?: string } = {}) =>
    client.query("insert into dated_here values (gen_random_uuid(), $1, $2, $3, $4, '依据', 'confirmed', $5, '甲')", [
      more.region ?? '',
      about,
      days,
      validFrom,
      more.setAt ?? '2026-01-01',
    ]);
  const at = (on: string, regionCode = '330105001', table = plain) =>
    datedRowsOn({ db: kyselyOn(client) }, table, { regionCode, on }).then(rows => rows.map(r => `${r.about} ${r.days}`).toSorted());
  beforeAll(async () => {
    world = await openWorld();
    client = await world.pool.connect();
    await client.query(`create temp table dated_here (id uuid, region_code text collate "C", about text, days int, valid_from date, source text,
      confidence text, set_at timestamptz, set_by_name text)`);
  });
  afterAll(() => client.release());

  test('[X-5] of the nearest place the newest that has begun holds, of one day the one set last; a neighbour has none of it', async () => {
    await add('answer', 5, '2020-01-01');
    await add('urgent', 1, '2020-01-01');
    await add('answer', 4, '2026-03-01', { region: '3301' });
    await add('answer', 3, '2026-06-01', { region: '330105' });
    await add('answer', 2, '2026-06-01', { region: '330105', setAt: '2026-01-02' });
    await add('answer', 9, '2027-01-01', { region: '330105' });
    expect(await at('2026-02-28')).toEqual(['answer 5', 'urgent 1']);
    expect(await at('2026-03-01')).toEqual(['answer 4', 'urgent 1']);
    expect(await at('2026-06-01')).toEqual(['answer 2', 'urgent 1']);
    expect(await at('2027-01-01')).toEqual(['answer 9', 'urgent 1']);
    expect(await at('2027-01-01', '330106')).toEqual(['answer 4', 'urgent 1']);
    expect(await at('2027-01-01', '34')).toEqual(['answer 5', 'urgent 1']);
    // Where versions are numbered, what was saved last comes before what begins later.
    expect(await at('2026-06-01', '330105', numbered)).toEqual(['answer 3', 'urgent 1']);
  });

  test('[X-5] a table of one subject holds one row; before the first nothing holds, unless the table says that the oldest does', async () => {
    expect(await at('2026-06-01', '330105', whole)).toHaveLength(1);
    const ctx = { db: kyselyOn(client) };
    const before = { regionCode: '', on: '2019-12-31', only: { about: 'answer' } };
    await expect(datedRowOn(ctx, plain, before)).rejects.toThrow('nothing holds');
    expect((await datedRowOn(ctx, older, before)).days).toBe(5);
    const unknown = { ...before, only: { about: 'nothing' } };
    await expect(datedRowOn(ctx, older, unknown)).rejects.toThrow('nothing holds');
  });
});
