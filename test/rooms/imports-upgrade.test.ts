import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrate } from '#platform/server/database/migrate.ts';
import { gatherMigrations } from '#platform/server/database/migration-files.ts';
import { openTestDatabase, type TestDatabase } from '#test/database.ts';

let database: TestDatabase;
let owner: pg.Client;

const id = (n: number): string => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [authority, person, file] = [id(1), id(2), id(3)];
const day = '2026-11-20T01:00:00Z';

/** What a folder of 0.3.0 holds of imports: a ledger that was written, an export that waits and one that was taken back in part. */
const fillOldTables = async (): Promise<void> => {
  const q = (text: string, values: unknown[] = []): Promise<unknown> => owner.query(text, values);
  await q("select set_config('app.entry', $1, false)", [id(99)]);
  await q(
    `insert into enterprises.enterprises (id, authority_id, region_code, name, name_key, name_bg, created_at, updated_at)
     values ($1, $2, '330105', '杭州旧企业有限公司', '旧企业', '', $3, $3)`,
    [id(10), authority, day],
  );
  await q(
    `insert into enterprises.imports (id, authority_id, region_code, owner_id, owner_name, file_id, file_name, state, problem, default_region, sheet, header_row, columns, counts, created_at, written_at)
     values ($1, $2, '330105', $3, '王敏', $4, '名单.csv', 'written', 'enterprises.problem.importNothing', '330105002', '名单', 1,
       '[{"index": 0, "letter": "A", "heading": "企业名称", "field": "name", "remembered": false, "samples": []}]', '{"rows": 1, "willCreate": 1}', $5, $5)`,
    [id(20), authority, person, file, day],
  );
  await q(
    `insert into enterprises.import_rows (import_id, row_no, authority_id, region_code, enterprise_id, name) values ($1, 2, $2, '330105002', $3, '杭州旧企业有限公司')`,
    [id(20), authority, id(10)],
  );
  await q(
    `insert into enterprises.import_faults (import_id, row_no, col, region_code, field, severity, code, value) values ($1, 2, 1, '330105', 'uscc', 'yellow', 'usccMissing', '')`,
    [id(20)],
  );
  await q(`insert into enterprises.import_effects (import_id, enterprise_id, region_code, kind) values ($1, $2, '330105', 'created')`, [
    id(20),
    id(10),
  ]);
  await q(`insert into enterprises.import_mappings (authority_id, heading, field, updated_at) values ($1, '甲方', 'name', $2)`, [
    authority,
    day,
  ]);
  for (const [n, state] of [
    [30, 'ready'],
    [31, 'undone'],
  ] as const)
    await q(
      `insert into assets.imports (id, authority_id, region_code, owner_id, owner_name, kind, origin, enterprise_id, file_id, file_name, as_of, state, sheet, header_row, columns, total, done, created_at)
       values ($1, $2, '330105', $3, '王敏', 'trademark', 'file', $4, $5, '商标.xlsx', '2026-11-20', $6, '商标', 2,
         '[{"index": 0, "heading": "注册号", "field": "number"}, {"index": 27, "heading": "类", "field": "classes"}]', 3, 3, $7)`,
      [id(n), authority, person, id(10), file, state, day],
    );
  const content = JSON.stringify({
    kindDetails: { kind: 'trademark', details: { classes: [30] } },
    number: '1',
    title: '龙坞',
    owner: '杭州旧企业有限公司；某人',
  });
  const row = (n: number, rowNo: number, more: Record<string, unknown>): Promise<unknown> => {
    const all: Record<string, unknown> = {
      import_id: id(n),
      row_no: rowNo,
      region_code: '330105',
      cells: '[{"text": "1"}, {"text": ""}, {"text": "2016-11-28", "day": "2016-11-28"}]',
      content,
      enterprise_id: id(10),
      ...more,
    };
    const keys = Object.keys(all);
    return q(
      `insert into assets.import_rows (${keys.join(', ')}) values (${keys.map((_, i) => `$${i + 1}`).join(', ')})`,
      Object.values(all),
    );
  };
  await row(30, 3, { decision: 'new', number: '1' });
  await row(30, 4, {
    decision: 'red',
    faults: '[{"col": 27, "severity": "red", "code": "classes", "params": {"value": "52"}, "suggestion": null}]',
  });
  await row(31, 3, { decision: 'new', outcome: 'undone', asset_id: id(40), written_version: 1 });
  await row(31, 4, { decision: 'update', outcome: 'kept', asset_id: id(41), before: '{"title": "旧"}', written_version: 2 });
};

beforeAll(async () => {
  database = await openTestDatabase('template0');
  await migrate(
    database.owner as pg.ClientConfig,
    gatherMigrations().filter(m => m.name < '20261130T1200'),
  );
  owner = new pg.Client(database.owner as pg.ClientConfig);
  await owner.connect();
  await fillOldTables();
  await migrate(database.owner as pg.ClientConfig);
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

const rowsOf = async (text: string): Promise<unknown[]> => (await owner.query(text)).rows;

it('[6.1-c] imports of a folder of 0.3.0 go over to the one engine: what an undo needs, faults by cell, remembered headings', async () => {
  expect(await rowsOf("select kind, state, problem, home_region, counts from platform.imports where kind = 'enterprises'")).toEqual([
    {
      kind: 'enterprises',
      state: 'written',
      problem: 'platform.problem.importNothing',
      home_region: '330105002',
      counts: { rows: 1, willCreate: 1 },
    },
  ]);
  expect(await rowsOf(`select record_id, kind, undone from platform.import_effects where import_id = '${id(20)}'`)).toEqual([
    { record_id: id(10), kind: 'created', undone: false },
  ]);
  expect(await rowsOf(`select code, filled from platform.import_faults where import_id = '${id(20)}'`)).toEqual([
    { code: 'usccMissing', filled: false },
  ]);
  expect(await rowsOf('select kind, heading, field from platform.import_mappings')).toEqual([
    { kind: 'enterprises', heading: '甲方', field: 'name' },
  ]);
});

it('[6.3.3-a] exports of a folder of 0.3.0 keep their rows, their faults and what was taken back', async () => {
  expect(
    await rowsOf("select state, setting, columns, counts, undone from platform.imports where kind = 'assets' order by id"),
  ).toMatchObject([
    {
      state: 'ready',
      setting: { kind: 'trademark', asOf: '2026-11-20', enterpriseId: id(10), enterpriseName: '杭州旧企业有限公司' },
      columns: [
        { letter: 'A', field: 'number', samples: [] },
        { letter: 'AB', field: 'classes' },
      ],
      counts: { rows: 2, red: 1, willCreate: 1, willSkip: 1 },
      undone: null,
    },
    { state: 'undone', undone: { removed: 1, restored: 0, left: 1 } },
  ]);
  expect(
    await rowsOf(`select row_no, red, decision, cells, owner_key from assets.import_rows where import_id = '${id(30)}' order by 1`),
  ).toEqual([
    { row_no: 3, red: false, decision: 'new', cells: ['1', null, { d: '2016-11-28' }], owner_key: '杭州旧企业有限公司' },
    { row_no: 4, red: true, decision: 'new', cells: ['1', null, { d: '2016-11-28' }], owner_key: '杭州旧企业有限公司' },
  ]);
  expect(await rowsOf(`select row_no, col, field, code from platform.import_faults where import_id = '${id(30)}'`)).toEqual([
    { row_no: 4, col: 27, field: 'classes', code: 'classes' },
  ]);
  expect(
    await rowsOf(`select record_id, kind, undone, left_alone from platform.import_effects where import_id = '${id(31)}' order by 1`),
  ).toEqual([
    { record_id: id(40), kind: 'created', undone: true, left_alone: null },
    { record_id: id(41), kind: 'updated', undone: true, left_alone: [{ field: '*', why: 'changedSince' }] },
  ]);
});
