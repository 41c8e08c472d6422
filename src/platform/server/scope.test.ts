import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '#test/world.ts';
import { kyselyOn } from './database/connection.ts';
import { inScope, type Reach, scopeOf, whereInherited, whereScope } from './scope.ts';

const unit = '01990000-0000-7000-8000-000000000001';
const me = '01990000-0000-7000-8000-000000000002';
const rows = [
  { region_code: '330105', unit_id: unit, owner_id: me },
  { region_code: '330105001', unit_id: null, owner_id: unit },
  { region_code: '330106', unit_id: unit, owner_id: me },
  { region_code: '3301', unit_id: unit, owner_id: me },
  { region_code: '33', unit_id: null, owner_id: unit },
  { region_code: '3401', unit_id: null, owner_id: me },
];
const actors = ['33', '3301', '330105', '330105001', '', '3', '330105%', "330105' or true --"].map(regionCode => ({
  id: me,
  regionCode,
  unitId: unit,
}));
const reaches: readonly Reach[] = ['all', 'region', 'unit', 'self'];

describe('scope', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });

  it('[1-a] the predicate in SQL and the one in memory pick the same rows for every actor and reach', async () => {
    const client = await world.pool.connect();
    try {
      for (const actor of actors) {
        for (const reach of reaches) {
          const scope = scopeOf(actor, reach);
          const inMemory = rows.filter(r => inScope(scope, r)).map(r => r.region_code + r.owner_id);
          const { rows: inSql } = await sql<{ region_code: string; owner_id: string }>`
            select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (region_code text, unit_id text, owner_id text)
            where ${whereScope(scope, { region: 'r.region_code', unit: 'r.unit_id', owner: 'r.owner_id' })}`.execute(kyselyOn(client));
          expect(inSql.map(r => r.region_code + r.owner_id).toSorted(), `${actor.regionCode} ${reach}`).toEqual(inMemory.toSorted());
        }
      }
    } finally {
      client.release();
    }
  });

  it('[1-a] what is inherited: the predicate and the wall of the table let the same rows through for every actor', async () => {
    await world.pool.query(`create table public.inherited_here (id uuid primary key default gen_random_uuid(), authority_id uuid, region_code text collate "C" not null);
      insert into public.inherited_here (region_code) select unnest(array['', '33', '3301', '330105', '330105001', '330105002', '330106', '3302', '34']);
      select platform.inherited_table('public.inherited_here')`);
    const client = await world.appPool.connect();
    const seen = async (where: ReturnType<typeof whereInherited>) => {
      const { rows: found } = await sql<{ region_code: string }>`select region_code from public.inherited_here where ${where}`.execute(
        kyselyOn(client),
      );
      return found.map(r => r.region_code).toSorted();
    };
    const everything = sql<boolean>`true`;
    try {
      let told = 0;
      for (const actor of actors)
        for (const reach of reaches) {
          const scope = scopeOf(actor, reach);
          await client.query("begin; select set_config('app.lo', '0', true), set_config('app.hi', ':', true)");
          const byPredicate = await seen(whereInherited(scope, 'region_code'));
          await client.query(`select set_config('app.lo', '${scope.lo}', true), set_config('app.hi', '${scope.hi}', true)`);
          expect(byPredicate, `${actor.regionCode} ${reach}`).toEqual(await seen(everything));
          await client.query('rollback');
          told += byPredicate.length;
        }
      expect(told).toBeGreaterThan(50);
      const own = scopeOf({ id: me, regionCode: '330105', unitId: unit }, 'region');
      await client.query("begin; select set_config('app.lo', '0', true), set_config('app.hi', ':', true)");
      expect(await seen(whereInherited(own, 'region_code'))).toEqual(['', '33', '3301', '330105', '330105001', '330105002']);
      await client.query('rollback');
    } finally {
      client.release();
    }
  });

  it('[1-a] a malformed or empty region matches nothing', () => {
    for (const regionCode of ['', '3', '330105%', 'abc']) {
      expect(rows.filter(r => inScope(scopeOf({ id: me, regionCode, unitId: unit }, 'region'), r))).toEqual([]);
    }
  });

  it('[1-a] an actor without a unit sees nothing by unit', () => {
    const scope = scopeOf({ id: me, regionCode: '33', unitId: null }, 'unit');
    expect(rows.filter(r => inScope(scope, r))).toEqual([]);
  });
});
