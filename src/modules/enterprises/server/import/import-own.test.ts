import { expect, it } from 'vitest';
import { platformModule } from '#app/platform-module.ts';
import { newId } from '#platform/contract/ids.ts';
import { readTable } from '#platform/server/imports/read-table.ts';
import { openWorld } from '#test/world.ts';
import { correctEnterprise, createEnterprise, exportEnterprises, findEnterprises, getEnterprise } from '../../contract/operations.ts';
import { defineOwnColumn, retireOwnColumn } from '../../contract/operations-columns.ts';
import { ledgerImports } from '../../contract/operations-import.ts';
import { ownKey } from '../../contract/own-column.ts';
import { ledgerFields } from '../../domain/import-fields.ts';
import { ownImportFields } from '../../domain/own-value.ts';
import { enterprisesModule } from '../../index.ts';
import { enterprisesRuns } from '../runs.ts';

const world = await openWorld({ modules: [platformModule, enterprisesModule], runs: enterprisesRuns });
const lead = world.as('stationLead');
const manager = world.as('manager');

const read = async (text: string, caller = lead): Promise<string> => {
  const fileId = await caller.upload(Buffer.from(text), { name: '名单.csv', mediaType: 'text/csv' });
  const id = newId();
  await caller.call(ledgerImports.start, { id, fileId });
  await world.runJobs();
  return id;
};
const confirm = async (id: string): Promise<void> => {
  await lead.call(ledgerImports.confirm, { id });
  await world.runJobs();
};
const hubOf = async (q: string) => lead.call(getEnterprise, { id: (await lead.call(findEnterprises, { q })).rows[0]?.id ?? '' });

const star = {
  id: newId(),
  name: '星级',
  kind: 'choice' as const,
  choices: [
    { key: newId(), name: '三星' },
    { key: newId(), name: '五星' },
  ],
};
const machines = { id: newId(), name: '设备数', kind: 'number' as const, unit: '台' };
const called = { id: newId(), name: '上次回访', kind: 'day' as const };
const note = { id: newId(), name: '片区', kind: 'text' as const };
for (const column of [star, machines, called, note]) await manager.call(defineOwnColumn, column);
const [three, five] = star.choices.map(c => c.key);

const registerHead = '企业名称,生产经营地址,登记住所,注册资本（万元）,成立日期,从业人数,2025年营业收入（元）';

it('[6.1-c] what every ledger has comes into the register: domicile, capital, day, persons, revenue with its year', async () => {
  const id = await read(`${registerHead}\n杭州常有内容有限公司,石祥路1号,登云路9号,500,2015年3月8日,120人,"12,345,678"\n`);
  expect(await lead.call(ledgerImports.get, { id })).toMatchObject({
    columns: ['name', 'address', 'registeredAddress', 'registeredCapital', 'established', 'employees', 'revenue'].map(field => ({ field })),
    balance: { cells: 7, written: 7, doubtful: 0, unread: 0 },
  });
  await confirm(id);
  expect(await hubOf('常有内容')).toMatchObject({
    address: '石祥路1号',
    registeredAddress: '登云路9号',
    registeredCapital: 500,
    foundedOn: '2015-03-08',
    employees: 120,
    revenue: 1234.5678,
    revenueYear: 2025,
  });
});

it('[6.1-c] what is no definite figure is doubtful with its place, can be put right, and is counted in the balance', async () => {
  const id = await read(
    `${registerHead},星级,设备数,上次回访,片区\n杭州存疑内容有限公司,,,100万美元,2015-02-30,约100人,若干,四星,许多,昨天,东\n`,
  );
  const faults = await lead.call(ledgerImports.faults, { id });
  expect(faults.rows.map(f => [f.cell, f.code])).toEqual(
    [
      ['B2', 'usccMissing'],
      ['D2', 'moneyForeign'],
      ['E2', 'dayUnreadable'],
      ['F2', 'employeesUnreadable'],
      ['G2', 'moneyUnreadable'],
      ['H2', 'ownChoiceUnknown'],
      ['I2', 'ownNumberUnreadable'],
      ['J2', 'dayUnreadable'],
    ].filter(([, c]) => c !== 'usccMissing'),
  );
  expect(await lead.call(ledgerImports.get, { id })).toMatchObject({ balance: { cells: 9, doubtful: 7, written: 2, unread: 0 } });
  expect((await lead.call(ledgerImports.annotated, { id })).body.subarray(0, 2).toString()).toBe('PK');
  const right: [string, string][] = [
    ['registeredCapital', '700万元'],
    ['established', '2015.3.1'],
    ['employees', '100'],
    ['revenue', '3亿元'],
    [ownKey(star.id), '五星'],
    [ownKey(machines.id), '1,200台'],
    [ownKey(called.id), '2026/1/2'],
  ];
  for (const [field, value] of right) await lead.call(ledgerImports.fix, { id, row: 2, field, value });
  expect(await lead.call(ledgerImports.get, { id })).toMatchObject({ balance: { doubtful: 0, written: 9 } });
  // A cell that was put right can be made doubtful again: then it says nothing.
  await lead.call(ledgerImports.fix, { id, row: 2, field: ownKey(machines.id), value: '很多' });
  await confirm(id);
  expect(await hubOf('存疑内容')).toMatchObject({
    registeredCapital: 700,
    foundedOn: '2015-03-01',
    employees: 100,
    revenue: 30_000,
    own: { [star.id]: five, [called.id]: '2026-01-02', [note.id]: '东' },
  });
});

it('[6.1-c] an update changes what the file says and nothing else; the undo gives everything back that nobody changed since', async () => {
  const made = newId();
  await lead.call(createEnterprise, {
    id: made,
    name: '杭州撤销内容有限公司',
    regionCode: '330105001',
    employees: 10,
    revenue: 100,
    revenueYear: 2024,
    registeredAddress: '旧住所',
    own: { [star.id]: three ?? '', [machines.id]: 5, [note.id]: '西' },
  });
  const id = await read(
    '企业名称,从业人数,营业收入（万元）,注册资本（万元）,星级,设备数,上次回访\n杭州撤销内容有限公司,20,200,900,五星,7,2026-05-01\n',
  );
  await lead.call(ledgerImports.decide, { id, row: 2, decision: 'update' });
  await confirm(id);
  expect(await hubOf('撤销内容')).toMatchObject({
    employees: 20,
    revenue: 200,
    // The file does not say of which year: the old one would be a lie beside the new sum.
    revenueYear: null,
    registeredCapital: 900,
    registeredAddress: '旧住所',
    own: { [star.id]: five, [machines.id]: 7, [called.id]: '2026-05-01', [note.id]: '西' },
  });
  await lead.call(correctEnterprise, { id: made, baseRevision: 2, regionCode: '330105001', own: { [machines.id]: 8 } });
  await lead.call(ledgerImports.undo, { id, reason: '导错了' });
  await world.runJobs();
  expect(await lead.call(getEnterprise, { id: made })).toMatchObject({
    employees: 10,
    revenue: 100,
    revenueYear: 2024,
    registeredCapital: null,
    own: { [star.id]: three, [machines.id]: 8, [note.id]: '西' },
  });
  const report = await lead.call(ledgerImports.undoReport, { id });
  expect(report.rows).toMatchObject([{ recordId: made, field: ownKey(machines.id), why: 'changedSince' }]);
});

it('[1-a] the words of one authority mean nothing in another’s import', async () => {
  const other = world.as('stationLead', { region: '330106' });
  const id = await read('企业名称,星级,设备数\n杭州外局名单有限公司,五星,7\n', other);
  expect(await other.call(ledgerImports.get, { id })).toMatchObject({
    columns: [{ field: 'name' }, { field: null }, { field: null }],
    balance: { cells: 3, written: 1, unread: 2 },
  });
  expect(JSON.stringify(await other.call(ledgerImports.get, { id }))).not.toContain(star.id);
});

it('[6.1-c] what was exported comes in again as it was', async () => {
  const columns = ['name', 'registeredAddress', 'registeredCapital', 'foundedOn', 'employees', 'revenue', 'revenueYear'];
  const own = [star, machines, called, note].map(c => ownKey(c.id));
  const file = await lead.call(exportEnterprises, { filter: { q: '撤销内容' }, columns: [...columns, ...own] });
  const shown = star.choices.map(o => ({ ...o, retired: false }));
  const definitions = [
    { ...star, unit: '', choices: shown },
    { ...machines, choices: [] },
    ...[called, note].map(c => ({ ...c, unit: '', choices: [] })),
  ];
  const fields = { ...ledgerFields, ...ownImportFields(definitions) };
  const env = { regionOf: () => undefined, dayOf: (c: { day?: string }) => c.day, outputUnit: 1, moneyUnits: {}, revenueYear: undefined };
  const table = await readTable({ bytes: file.body, fileName: '企业名单.xlsx' }, { fields, env: env as never });
  expect(table.rows[0]?.draft).toEqual({
    name: '杭州撤销内容有限公司',
    registeredAddress: '旧住所',
    employees: 10,
    revenue: 100,
    revenueYear: 2024,
    [ownKey(star.id)]: three,
    [ownKey(machines.id)]: 8,
    [ownKey(note.id)]: '西',
  });
});

it('[6.1-c] a column that is retired after the file was read still takes what was confirmed; a new file no longer knows it', async () => {
  const id = await read('企业名称,片区\n杭州迟来栏目有限公司,南\n');
  await manager.call(retireOwnColumn, { id: note.id });
  await confirm(id);
  expect(await hubOf('迟来栏目')).toMatchObject({ own: { [note.id]: '南' } });
  const later = await read('企业名称,片区\n杭州更迟栏目有限公司,北\n');
  expect((await lead.call(ledgerImports.get, { id: later })).columns.map(c => c.field)).toEqual(['name', null]);
});
