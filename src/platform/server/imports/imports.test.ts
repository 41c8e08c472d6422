import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { platformModule } from '#app/platform-module.ts';
import { newId } from '#platform/contract/ids.ts';
import { makeTinyTables, thingImports, tinyKind, tinyModule } from '#test/tiny-import/kind.ts';
import { openWorld } from '#test/world.ts';
import { systemActor } from '../actors.ts';
import { writeXlsx } from '../sheets/write.ts';
import { importRuns } from './runs.ts';

const world = await openWorld({ modules: [platformModule, tinyModule], runs: importRuns(tinyKind) });
await makeTinyTables(world.pool);
const officer = world.as('officer');

const read = async (text: string | Buffer, name = '物品.csv'): Promise<string> => {
  const fileId = await officer.upload(Buffer.from(text as string), { name, mediaType: 'text/csv' });
  const id = newId();
  await officer.call(thingImports.start, { id, fileId, shelf: '甲' });
  await world.runJobs();
  return id;
};
const bookOf = (sheets: readonly (readonly [name: string, rows: readonly (readonly string[])[]])[]): Promise<Buffer> =>
  buffer(
    writeXlsx(
      sheets.map(([name, [head = [], ...rows]]) => ({ name, columns: head.map(title => ({ title })), rows })),
      new Date(0),
    ),
  );
const viewOf = (id: string) => officer.call(thingImports.get, { id });
const faultsOf = async (id: string, severity?: 'unread') =>
  (await officer.call(thingImports.faults, { id, ...(severity ? { severity } : {}) })).rows.map(f => [f.cell, f.code, f.value]);
const stock = async (): Promise<string[]> => (await world.pool.query('select code from tiny.things order by code')).rows.map(r => r.code);
const confirm = async (id: string): Promise<void> => {
  await officer.call(thingImports.confirm, { id });
  await world.runJobs();
};

describe('imports', () => {
  it('[7.1-a] every filled cell is written, doubtful or listed with its place; a correction moves it over', async () => {
    const id = await read('仓库清点,,,\n编码,名称,数量,颜色\nA1,锤子,3,红\nA2,钳子,许多,\n7,锯子,1,\n合计,,4,\n');
    expect(await viewOf(id)).toMatchObject({
      state: 'ready',
      setting: { shelf: '甲' },
      fields: ['code', 'name', 'many'],
      counts: { rows: 3, red: 1, yellow: 1, willCreate: 2 },
      // 仓库清点, 红, 合计 and 4 are not taken in; 许多 and the whole refused row are doubtful.
      balance: { cells: 13, unread: 4, doubtful: 4, passed: 0, written: 5 },
    });
    expect(await faultsOf(id)).toEqual([
      ['C4', 'manyOdd', '许多'],
      ['A5', 'codeOdd', '7'],
    ]);
    expect(await faultsOf(id, 'unread')).toEqual([
      ['A1', 'titleUnread', '仓库清点'],
      ['D2', 'columnUnread', '颜色'],
      ['A6', 'rowUnread', '合计 4'],
    ]);
    await officer.call(thingImports.fix, { id, row: 5, field: 'code', value: 'A7' });
    expect((await viewOf(id)).balance).toEqual({ cells: 13, unread: 4, doubtful: 1, passed: 0, written: 8 });
    expect(await officer.call(thingImports.decide, { id, row: 3, decision: 'skip' })).toEqual({ decided: 1 });
    expect(await viewOf(id)).toMatchObject({ counts: { willCreate: 2, willSkip: 1 }, balance: { passed: 3, written: 5 } });
    await officer.call(thingImports.decide, { id, row: 3, decision: 'new' });
    await expect(officer.call(thingImports.fix, { id, row: 3, field: 'colour', value: 'x' })).rejects.toMatchObject({ status: 422 });
    await confirm(id);
    expect(await stock()).toEqual(['A1', 'A2', 'A7']);
    await officer.call(thingImports.undo, { id, reason: '试试' });
    await world.runJobs();
    expect(await stock()).toEqual([]);
    expect((await viewOf(id)).undo).toEqual({ removed: 3, restored: 0, left: 0 });
  });

  it('[7.1-a] files edited at random keep the balance: what came in is accounted for, cell by cell', async () => {
    // A small generator of chance that says its seed by always being the same.
    let seed = 20_261_130;
    const next = (n: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % n;
    };
    const words = [
      'A1',
      'B22',
      'c3',
      '',
      '',
      '钳子',
      '5',
      '许多',
      '合计',
      '备注：两件',
      '#N/A',
      ' ',
      'X9',
      '一个长得超过二十个字所以会被截断的物品名称呀',
    ];
    for (let round = 0; round < 6; round += 1) {
      const grid = Array.from({ length: 12 }, () => Array.from({ length: 5 }, () => words[next(words.length)] ?? ''));
      const text = ['编码,名称,数量,,颜色', ...grid.map(r => r.join(','))].join('\n');
      const filled = grid.flat().filter(c => c.trim() !== '').length;
      const id = await read(text);
      const { balance } = await viewOf(id);
      expect(balance.cells, text).toBe(filled);
      expect(balance.written + balance.doubtful + balance.unread + balance.passed, text).toBe(filled);
      const rows = await world.pool.query(
        `select coalesce(sum((code is not null)::int + (name <> '')::int + (many is not null)::int), 0)::int as n from tiny.rows where import_id = $1 and not red`,
        [id],
      );
      const cut = await world.pool.query(
        "select count(*)::int as n from platform.import_faults where import_id = $1 and code = 'textCut' and not exists (select from tiny.rows r where r.import_id = $1 and r.row_no = import_faults.row_no and r.red)",
        [id],
      );
      // What is said to be written is what stands in the rows; a text that was cut is there, and doubtful.
      expect(balance.written, text).toBe(rows.rows[0].n - cut.rows[0].n);
    }
  });

  it('[7.1-a] the sheet that says most is read; another can be chosen, and headings that a person explained are remembered', async () => {
    const book = await bookOf([
      ['说明', [['这是说明']]],
      [
        '清单',
        [
          ['物品代号', '名称'],
          ['C1', '尺子'],
        ],
      ],
      [
        '旧清单',
        [
          ['编码', '名称'],
          ['D1', '刀'],
          ['D2', '叉'],
        ],
      ],
    ]);
    const id = await read(book, '物品.xlsx');
    expect(await viewOf(id)).toMatchObject({ sheet: '旧清单', sheets: ['说明', '清单', '旧清单'], counts: { rows: 2 } });
    await officer.call(thingImports.remap, { id, sheet: '清单', columns: [] });
    await world.runJobs();
    expect(await viewOf(id)).toMatchObject({ sheet: '清单', problem: 'platform.problem.importNoHeading', counts: { rows: 0 } });
    await officer.call(thingImports.remap, {
      id,
      columns: [
        { index: 0, field: 'code' },
        { index: 1, field: 'name' },
      ],
    });
    await world.runJobs();
    expect(await viewOf(id)).toMatchObject({ problem: null, counts: { rows: 1, willCreate: 1 } });
    await confirm(id);
    const again = await viewOf(await read('物品代号,名称\nC2,圆规\n'));
    expect(again.columns.map(c => [c.field, c.remembered])).toEqual([
      ['code', true],
      ['name', true],
    ]);
    await officer.call(thingImports.undo, { id, reason: '试试' });
    await world.runJobs();
  });

  it('[7.1-a] a killed worker goes on where it stopped: each stretch is written once, however often it comes', async () => {
    const lines = Array.from({ length: 11 }, (_, i) => `K${i},钉子,${i}`);
    const id = await read(`编码,名称,数量\n${lines.join('\n')}\n`);
    await officer.call(thingImports.confirm, { id });
    // The worker wrote the first stretch and died before its job was done.
    const part = { id, phase: 'new' as const, fromRow: 2, toRow: 5, rows: 4 };
    await world.door.call(tinyKind.steps.write.name, {
      actor: systemActor('worker'),
      input: part,
      commandId: newId(),
      requestId: newId(),
      locale: 'zh-CN',
      source: { address: 'worker', agent: 'test', origin: '' },
    });
    expect((await viewOf(id)).progress).toEqual({ done: 4, total: 11 });
    await world.runJobs();
    expect(await viewOf(id)).toMatchObject({ state: 'written', progress: { done: 11, total: 11 } });
    expect(await stock()).toHaveLength(11);
    await world.pool.query(
      "with entry as (select set_config('app.entry', gen_random_uuid()::text, false)) update tiny.things set revision = 2 from entry where code = 'K3'",
    );
    await officer.call(thingImports.undo, { id, reason: '试试' });
    await world.runJobs();
    expect((await viewOf(id)).undo).toEqual({ removed: 10, restored: 0, left: 1 });
    expect((await officer.call(thingImports.undoReport, { id })).rows).toMatchObject([{ name: '钉子', field: '*', why: 'changedSince' }]);
  });

  it('[7.1-a] twins wait for a decision: in the register side by side, in the file by their row', async () => {
    const id = await read('编码,名称\nK3,新钉子\nT1,桌\nT1,桌子\n');
    expect((await officer.call(thingImports.twins, { id })).rows).toMatchObject([
      { row: 2, why: 'sameCode', choices: ['update', 'skip'], ours: { name: '钉子', row: null } },
      { row: 4, why: 'sameInFile', choices: ['skip'], ours: { row: 3 } },
    ]);
    await expect(officer.call(thingImports.confirm, { id })).rejects.toMatchObject({ code: 'platform.problem.importUndecided' });
    // What is not offered decides nothing.
    expect(await officer.call(thingImports.decide, { id, row: 4, decision: 'update' })).toEqual({ decided: 0 });
    expect(await officer.call(thingImports.decide, { id, decision: 'skip' })).toEqual({ decided: 2 });
    expect(await officer.call(thingImports.decide, { id, row: 2, decision: 'update' })).toEqual({ decided: 1 });
    await confirm(id);
    expect((await world.pool.query("select name from tiny.things where code = 'K3'")).rows).toEqual([{ name: '新钉子' }]);
    expect((await officer.call(thingImports.rows, { id, verdict: 'skip' })).rows.map(r => r.row)).toEqual([4]);
  });

  it('[7.1-a] pasted rows need no heading; too many rows and another district are refused', async () => {
    const id = newId();
    await officer.call(thingImports.paste, { id, text: 'P1\t杯子\t2\nP2\t盘子\t6\n' });
    await world.runJobs();
    expect(await viewOf(id)).toMatchObject({
      origin: 'paste',
      headerRow: 0,
      counts: { rows: 2, willCreate: 2 },
      balance: { cells: 6, written: 6 },
    });
    const long = await read(`编码\n${Array.from({ length: 51 }, (_, i) => `L${i}`).join('\n')}\n`);
    expect(await viewOf(long)).toMatchObject({ state: 'unreadable', problem: 'platform.problem.importTooBig' });
    const elsewhere = world.as('officer', { region: '330106' });
    for (const op of [thingImports.get, thingImports.confirm, thingImports.abandon])
      await expect(elsewhere.call(op as typeof thingImports.get, { id })).rejects.toMatchObject({ status: 404 });
    await officer.call(thingImports.abandon, { id });
    expect((await viewOf(id)).state).toBe('abandoned');
  });
});
