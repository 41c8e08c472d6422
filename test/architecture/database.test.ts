import { beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '#test/world.ts';

/** Tables without wall and recorder, each with its reason. */
const plainTables: Record<string, string> = {
  'platform.audit_changes': 'the record itself',
  'platform.audit_entries': 'the record itself',
  'platform.audit_seals': 'the chain over the record',
  'platform.commands': 'ledger of ids, no business data',
  'platform.flags': 'marks of the installation',
};

interface Row {
  name: string;
  recorded: boolean;
  walled: boolean;
  commented: boolean;
}

describe('tables', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });

  const tables = async (): Promise<Row[]> => {
    const { rows } = await world.pool.query(`
      select n.nspname || '.' || c.relname as name, c.relrowsecurity as walled, obj_description(c.oid) is not null as commented,
        exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'audit_update') as recorded
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss', 'public') and n.nspname !~ '^pg_'`);
    return rows;
  };

  it('[architecture] every table is behind the wall and recorded, or says in the schema why not', async () => {
    const all = await tables();
    expect(all.length).toBeGreaterThan(20);
    const open = all.filter(t => !(t.recorded && t.walled) && !(t.name in plainTables));
    const { rows } = await world.pool.query(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where obj_description(c.oid) ~ '\\[no wall: .+\\]' or (c.relrowsecurity and obj_description(c.oid) ~ '\\[no record: .+\\]')`,
    );
    const excused = new Set(rows.map(r => r.name));
    expect(open.filter(t => !excused.has(t.name)).map(t => t.name)).toEqual([]);
  });

  it('[architecture] every table says what it is', async () => {
    expect((await tables()).filter(t => !t.commented).map(t => t.name)).toEqual([]);
  });

  it('[7.1-d] every recorder knows the columns of its table, and a column that comes late is learned', async () => {
    const behind = async (client: Pick<World['pool'], 'query'>): Promise<string[]> =>
      (
        await client.query(`
          select t.tgrelid::regclass::text as name from pg_trigger t join pg_proc p on p.oid = t.tgfoid
          where t.tgname = 'audit_update' and p.prosrc is distinct from
            platform.recorder_text(t.tgrelid, array_remove(string_to_array(encode(t.tgargs, 'escape'), '\\000'), ''))`)
      ).rows.map(r => r.name);
    const client = await world.pool.connect();
    try {
      expect(await behind(client)).toEqual([]);
      await client.query('begin; alter table platform.files add column shade text');
      expect(await behind(client)).toEqual(['platform.files']);
      await client.query('select platform.renew_recorders()');
      expect(await behind(client)).toEqual([]);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });

  it('[7.1-d] a write outside the door is refused, and without a scope every walled table is empty', async () => {
    const client = await world.runtime.pool.connect();
    try {
      await expect(
        client.query(
          "insert into platform.files values (gen_random_uuid(), gen_random_uuid(), '330105', gen_random_uuid(), 'a', 'b', 1, 'c', 'd', now())",
        ),
      ).rejects.toThrow();
      for (const table of (await tables()).filter(t => t.walled)) {
        const { rows } = await client.query(`select 1 from ${table.name} limit 1`);
        expect(rows, table.name).toEqual([]);
      }
      await expect(client.query('delete from platform.audit_entries')).rejects.toThrow();
    } finally {
      client.release();
    }
  });
});
