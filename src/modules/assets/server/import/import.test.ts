import { describe, expect, it } from 'vitest';
import { platformModule } from '#app/platform-module.ts';
import { catalogueModule } from '#modules/catalogue/index.ts';
import { demandsModule } from '#modules/demands/index.ts';
import { enterprisesModule } from '#modules/enterprises/index.ts';
import { referenceModule } from '#modules/reference/index.ts';
import { newId } from '#platform/contract/ids.ts';
import { Problem } from '#platform/contract/problem.ts';
import { makeEnterprise } from '#test/demands-probe.ts';
import { registerPeople } from '#test/planning.ts';
import { openWorld } from '#test/world.ts';
import { exportImports, exportSteps } from '../../contract/operations-import.ts';
import { correctAsset, getAsset, listAssets } from '../../contract/operations-register.ts';
import { assetsModule } from '../../index.ts';
import { assetsRuns } from '../runs.ts';

const world = await openWorld({
  modules: [platformModule, referenceModule, enterprisesModule, catalogueModule, demandsModule, assetsModule],
  runs: assetsRuns,
});
const officer = world.as('officer');
const elsewhere = world.as('officer', { region: '330106' });
await registerPeople(world, [officer]);
await makeEnterprise(world, '杭州龙坞茶业有限公司');
const valve = await makeEnterprise(world, '杭州运河阀门（集团）有限公司');

const refusal = async (act: Promise<unknown>): Promise<Problem> => {
  const error = await act.then(
    () => undefined,
    e => e,
  );
  expect(error).toBeInstanceOf(Problem);
  return error as Problem;
};

/** An export as the trademark site writes it: its column names in another order, three forms of date, one number in two classes, faults. */
const marks = `商标注册信息导出,,,,,,
序号,商标名称,国际分类,申请/注册号,申请人名称（中文）,注册公告日期,专用权期限,商标状态
1,龙坞,30,21111111,杭州龙坞茶业有限公司,2016年11月28日,2016-11-28至2026-11-27,已注册
2,龙坞,35,21111111,杭州龙坞茶业有限公司,2016年11月28日,2016-11-28至2026-11-27,已注册
3,河门,第7类,２１２２２２２２,杭州运河阀门(集团)有限公司,20190507,,注册公告
4,未名,52,21333333,杭州龙坞茶业有限公司,2019/05/07,,已注册
5,远方,9,21444444,上海某某有限公司,2019.5.7,,已注册
6,旧牌,30,21555555,杭州龙坞茶业有限公司,2004-02-30,,期满未续展注销
合计,6,,,,,,
`;

const importOf = async (text: string, asOf = '2026-11-20') => {
  const fileId = await officer.upload(Buffer.from(`\ufeff${text}`), { name: '商标导出.csv', mediaType: 'text/csv' });
  const id = newId();
  await officer.call(exportImports.start, { id, kind: 'trademark', asOf, fileId });
  await world.runJobs();
  return id;
};

describe('[6.3.3-a] official exports', () => {
  it('[6.3.3-a] any order, any date; faults by cell; one mark in two classes is one asset; confirmed, written, undone', async () => {
    const id = await importOf(marks);
    const view = await officer.call(exportImports.get, { id });
    expect(view).toMatchObject({ state: 'ready', counts: { willCreate: 3, willUpdate: 0, merged: 1, red: 2 }, skippedRows: 1 });
    // The number in the margin, the title and the total are listed as not taken in; two rows that are refused and a day stand as doubtful.
    expect(view.balance).toEqual({ cells: 47, unread: 9, doubtful: 13, passed: 0, written: 25 });
    expect(view.columns.filter(c => c.field !== null).map(c => c.field)).toEqual([
      'title',
      'classes',
      'number',
      'enterprise',
      'registeredOn',
      'validUntil',
      'status',
    ]);
    expect((await officer.call(exportImports.rows, { id })).rows.map(r => [r.row, r.verdict])).toEqual([
      [3, 'new'],
      [4, 'merged'],
      [5, 'new'],
      [6, 'red'],
      [7, 'red'],
      [8, 'new'],
    ]);
    expect((await officer.call(exportImports.faults, { id })).rows.map(f => [f.cell, f.code, f.value])).toEqual([
      ['C6', 'classes', '52'],
      ['E7', 'enterpriseUnknown', '上海某某有限公司'],
      ['F8', 'day', '2004-02-30'],
    ]);
    const remarked = await officer.call(exportImports.annotated, { id });
    expect(remarked.fileName).toBe('商标导出-批注.xlsx');
    await officer.call(exportImports.fix, { id, row: 6, field: 'classes', value: '32' });
    expect((await officer.call(exportImports.faults, { id, severity: 'red' })).rows.map(f => f.cell)).toEqual(['E7']);
    expect(await officer.call(exportImports.decide, { id, row: 8, decision: 'skip' })).toEqual({ decided: 1 });
    expect((await officer.call(listAssets, {})).rows).toEqual([]);
    const commandId = newId();
    await officer.call(exportImports.confirm, { id }, { commandId });
    await officer.call(exportImports.confirm, { id }, { commandId });
    await world.runJobs();
    expect(await officer.call(exportImports.get, { id })).toMatchObject({
      state: 'written',
      counts: { willCreate: 3, willSkip: 2, left: 0 },
    });
    const written = (await officer.call(listAssets, {})).rows;
    expect(written.map(r => [r.number, r.classes, r.enterpriseName, r.source, r.asOf]).sort()).toEqual([
      ['21111111', [30, 35], '杭州龙坞茶业有限公司', 'officialExport', '2026-11-20'],
      ['21333333', [32], '杭州龙坞茶业有限公司', 'officialExport', '2026-11-20'],
      ['２１２２２２２２', [7], '杭州运河阀门（集团）有限公司', 'officialExport', '2026-11-20'],
    ]);
    expect((await officer.call(getAsset, { id: written.find(r => r.number === '21111111')?.id ?? '' })).kindDetails).toMatchObject({
      details: { registeredOn: '2016-11-28', validUntil: '2026-11-27' },
    });
    expect((await refusal(officer.call(exportImports.confirm, { id }))).code).toBe('platform.problem.importNotReady');

    // Changed by a person since: an undo leaves it, and takes back the rest.
    const touched = written.find(r => r.number === '21333333')?.id ?? '';
    const now = await officer.call(getAsset, { id: touched });
    const { number, title, owner, status, statusWords, asOf, valueNote, kindDetails } = now;
    await officer.call(correctAsset, {
      id: touched,
      baseVersion: now.version,
      number,
      numberAsPrinted: false,
      title: `${title}牌`,
      owner,
      status,
      statusWords,
      asOf,
      valueNote,
      kindDetails,
    });
    await officer.call(exportImports.undo, { id, reason: '导错了文件' });
    await world.runJobs();
    expect(await officer.call(exportImports.get, { id })).toMatchObject({ state: 'undone', undo: { removed: 2, restored: 0, left: 1 } });
    expect((await officer.call(listAssets, {})).rows.map(r => r.id)).toEqual([touched]);
    expect((await officer.call(exportImports.undoReport, { id })).rows).toEqual([
      { recordId: touched, name: '未名牌', field: '*', why: 'changedSince' },
    ]);
  });

  it('[6.3.3-a] a second export updates what is older and leaves what is newer; undo restores', async () => {
    const line = (status: string): string => `注册号,商标,类别,注册人,商标状态\n31111111,山房,30,杭州龙坞茶业有限公司,${status}\n`;
    const first = await importOf(line('已注册'), '2026-06-30');
    await officer.call(exportImports.confirm, { id: first });
    await world.runJobs();
    const older = await importOf(line('申请中'), '2026-05-31');
    expect((await officer.call(exportImports.get, { id: older })).counts).toMatchObject({ willSkip: 1, willUpdate: 0, willCreate: 0 });
    expect((await officer.call(exportImports.twins, { id: older })).rows).toMatchObject([
      { row: 2, why: 'older', decision: 'same', choices: [] },
    ]);
    expect((await refusal(officer.call(exportImports.confirm, { id: older }))).code).toBe('platform.problem.importNothing');
    await officer.call(exportImports.abandon, { id: older });
    const newer = await importOf(line('宽展期'), '2026-11-20');
    expect((await officer.call(exportImports.get, { id: newer })).counts).toMatchObject({ willUpdate: 1 });
    expect((await officer.call(exportImports.twins, { id: newer })).rows).toMatchObject([
      { row: 2, why: 'sameNumber', decision: 'update', theirs: { name: '山房' }, ours: { name: '山房', more: '杭州龙坞茶业有限公司' } },
    ]);
    expect(await officer.call(exportImports.tally, { id: newer })).toEqual({ rows: 1, changed: 1, values: 3, whole: true });
    expect((await officer.call(exportImports.rows, { id: newer })).rows[0]?.changes).toEqual([
      { field: 'state', was: 'inForce', becomes: 'inGrace' },
      { field: 'status', was: '已注册', becomes: '宽展期' },
      { field: 'asOf', was: '2026-06-30', becomes: '2026-11-20' },
    ]);
    // Only new: the update is left out, and comes in again; a repeated choice is one choice.
    const commandId = newId();
    for (const _ of [1, 2]) await officer.call(exportImports.mode, { id: newer, mode: 'new' }, { commandId });
    expect((await officer.call(exportImports.get, { id: newer })).counts).toMatchObject({ willUpdate: 0, leftOut: 1 });
    await officer.call(exportImports.mode, { id: newer, mode: 'both' });
    await officer.call(exportImports.confirm, { id: newer });
    await world.runJobs();
    const find = async () => (await officer.call(listAssets, { q: '31111111' })).rows[0];
    expect(await find()).toMatchObject({ status: 'inGrace', statusWords: '宽展期', asOf: '2026-11-20' });
    await officer.call(exportImports.undo, { id: newer, reason: '试一下' });
    await world.runJobs();
    expect(await find()).toMatchObject({ status: 'inForce', asOf: '2026-06-30' });
  });

  it('[6.3.3-a] pasted rows, with a heading or without; columns are put right by hand', async () => {
    const id = newId();
    const text =
      '专利号\t发明名称\t类型\t申请日\nZL201710601862.3\t一种阀门\t发明专利\t2017-7-21\nZL201710601862.4\t另一种\t发明专利\t2017-7-21\n';
    await officer.call(exportImports.paste, { id, kind: 'patent', asOf: '2026-11-20', enterpriseId: valve.id, text });
    await world.runJobs();
    expect((await officer.call(exportImports.rows, { id })).rows.map(r => [r.verdict, r.facts['enterprise']])).toEqual([
      ['new', '杭州运河阀门（集团）有限公司'],
      ['red', '杭州运河阀门（集团）有限公司'],
    ]);
    expect((await officer.call(exportImports.faults, { id })).rows).toMatchObject([
      { cell: 'A3', field: 'number', suggestion: '201710601862.3' },
    ]);
    await officer.call(exportImports.remap, { id, columns: [{ index: 3, field: 'priorityOn' }] });
    await world.runJobs();
    expect((await officer.call(exportImports.get, { id })).columns[3]?.field).toBe('priorityOn');
    await officer.call(exportImports.confirm, { id });
    await world.runJobs();
    expect((await officer.call(listAssets, { kind: 'patent' })).rows).toHaveLength(1);
    const bare = newId();
    await officer.call(exportImports.paste, {
      id: bare,
      kind: 'trademark',
      asOf: '2026-11-20',
      enterpriseId: valve.id,
      text: '41111111\t河星\t7、11\t2020-01-02',
    });
    await world.runJobs();
    expect(await officer.call(exportImports.get, { id: bare })).toMatchObject({
      headerRow: 0,
      counts: { willCreate: 1 },
      balance: { cells: 4, written: 4 },
    });
    expect(
      (await refusal(officer.call(exportImports.paste, { id: newId(), kind: 'trademark', asOf: '2026-11-20', text: ' \n ' }))).code,
    ).toBe('platform.problem.importNothing');
  });

  it('[6.3.3-a] what is no export ends with a sentence; another district sees no import; steps belong to nobody', async () => {
    const id = await importOf('一,二\n三,四\n');
    expect(await officer.call(exportImports.get, { id })).toMatchObject({
      state: 'ready',
      problem: 'assets.problem.importNoHeading',
      counts: { rows: 0 },
    });
    expect((await refusal(officer.call(exportImports.confirm, { id }))).code).toBe('platform.problem.importNothing');
    expect((await refusal(elsewhere.call(exportImports.get, { id }))).status).toBe(404);
    expect((await officer.call(exportImports.list, {})).rows.length).toBeGreaterThan(3);
    expect((await elsewhere.call(exportImports.list, {})).rows).toEqual([]);
    const steps = [
      officer.call(exportSteps.stage, { id, done: 0, total: 0 }),
      officer.call(exportSteps.write, { id, phase: 'new', fromRow: 0, toRow: 1, rows: 1 }),
      officer.call(exportSteps.close, { id }),
      officer.call(exportSteps.revert, { id, limit: 1 }),
      officer.call(exportSteps.fail, { id, problem: 'x', params: {} }),
    ];
    expect((await Promise.all(steps.map(refusal))).map(p => p.status)).toEqual([403, 403, 403, 403, 403]);
  });

  it('[6.3.3-a] headings that were explained once are known next time, for the same kind of asset', async () => {
    const id = await importOf('我的号,叫什么,国际分类,申请人\n51111111,听风,30,杭州龙坞茶业有限公司\n');
    expect((await officer.call(exportImports.get, { id })).problem).toBe('assets.problem.importNoHeading');
    await officer.call(exportImports.remap, {
      id,
      columns: [
        { index: 0, field: 'number' },
        { index: 1, field: 'title' },
        { index: 2, field: 'classes' },
        { index: 3, field: 'enterprise' },
      ],
    });
    await world.runJobs();
    await officer.call(exportImports.confirm, { id });
    await world.runJobs();
    const next = await officer.call(exportImports.get, { id: await importOf('我的号,叫什么\n51111112,观雨\n') });
    expect(next.columns.map(c => [c.field, c.remembered])).toEqual([
      ['number', true],
      ['title', true],
    ]);
    // A patent is another list: what was said of marks says nothing of it, and fields of other kinds are not offered.
    expect(next.fields).toContain('classes');
    await expect(officer.call(exportImports.remap, { id: next.id, columns: [{ index: 0, field: 'patentType' }] })).rejects.toMatchObject({
      status: 422,
    });
  });
});
