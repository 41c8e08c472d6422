import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '#test/world.ts';
import { kyselyOn } from './database/connection.ts';
import { inScope, type Reach, scopeOf, whereScope } from './scope.ts';

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
