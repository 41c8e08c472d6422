import { beforeAll, describe, expect, it } from 'vitest';
import { modules } from '#app/modules.ts';
import { seedRooms } from '#app/seed.ts';
import { newId } from '#platform/contract/ids.ts';
import { pathOf } from '#platform/contract/operation.ts';
import type { Handler } from '#platform/server/handler.ts';
import { schemaOf } from '#platform/server/http/openapi.ts';
import { queryOf, type Shape, valueFor } from '#test/values.ts';
import { openWorld, type World } from '#test/world.ts';

const handlers = modules.flatMap(m => m.handlers).filter(h => h.op.name !== 'platform.file.put' && !h.op.anonymous);
const business = ['officer', 'stationLead', 'manager'];
const administrators = ['systemAdmin', 'securityAdmin', 'auditor'];
const idKeys = (h: Handler): string[] => {
  const shape = schemaOf(h.op.input, 'input') as Shape;
  return (shape.required ?? []).filter(k => shape.properties?.[k]?.format === 'uuid');
};

describe('another district', () => {
  let world: World;
  let ids: string[] = [];
  beforeAll(async () => {
    world = await openWorld();
    await seedRooms(world.door, world.clock.now(), () => 'Long-enough-42-password');
    const { rows: tables } = await world.pool.query(
      "select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and c.relrowsecurity and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'id')",
    );
    for (const { name } of tables) {
      const { rows } = await world.pool.query(`select id from ${name} where region_code like '330105%' order by id limit 2`);
      ids.push(...rows.map(r => r.id));
    }
    ids = [...new Set(ids)];
  }, 120_000);

  const ask = async (h: Handler, who: ReturnType<World['as']>, id: string): Promise<number> => {
    const keys = idKeys(h);
    const shape = schemaOf(h.op.input, 'input') as Shape;
    const rest = Object.fromEntries(
      (shape.required ?? []).filter(k => !keys.includes(k)).map(k => [k, valueFor(shape.properties?.[k] ?? {}, 0)]),
    );
    const input = { ...rest, ...Object.fromEntries(keys.map(k => [k, id])) };
    const command = h.op.kind === 'command';
    const response = await who.inject({
      method: command ? 'POST' : 'GET',
      url: command ? pathOf(h.op) : `${pathOf(h.op)}?${queryOf(input)}`,
      headers: { 'idempotency-key': newId(), ...(command ? { 'content-type': 'application/json' } : {}) },
      ...(command ? { payload: JSON.stringify(input) } : {}),
    });
    return response.statusCode;
  };

  it('[1-a] a record of ours is missing for people of another district, by every operation that reads by id', async () => {
    const reads = handlers.filter(h => h.op.kind !== 'command' && idKeys(h).length > 0);
    const seen: string[] = [];
    let found = 0;
    for (const h of reads) {
      for (const role of business) {
        for (const id of ids) if ((await ask(h, world.as(role, { region: '330106' }), id)) < 400) seen.push(`${h.op.name} as ${role}`);
      }
      for (const id of ids) if ((await ask(h, world.as('stationLead'), id)) < 400) found += 1;
    }
    expect(reads.length).toBeGreaterThan(10);
    expect(found, 'our own people do find records by the same calls').toBeGreaterThan(10);
    expect([...new Set(seen)]).toEqual([]);
  }, 300_000);

  it('[1-a] nothing of ours can be changed from another district', async () => {
    const before = await world.pool.query(
      "select count(*)::int as n from platform.audit_changes c join platform.audit_entries e on e.id = c.entry_id where e.region_code = '330106' and c.row_id = any ($1)",
      [ids],
    );
    const commands = handlers.filter(h => h.op.kind === 'command' && idKeys(h).length > 0);
    for (const h of commands) for (const id of ids.slice(0, 40)) await ask(h, world.as('stationLead', { region: '330106' }), id);
    const after = await world.pool.query(
      "select count(*)::int as n from platform.audit_changes c join platform.audit_entries e on e.id = c.entry_id where e.region_code = '330106' and c.row_id = any ($1)",
      [ids],
    );
    expect(after.rows[0].n).toBe(before.rows[0].n);
  }, 300_000);

  it('[7.1-d] the three administrators see no business record', async () => {
    const rooms = ['enterprises', 'stations', 'demands', 'questionnaires', 'campaigns', 'visits', 'selffill', 'papers', 'reports'];
    const seen: string[] = [];
    for (const h of handlers.filter(x => rooms.some(r => x.op.name.startsWith(`${r}.`)))) {
      for (const role of administrators) if ((await ask(h, world.as(role), ids[0] ?? newId())) < 400) seen.push(`${h.op.name} as ${role}`);
    }
    expect(seen).toEqual([]);
  }, 120_000);
});
