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
import {
  abandonAssetImport,
  assetImportRows,
  confirmAssetImport,
  failAssetImport,
  fixAssetCell,
  getAssetImport,
  listAssetImports,
  pasteAssets,
  remapAssetImport,
  revertAssetRows,
  skipAssetRow,
  stageAssetRows,
  startAssetImport,
  undoAssetImport,
  writeAssetRows,
} from '../../contract/operations-import.ts';
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
  await officer.call(startAssetImport, { id, kind: 'trademark', asOf, fileId });
  await world.runJobs();
  return id;
};

describe('[6.3.3-a] official exports', () => {
  it('[6.3.3-a] any order, any date; faults by cell; one mark in two classes is one asset; confirmed, written, undone', async () => {
    const id = await importOf(marks);
    const view = await officer.call(getAssetImport, { id });
    expect(view).toMatchObject({ state: 'ready', counts: { new: 3, update: 0, merged: 1, red: 2 } });
    expect(view.columns.filter(c => c.field !== null).map(c => c.field)).toEqual([
      'title',
      'classes',
      'number',
      'enterprise',
      'registeredOn',
      'validUntil',
      'status',
    ]);
    const { rows } = await officer.call(assetImportRows, { id });
    expect(rows.map(r => [r.rowNo, r.decision, ...r.faults.map(f => `${f.col}:${f.code}`)])).toEqual([
      [3, 'new'],
      [4, 'merged'],
      [5, 'new'],
      [6, 'red', '2:classes'],
      [7, 'red', '4:enterpriseUnknown'],
      [8, 'new', '5:day'],
    ]);
    const fixed = await officer.call(fixAssetCell, { id, rowNo: 6, col: 2, text: '32' });
    expect(fixed).toMatchObject({ decision: 'new', faults: [] });
    expect((await officer.call(skipAssetRow, { id, rowNo: 8, skip: true })).decision).toBe('skip');
    expect((await officer.call(listAssets, {})).rows).toEqual([]);
    const commandId = newId();
    await officer.call(confirmAssetImport, { id }, { commandId });
    await officer.call(confirmAssetImport, { id }, { commandId });
    await world.runJobs();
    expect(await officer.call(getAssetImport, { id })).toMatchObject({ state: 'written', outcomes: { created: 3 } });
    const written = (await officer.call(listAssets, {})).rows;
    expect(written.map(r => [r.number, r.classes, r.enterpriseName, r.source, r.asOf]).sort()).toEqual([
      ['21111111', [30, 35], '杭州龙坞茶业有限公司', 'officialExport', '2026-11-20'],
      ['21333333', [32], '杭州龙坞茶业有限公司', 'officialExport', '2026-11-20'],
      ['２１２２２２２２', [7], '杭州运河阀门（集团）有限公司', 'officialExport', '2026-11-20'],
    ]);
    expect((await officer.call(getAsset, { id: written.find(r => r.number === '21111111')?.id ?? '' })).kindDetails).toMatchObject({
      details: { registeredOn: '2016-11-28', validUntil: '2026-11-27' },
    });
    expect((await refusal(officer.call(confirmAssetImport, { id }))).code).toBe('assets.problem.importState');

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
    await officer.call(undoAssetImport, { id, reason: '导错了文件' });
    await world.runJobs();
    expect(await officer.call(getAssetImport, { id })).toMatchObject({ state: 'undone', outcomes: { undone: 2, kept: 1 } });
    expect((await officer.call(listAssets, {})).rows.map(r => r.id)).toEqual([touched]);
  });

  it('[6.3.3-a] a second export updates what is older and leaves what is newer; undo restores', async () => {
    const line = (status: string): string => `注册号,商标,类别,注册人,商标状态\n31111111,山房,30,杭州龙坞茶业有限公司,${status}\n`;
    const first = await importOf(line('已注册'), '2026-06-30');
    await officer.call(confirmAssetImport, { id: first });
    await world.runJobs();
    const older = await importOf(line('申请中'), '2026-05-31');
    expect((await officer.call(getAssetImport, { id: older })).counts).toMatchObject({ same: 1, update: 0, new: 0 });
    expect((await refusal(officer.call(confirmAssetImport, { id: older }))).code).toBe('assets.problem.importNothing');
    await officer.call(abandonAssetImport, { id: older });
    const newer = await importOf(line('宽展期'), '2026-11-20');
    expect((await officer.call(getAssetImport, { id: newer })).counts).toMatchObject({ update: 1 });
    await officer.call(confirmAssetImport, { id: newer });
    await world.runJobs();
    const find = async () => (await officer.call(listAssets, { q: '31111111' })).rows[0];
    expect(await find()).toMatchObject({ status: 'inGrace', statusWords: '宽展期', asOf: '2026-11-20' });
    await officer.call(undoAssetImport, { id: newer, reason: '试一下' });
    await world.runJobs();
    expect(await find()).toMatchObject({ status: 'inForce', asOf: '2026-06-30' });
  });

  it('[6.3.3-a] pasted rows, with a heading or without; columns are put right by hand', async () => {
    const id = newId();
    const text =
      '专利号\t发明名称\t类型\t申请日\nZL201710601862.3\t一种阀门\t发明专利\t2017-7-21\nZL201710601862.4\t另一种\t发明专利\t2017-7-21\n';
    await officer.call(pasteAssets, { id, kind: 'patent', asOf: '2026-11-20', enterpriseId: valve.id, text });
    const { rows } = await officer.call(assetImportRows, { id });
    expect(rows.map(r => [r.decision, r.faults[0]?.suggestion ?? null])).toEqual([
      ['new', null],
      ['red', '201710601862.3'],
    ]);
    await officer.call(remapAssetImport, { id, columns: [{ index: 3, field: 'priorityOn' }] });
    expect((await officer.call(getAssetImport, { id })).columns[3]?.field).toBe('priorityOn');
    await officer.call(confirmAssetImport, { id });
    await world.runJobs();
    expect((await officer.call(listAssets, { kind: 'patent' })).rows).toHaveLength(1);
    const bare = newId();
    await officer.call(pasteAssets, {
      id: bare,
      kind: 'trademark',
      asOf: '2026-11-20',
      enterpriseId: valve.id,
      text: '41111111\t河星\t7、11\t2020-01-02',
    });
    expect((await officer.call(getAssetImport, { id: bare })).counts.new).toBe(1);
    expect((await refusal(officer.call(pasteAssets, { id: newId(), kind: 'trademark', asOf: '2026-11-20', text: ' \n ' }))).code).toBe(
      'assets.problem.importNothing',
    );
  });

  it('[6.3.3-a] what is no export ends with a sentence; another district sees no import; steps belong to nobody', async () => {
    const id = await importOf('一,二\n三,四\n');
    expect(await officer.call(getAssetImport, { id })).toMatchObject({ state: 'unreadable', problem: 'assets.problem.importNoHeading' });
    expect((await refusal(elsewhere.call(getAssetImport, { id }))).status).toBe(404);
    expect((await officer.call(listAssetImports, {})).rows.length).toBeGreaterThan(3);
    expect((await elsewhere.call(listAssetImports, {})).rows).toEqual([]);
    for (const op of [writeAssetRows, revertAssetRows]) expect((await refusal(officer.call(op, { id, limit: 1 }))).status).toBe(403);
    expect((await refusal(officer.call(failAssetImport, { id, problem: 'x', params: {} }))).status).toBe(403);
    expect((await refusal(officer.call(stageAssetRows, { id, sheet: '', headerRow: 0, columns: [], rows: [], last: true }))).status).toBe(
      403,
    );
  });
});
