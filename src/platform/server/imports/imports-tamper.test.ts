import { expect, it } from 'vitest';
import { platformModule } from '#app/platform-module.ts';
import { newId } from '#platform/contract/ids.ts';
import { encodeCursor } from '#platform/contract/page.ts';
import { text, xlsxParts, zipOf } from '#test/fixtures/sheets/raw-xlsx.ts';
import { makeTinyTables, thingImports, tinyKind, tinyModule } from '#test/tiny-import/kind.ts';
import { openWorld } from '#test/world.ts';
import { importRuns } from './runs.ts';

const world = await openWorld({ modules: [platformModule, tinyModule], runs: importRuns(tinyKind) });
await makeTinyTables(world.pool);
const officer = world.as('officer');

const read = async (bytes: Buffer, name = '物品.xlsx'): Promise<string> => {
  const fileId = await officer.upload(bytes, { name, mediaType: 'application/octet-stream' });
  const id = newId();
  await officer.call(thingImports.start, { id, fileId, shelf: '甲' });
  await world.runJobs();
  return id;
};
const sheetOf = (rows: readonly (readonly string[])[], cols = ''): string =>
  `${cols}<sheetData>${rows.map((r, i) => `<row r="${i + 1}">${r.map((v, c) => text(`${'ABCDEFGH'[c]}${i + 1}`, v)).join('')}</row>`).join('')}</sheetData>`;
const viewOf = (id: string) => officer.call(thingImports.get, { id });

it('[6.1-c] two lists, one of which lacks what a record needs: the page says so, nothing is silently nothing', async () => {
  const hidden = '<cols><col min="1" max="1" width="9" hidden="1"/></cols>';
  const good = [
    ['编码', '名称'],
    ['A1', '锤子'],
  ];
  const bytes = await zipOf(
    xlsxParts({
      名单: sheetOf(good, hidden),
      第二批: sheetOf([
        ['编码', '名称'],
        ['B1', '钳子'],
      ]),
    }),
  );
  const id = await read(bytes);
  expect(await viewOf(id)).toMatchObject({ state: 'ready', problem: 'platform.problem.importNoHeading', counts: { rows: 0 } });
  await officer.call(thingImports.remap, {
    id,
    columns: [0, 1].flatMap(sheet => [
      { sheet, index: 0, field: 'code' },
      { sheet, index: 1, field: 'name' },
    ]),
  });
  await world.runJobs();
  expect(await viewOf(id)).toMatchObject({ problem: null, counts: { rows: 2 }, balance: { cells: 4, written: 4 } });
});

it('[6.1-c] sheets named as every object has names, and more sheets than anybody reads, are all accounted for', async () => {
  const rows = [
    ['编码', '名称'],
    ['A1', '锤子'],
  ];
  const odd = await read(
    await zipOf(
      xlsxParts({
        constructor: sheetOf(rows),
        toString: sheetOf([
          ['编码', '名称'],
          ['B1', '锯子'],
        ]),
      }),
    ),
  );
  expect(await viewOf(odd)).toMatchObject({ state: 'ready', problem: null, counts: { rows: 2 } });
  await officer.call(thingImports.remap, { id: odd, headerRow: 1, of: '__proto__', columns: [] });
  await world.runJobs();
  expect(await viewOf(odd)).toMatchObject({ state: 'ready', counts: { rows: 2 } });

  const notes = Array.from({ length: 420 }, (_, i) => [`说明${i}`, sheetOf([['这是说明']])] as const);
  const many = await read(await zipOf(xlsxParts({ 清单: sheetOf(rows), ...Object.fromEntries(notes) })));
  const { balance } = await viewOf(many);
  expect(balance).toEqual({ cells: 422, written: 2, doubtful: 0, unread: 420, passed: 0 });
  const rest = await officer.call(thingImports.faults, { id: many, severity: 'unread', limit: 100 });
  let { next } = rest;
  const found = [...rest.rows];
  while (next !== null) {
    const page = await officer.call(thingImports.faults, { id: many, severity: 'unread', limit: 100, after: next });
    found.push(...page.rows);
    next = page.next;
  }
  expect(found.filter(f => f.code === 'sheetUnread')).toHaveLength(200);
  expect(found.find(f => f.code === 'moreSheets')?.params).toEqual({ sheets: 220, n: 220 });
});

it('[7.1-d] numbers that no row has, cursors of somebody else, other districts: a sentence or nothing, never a fault of the server', async () => {
  const id = await read(Buffer.from('编码,名称,数量\nA1,锤子,许多\n'), 'a.csv');
  const far = [2_147_483_648, 9_007_199_254_740_991];
  const calls: (() => Promise<unknown>)[] = far.flatMap(row => [
    () => officer.call(thingImports.decide, { id, row, decision: 'skip' }),
    () => officer.call(thingImports.fix, { id, row, field: 'many', value: '3' }),
    () => officer.call(thingImports.fix, { id, row, field: 'many', value: '3', alike: true }),
  ]);
  calls.push(() => officer.call(thingImports.decide, { id, row: -9_007_199_254_740_991, decision: 'skip' }));
  calls.push(() => officer.call(thingImports.fix, { id, row: 77, field: 'many', value: '3' }));
  const keys = [[1e300], [-1e300], ['x'], [null], [1.5], [9e15], [], ['1; drop'], [1, 2, 3, 4, 5], [1, 'x', 'y']];
  for (const key of keys) {
    const after = encodeCursor(key as (string | number | null)[]);
    calls.push(() => officer.call(thingImports.rows, { id, after }));
    calls.push(() => officer.call(thingImports.rows, { id, after, verdict: 'changed' }));
    calls.push(() => officer.call(thingImports.faults, { id, after }));
    calls.push(() => officer.call(thingImports.twins, { id, after }));
    calls.push(() => officer.call(thingImports.list, { after }));
  }
  const bad: string[] = [];
  for (const [i, call] of calls.entries()) {
    const status = await call().then(
      () => 200,
      (e: { status?: number; message: string }) => (e.status !== undefined && e.status < 500 ? e.status : `${e.status} ${e.message}`),
    );
    if (typeof status === 'string') bad.push(`${i}: ${status}`);
  }
  expect(bad).toEqual([]);
  expect(await viewOf(id)).toMatchObject({ counts: { rows: 1, red: 0, yellow: 1 }, balance: { cells: 3, doubtful: 1, written: 2 } });
  const elsewhere = world.as('officer', { region: '330106' });
  for (const op of [thingImports.rows, thingImports.faults, thingImports.twins, thingImports.tally, thingImports.undoReport])
    await expect(elsewhere.call(op as typeof thingImports.tally, { id })).rejects.toMatchObject({ status: 404 });
  await expect(elsewhere.call(thingImports.annotated, { id })).rejects.toMatchObject({ status: 404 });
  await expect(elsewhere.call(thingImports.fix, { id, row: 2, field: 'many', value: '3' })).rejects.toMatchObject({ status: 404 });
  await expect(elsewhere.call(thingImports.mode, { id, mode: 'new' })).rejects.toMatchObject({ status: 404 });
  const { rows } = await world.pool.query('select file_id from platform.imports where id = $1', [id]);
  await expect(elsewhere.call(thingImports.start, { id: newId(), fileId: rows[0].file_id })).rejects.toMatchObject({ status: 404 });
});

it('[6.1-c] many confirm at once, and once more: each row is written once', async () => {
  const lines = Array.from({ length: 30 }, (_, i) => `Q${i},钉子,${i}`).join('\n');
  const id = await read(Buffer.from(`编码,名称,数量\n${lines}\n`), 'a.csv');
  const answers = await Promise.all(
    Array.from({ length: 12 }, () =>
      officer.call(thingImports.confirm, { id }).then(
        () => 200,
        (e: { status?: number }) => e.status,
      ),
    ),
  );
  expect(answers.filter(a => a === 200)).toHaveLength(1);
  expect(answers.filter(a => a !== 200).every(a => a === 409 || a === 422)).toBe(true);
  await world.runJobs();
  expect(await viewOf(id)).toMatchObject({ state: 'written', wrote: { created: 30, updated: 0 } });
  const { rows } = await world.pool.query(
    "select count(*)::int as n, count(distinct code)::int as codes from tiny.things where code like 'Q%'",
  );
  expect(rows[0]).toEqual({ n: 30, codes: 30 });
});
