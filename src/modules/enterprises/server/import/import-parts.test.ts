import { expect, it } from 'vitest';
import { platformModule } from '#app/platform-module.ts';
import { newId } from '#platform/contract/ids.ts';
import { openWorld } from '#test/world.ts';
import { enterpriseTimeline, findEnterprises } from '../../contract/operations.ts';
import { ledgerImports } from '../../contract/operations-import.ts';
import { enterprisesModule } from '../../index.ts';
import { enterprisesRuns } from '../runs.ts';
import { ledgerKind } from './kind.ts';

const world = await openWorld({ modules: [platformModule, enterprisesModule], runs: enterprisesRuns });
const lead = world.as('stationLead');

const bringIn = async (text: string): Promise<string> => {
  const fileId = await lead.upload(Buffer.from(text), { name: '名单.csv', mediaType: 'text/csv' });
  const id = newId();
  await lead.call(ledgerImports.start, { id, fileId });
  await world.runJobs();
  await lead.call(ledgerImports.confirm, { id });
  await world.runJobs();
  return id;
};

const partsOf = async (enterpriseId: string): Promise<number> => {
  const { rows } = await world.pool.query(
    `select (select count(*) from enterprises.contacts where enterprise_id = $1)::int + (select count(*) from enterprises.facts where enterprise_id = $1)::int as n`,
    [enterpriseId],
  );
  return rows[0].n;
};

it('[6.1-c] contacts and values of an import are recorded in one line with number and digest, the enterprise in its own; an undo takes them along', async () => {
  const id = await bringIn('企业名称,法定代表人,联系人,联系电话,主要产品\n杭州批量记录有限公司,张三,王敏,13812345678,水泵\n');
  const made = (await lead.call(findEnterprises, { q: '批量记录' })).rows[0]?.id ?? '';
  expect(await partsOf(made)).toBe(3);
  const { rows } = await world.pool.query(
    `select c.table_name, c.row_id = $1 as own, c.after from platform.audit_changes c join platform.audit_entries e on e.id = c.entry_id
     where e.operation = 'enterprises.import.write' and c.kind = 'insert' and c.table_name like 'enterprises.%' order by 1`,
    [made],
  );
  const digest = expect.stringMatching(/^[0-9a-f]{64}$/);
  expect(rows).toEqual([
    { table_name: 'enterprises.contacts', own: false, after: { rows: 2, digest } },
    { table_name: 'enterprises.enterprises', own: true, after: null },
    { table_name: 'enterprises.facts', own: false, after: { rows: 1, digest } },
  ]);
  expect((await lead.call(enterpriseTimeline, { id: made })).rows.map(r => r.operation)).toContain('enterprises.import.write');
  await lead.call(ledgerImports.undo, { id, reason: '试试' });
  await world.runJobs();
  expect(await partsOf(made)).toBe(0);
});

it('[6.1-c] after an import no word waits beside the search index', async () => {
  await bringIn('企业名称\n杭州等候索引有限公司\n');
  // Nothing is left to sort in.
  const { rows } = await world.pool.query(`select gin_clean_pending_list('enterprises.enterprises_name_bg'::regclass)::int as pages`);
  expect(rows[0].pages).toBe(0);
});

it('[6.1-c] what points to an enterprise is found by an index: an undo deletes a hundred thousand', async () => {
  const { rows } = await world.pool.query(
    `select k.conrelid::regclass::text || ' ' || k.conname as key from pg_constraint k
     where k.contype = 'f' and k.confrelid = 'enterprises.enterprises'::regclass
       and not exists (select 1 from pg_index x where x.indrelid = k.conrelid and x.indkey[0] = k.conkey[1])`,
  );
  expect(rows).toEqual([]);
});

it('[6.1-c] a contact of no enterprise is refused by the database', async () => {
  await expect(
    world.pool.query(
      `with entry as (select set_config('app.entry', $1, false)) insert into enterprises.contacts (id, authority_id, region_code, enterprise_id, kind, name, created_at)
       select gen_random_uuid(), gen_random_uuid(), '330105', gen_random_uuid(), 'liaison', '无主', now() from entry`,
      [newId()],
    ),
  ).rejects.toMatchObject({ code: '23503' });
});

it('[6.1-c] staged rows of an ended import go after 30 days; its counts and its undo stay', async () => {
  const id = await bringIn('企业名称,联系电话\n杭州暂存清理有限公司,见群\n');
  const staged = async (): Promise<number> =>
    (
      await world.pool.query(
        'select (select count(*) from enterprises.import_rows where import_id = $1)::int + (select count(*) from platform.import_faults where import_id = $1)::int as n',
        [id],
      )
    ).rows[0].n;
  const sweep = async (days: number): Promise<void> => {
    world.clock.advance(days * 86_400_000);
    await world.runtime.boss?.send(ledgerKind.jobs.sweep.name, {});
    await world.runJobs();
  };
  await sweep(29);
  expect(await staged()).toBe(2);
  await sweep(2);
  expect(await staged()).toBe(0);
  expect(await lead.call(ledgerImports.get, { id })).toMatchObject({ state: 'written', counts: { rows: 1, willCreate: 1 } });
  await lead.call(ledgerImports.undo, { id, reason: '试试' });
  await world.runJobs();
  expect((await lead.call(findEnterprises, { q: '暂存清理' })).rows).toEqual([]);
});
