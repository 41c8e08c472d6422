import { expect, it } from 'vitest';
import { platformModule } from '#app/platform-module.ts';
import { checkDigit, organisationDigit } from '#modules/reference/domain/uscc.ts';
import { newId } from '#platform/contract/ids.ts';
import { openWorld } from '#test/world.ts';
import { findEnterprises, getEnterprise } from '../../contract/operations.ts';
import { ledgerImports } from '../../contract/operations-import.ts';
import { enterprisesModule } from '../../index.ts';
import { enterprisesRuns } from '../runs.ts';

const world = await openWorld({ modules: [platformModule, enterprisesModule], runs: enterprisesRuns });
const lead = world.as('stationLead');

const codeOf = (n: number): string => {
  const body = String(30_000_000 + n);
  const first = `91330105${body}${organisationDigit(body)}`;
  return first + checkDigit(first);
};
const read = async (text: string): Promise<string> => {
  const fileId = await lead.upload(Buffer.from(text), { name: '名单.csv', mediaType: 'text/csv' });
  const id = newId();
  await lead.call(ledgerImports.start, { id, fileId });
  await world.runJobs();
  return id;
};
const head = '企业名称,统一社会信用代码,所属街道,联系人,联系电话,主要产品,年产值\n';

it('[6.1-c] a long list is judged in a thread of its own, with the same eyes: twins in the file, faults by cell, people and values', async () => {
  const count = 11_000;
  const rows = Array.from(
    { length: count },
    (_, i) => `杭州长名单第${i}号阀门有限公司,${codeOf(i)},米市巷街道,王敏,13800${String(100_000 + i)},"阀门、泵",1200`,
  );
  rows[20] = `杭州长名单第二十号水泵有限公司,${codeOf(3)},,,,,`;
  rows[30] = `杭州长名单第4号阀门有限公司,${codeOf(30)},,,,,`;
  rows[40] = '杭州长名单数字有限公司,9.13301E+17,,,,,';
  // A refused row is nobody's twin.
  rows[41] = `杭州长名单数字有限公司,${codeOf(41)},,,,,`;
  const text = `${head}${rows.join('\n')}\n合计,,,,,,13200000\n`;
  expect(Buffer.byteLength(text)).toBeGreaterThan(1 << 20);
  const id = await read(text);
  expect(await lead.call(ledgerImports.get, { id })).toMatchObject({
    state: 'ready',
    skippedRows: 1,
    counts: { rows: count, red: 1, twins: 2, undecided: 2, willCreate: count - 3 },
  });
  expect((await lead.call(ledgerImports.faults, { id, severity: 'red' })).rows).toMatchObject([
    { cell: 'B42', code: 'usccTurnedNumber', value: '913301000000000000' },
  ]);
  expect((await lead.call(ledgerImports.twins, { id })).rows).toMatchObject([
    { row: 22, why: 'sameCodeInFile', ours: { row: 5 } },
    { row: 32, why: 'sameNameInFile', ours: { row: 6 } },
  ]);
  await lead.call(ledgerImports.decide, { id, why: 'sameCodeInFile', decision: 'skip' });
  await lead.call(ledgerImports.decide, { id, why: 'sameNameInFile', decision: 'new' });
  expect((await lead.call(ledgerImports.get, { id })).counts).toMatchObject({
    twins: 2,
    undecided: 0,
    willCreate: count - 2,
    willSkip: 2,
    willUpdate: 0,
  });
  await lead.call(ledgerImports.confirm, { id });
  await world.runJobs();
  expect(await lead.call(ledgerImports.get, { id })).toMatchObject({ state: 'written', counts: { willCreate: count - 2 } });
  const last = (await lead.call(findEnterprises, { q: '长名单第10999号' })).rows[0]?.id ?? '';
  expect(await lead.call(getEnterprise, { id: last })).toMatchObject({
    uscc: codeOf(10_999),
    regionName: '米市巷街道',
    contacts: [{ kind: 'liaison', name: '王敏', phone: '138****0999' }],
    facts: [
      { field: 'basic.products', value: [{ name: '阀门' }, { name: '泵' }] },
      { field: 'register.ledger', value: { outputValue: 1200 } },
    ],
  });
});

it('[6.1-c] more rows than a district has are refused', async () => {
  const id = await read(`企业名称\n${'杭州太长名单有限公司\n'.repeat(200_001)}`);
  expect(await lead.call(ledgerImports.get, { id })).toMatchObject({ state: 'unreadable', problem: 'platform.problem.importTooBig' });
});

it('[6.1-c] a cell put right says no more than it says: the person keeps the name, the ledger its other values, the name its place', async () => {
  const id = await read(`${head}杭州改格有限公司,,不知道街道,王敏,见群,水泵,\n`);
  await lead.call(ledgerImports.fix, { id, row: 2, field: 'liaisonPhone', value: '13812345678' });
  await lead.call(ledgerImports.fix, { id, row: 2, field: 'outputValue', value: '300' });
  await lead.call(ledgerImports.fix, { id, row: 2, field: 'established', value: '2015-03-18' });
  await lead.call(ledgerImports.fix, { id, row: 2, field: 'street', value: '康桥街道' });
  await lead.call(ledgerImports.fix, { id, row: 2, field: 'name', value: '杭州改好格子有限公司' });
  await lead.call(ledgerImports.confirm, { id });
  await world.runJobs();
  const found = (await lead.call(findEnterprises, { q: '改好格子' })).rows[0]?.id ?? '';
  expect(await lead.call(getEnterprise, { id: found })).toMatchObject({
    regionName: '康桥街道',
    contacts: [{ kind: 'liaison', name: '王敏', phone: '138****5678' }],
    facts: [
      { field: 'basic.products', value: [{ name: '水泵' }] },
      { field: 'register.ledger', value: { outputValue: 300 } },
    ],
    foundedOn: '2015-03-18',
  });
  const { rows } = await world.pool.query('select name_bg::text as words from enterprises.enterprises where id = $1', [found]);
  expect(rows[0].words).toContain("'@330105'");
  expect(rows[0].words.match(/@\d{9}/g)).toHaveLength(1);
});
