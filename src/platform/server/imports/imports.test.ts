import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { platformModule } from '#app/platform-module.ts';
import { newId } from '#platform/contract/ids.ts';
import { xlsxParts, zipOf } from '#test/fixtures/sheets/raw-xlsx.ts';
import { makeTinyTables, thingImports, tinyKind, tinyModule } from '#test/tiny-import/kind.ts';
import { openWorld } from '#test/world.ts';
import { systemActor } from '../actors.ts';
import { openSheets } from '../sheets/open.ts';
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
const callAsWorker = (operation: string, input: unknown) =>
  world.door.call(operation, {
    actor: systemActor('worker'),
    input,
    commandId: newId(),
    requestId: newId(),
    locale: 'zh-CN',
    source: { address: 'worker', agent: 'test', origin: '' },
  });
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

  it('[6.1-c] only new, only updates, or both: what a mode leaves out is counted and listed with the reason; an undo takes the rest back', async () => {
    const first = await read('编码,名称\nM1,旧名\n');
    await confirm(first);
    const text = '编码,名称\nM1,新名\nM2,凿子\nM2,凿子二\nM3,钳子\n';
    const id = await read(text);
    await officer.call(thingImports.mode, { id, mode: 'new' });
    // A pair that nobody decided on waits for nobody when only new rows are written.
    expect(await viewOf(id)).toMatchObject({
      mode: 'new',
      counts: { willCreate: 2, willUpdate: 0, willSkip: 2, leftOut: 2, undecided: 0 },
      balance: { cells: 8, written: 4, passed: 4 },
    });
    const left = await officer.call(thingImports.rows, { id, verdict: 'skip' });
    expect(left.rows.map(r => [r.row, r.verdict, r.leftOut])).toEqual([
      [2, 'skip', 'mode'],
      [4, 'skip', 'mode'],
    ]);
    await officer.call(thingImports.mode, { id, mode: 'update' });
    expect((await viewOf(id)).counts).toMatchObject({ willCreate: 0, undecided: 2, leftOut: 2 });
    await officer.call(thingImports.decide, { id, row: 2, decision: 'update' });
    await officer.call(thingImports.decide, { id, row: 4, decision: 'skip' });
    expect(await officer.call(thingImports.tally, { id })).toEqual({ rows: 1, changed: 1, values: 1, whole: true });
    const [changed] = (await officer.call(thingImports.rows, { id, verdict: 'changed' })).rows;
    expect(changed).toMatchObject({ row: 2, verdict: 'update', changes: [{ field: 'name', was: '旧名', becomes: '新名' }] });
    await officer.call(thingImports.mode, { id, mode: 'update' });
    expect((await viewOf(id)).counts).toMatchObject({ willCreate: 0, willUpdate: 1, willSkip: 3, leftOut: 2, undecided: 0 });
    await confirm(id);
    expect(await stock()).toEqual(['M1']);
    expect((await world.pool.query("select name from tiny.things where code = 'M1'")).rows).toEqual([{ name: '新名' }]);
    await expect(officer.call(thingImports.mode, { id, mode: 'both' })).rejects.toMatchObject({ code: 'platform.problem.importNotReady' });

    const fresh = await read(text);
    await officer.call(thingImports.mode, { id: fresh, mode: 'new' });
    await confirm(fresh);
    expect(await stock()).toEqual(['M1', 'M2', 'M3']);
    await officer.call(thingImports.undo, { id: fresh, reason: '试试' });
    await world.runJobs();
    expect(await stock()).toEqual(['M1']);
    for (const one of [id, first]) {
      await officer.call(thingImports.undo, { id: one, reason: '试试' });
      await world.runJobs();
    }
    expect(await stock()).toEqual([]);
  });

  it('[6.1-c] one faulty value in many rows is put right at once, and the workbook that goes back says what stood there', async () => {
    const id = await read('编码,名称,数量\nF1,锤子,许多\nF2,钳子,许多\nF3,锯子,几个\nF4,刨子,许多\n');
    const { rows } = await officer.call(thingImports.faults, { id });
    expect(rows.map(f => [f.cell, f.alike])).toEqual([
      ['C2', 3],
      ['C3', 3],
      ['C4', 1],
      ['C5', 3],
    ]);
    expect(await officer.call(thingImports.fix, { id, row: 3, field: 'many', value: '9', alike: true })).toMatchObject({ fixed: 3 });
    expect(await faultsOf(id)).toEqual([['C4', 'manyOdd', '几个']]);
    const { rows: staged } = await world.pool.query('select many from tiny.rows where import_id = $1 order by row_no', [id]);
    expect(staged.map(r => r.many)).toEqual([9, 9, null, 9]);
    expect(await officer.call(thingImports.fix, { id, row: 3, field: 'many', value: '8' })).toMatchObject({ fixed: 1 });
    const { body } = await officer.call(thingImports.annotated, { id });
    await using book = await openSheets({ bytes: body, fileName: 'a.xlsx' });
    let text = '';
    for await (const row of book.rows(0)) text += row.cells.map(c => c.text).join('|');
    expect(text).toContain('已改为“9”；原值：许多');
    expect(text).toContain('已改为“8”；原值：许多');
    await officer.call(thingImports.abandon, { id });
  });

  it('[7.1-d] a field is one of the kind, never a name that every object has', async () => {
    const id = await read('编码,名称,颜色\nA1,锤子,红\n');
    for (const field of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
      await expect(officer.call(thingImports.fix, { id, row: 2, field, value: 'x' })).rejects.toMatchObject({ status: 422 });
      const columns = [{ index: 2, field }];
      await expect(officer.call(thingImports.remap, { id, columns })).rejects.toMatchObject({ status: 422 });
    }
    await world.pool.query(
      "insert into platform.import_mappings (authority_id, kind, heading, field, updated_at) values ($1, 'tiny', '颜料', 'constructor', now())",
      [officer.actor.authorityId],
    );
    const remembered = await read('编码,名称,颜料\nA1,锤子,红\n');
    expect((await viewOf(remembered)).columns.map(c => c.field)).toEqual(['code', 'name', null]);
  });

  it('[7.1-d] what no database keeps stands there as a mark, in cells and names of sheets; the import does not hang', async () => {
    const cells = ['编码', '名称', 'A1', '锤&#0;子_x0000_&#xD800;'].map(t => `<c t="inlineStr"><is><t>${t}</t></is></c>`);
    const rows = `<sheetData><row r="1">${cells.slice(0, 2).join('')}</row><row r="2">${cells.slice(2).join('')}</row></sheetData>`;
    const parts = xlsxParts({ 名单: rows });
    const workbook = (parts['xl/workbook.xml'] ?? '').replace('名单', '名_x0000_&#0;单');
    const evil = await zipOf({ ...parts, 'xl/workbook.xml': workbook });
    const id = await read(evil, 'a.xlsx');
    const view = await viewOf(id);
    expect(view.state).toBe('ready');
    expect(view.columns[1]?.samples[0]).toContain('\ufffd');
    await confirm(id);
    const {
      rows: [kept],
    } = await world.pool.query("select name from tiny.things where code = 'A1'");
    expect(kept.name).toMatch(/^锤\ufffd?子\ufffd+$/);
    await officer.call(thingImports.undo, { id, reason: '试试' });
    await world.runJobs();
  });

  it('[7.1-d] samples of a column do not keep the numbers of people', async () => {
    const id = await read('编码,名称,电话\nA1,锤子,13800001234\nA2,钳子,0571-88881234\nA3,锯子,139 1234 5678 王\n');
    expect((await viewOf(id)).columns[2]?.samples).toEqual(['138****1234', '0571-8888****', '139****5678 王']);
  });

  it('[7.1-a] a late run of a reading that another took over changes nothing of what was confirmed', async () => {
    const id = await read('编码,名称\nZ9,凿子\n');
    await confirm(id);
    await callAsWorker('tiny.import.fail', { id, problem: 'platform.problem.importGivenUp', params: {} });
    expect(await viewOf(id)).toMatchObject({ state: 'written', problem: null });
    await officer.call(thingImports.undo, { id, reason: '试试' });
    await world.runJobs();
  });

  it('[7.1-a] a reading that broke off to the last is said on the page, which can go on from there', async () => {
    const fileId = await officer.upload(Buffer.from('编码,名称\nY1,刨子\n'), { name: 'a.csv', mediaType: 'text/csv' });
    const id = newId();
    await officer.call(thingImports.start, { id, fileId, shelf: '甲' });
    const [reading] = importRuns(tinyKind);
    const worker = { call: (op: { name: string }, input: unknown) => callAsWorker(op.name, input) };
    await reading?.gaveUp?.(worker as never, { id } as never);
    expect(await viewOf(id)).toMatchObject({
      state: 'unreadable',
      problem: 'platform.problem.importGivenUp',
      may: expect.arrayContaining(['tiny.import.abandon']),
    });
    await world.runJobs();
    await officer.call(thingImports.abandon, { id });
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
    await callAsWorker(tinyKind.steps.write.name, part);
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
