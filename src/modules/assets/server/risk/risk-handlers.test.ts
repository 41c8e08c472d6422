import { describe, expect, it } from 'vitest';
import { catalogueModule } from '#modules/catalogue/index.ts';
import { getDemand } from '#modules/demands/contract/operations.ts';
import { demandsModule } from '#modules/demands/index.ts';
import { recordFact } from '#modules/enterprises/contract/operations.ts';
import { enterprisesModule } from '#modules/enterprises/index.ts';
import { newId } from '#platform/contract/ids.ts';
import { makeEnterprise } from '#test/demands-probe.ts';
import { registerPeople } from '#test/planning.ts';
import { openWorld } from '#test/world.ts';
import { createAsset } from '../../contract/operations-register.ts';
import { districtRisk, enterpriseRisk, raiseRisk, riskAlarms } from '../../contract/operations-risk.ts';
import type { CreateAsset } from '../../contract/register-input.ts';
import { assetsModule } from '../../index.ts';

const world = await openWorld({ modules: [enterprisesModule, catalogueModule, demandsModule, assetsModule] });
const officer = world.as('officer');
const elsewhere = world.as('officer', { region: '330106' });
await registerPeople(world, [officer]);
const valve = await makeEnterprise(world, '杭州运河阀门有限公司');
const quiet = await makeEnterprise(world, '杭州安静有限公司');

const asset = (number: string, kindDetails: CreateAsset['kindDetails'], enterpriseId = valve.id): CreateAsset => ({
  id: newId(),
  enterpriseId,
  number,
  numberAsPrinted: true,
  title: `资产${number}`,
  owner: '',
  status: 'inForce',
  statusWords: '',
  asOf: '2026-11-01',
  valueNote: '',
  kindDetails,
});

await officer.call(recordFact, {
  enterpriseId: valve.id,
  field: 'basic.products',
  value: [{ name: '电动阀门', share: 80, value: 1200 }],
  source: 'selfReported',
  asOf: '2026-10-01',
  evidence: '',
});
await officer.call(createAsset, asset('51111111', { kind: 'trademark', details: { classes: [9, 35], registeredOn: '2017-03-01' } }));
await officer.call(createAsset, asset('51111112', { kind: 'trademark', details: { classes: [9], registeredOn: '2019-03-01' } }));
await officer.call(
  createAsset,
  asset('201710601862.3', {
    kind: 'patent',
    details: {
      type: 'invention',
      filedOn: '2017-07-21',
      grantedOn: '2019-06-04',
      paidThroughYear: 10,
      reduction: 0,
      openLicence: false,
      inventors: ['陈'],
      pct: false,
    },
  }),
);
await officer.call(createAsset, asset('51111119', { kind: 'trademark', details: { classes: [25], registeredOn: '2022-03-01' } }, quiet.id));

describe('[6.3.3-b] maps of risk', () => {
  it('[6.3.3-b] products against classes, 36 months of fees, alarms with rule and data', async () => {
    const map = await officer.call(enterpriseRisk, { enterpriseId: valve.id });
    expect(map).toMatchObject({
      asOf: '2026-11-01',
      products: [{ product: '电动阀门', value: 1200, classes: [{ niceClass: 7, marks: [] }] }],
    });
    expect(map.held).toEqual([
      { niceClass: 9, marks: 2 },
      { niceClass: 35, marks: 1 },
    ]);
    expect(map.alarms.map(a => [a.key, a.demandId])).toEqual([['uncovered:7', null]]);
    expect(map.months).toHaveLength(36);
    // Years 11, 12 and 13 of an invention: 4000, 4000, 6000, each due on 21 July.
    expect(map.months.filter(m => m.payments > 0 && m.month.endsWith('-07')).map(m => [m.month, m.fees])).toEqual([
      ['2027-07', 4000],
      ['2028-07', 4000],
      ['2029-07', 6000],
    ]);
    // A mark of two classes is renewed by class.
    expect(map.months.find(m => m.month === '2027-02')).toMatchObject({ expiries: 1, payments: 1 });
  });

  it('[6.3.3-b] an alarm becomes a demand once only; what no longer holds is refused', async () => {
    const commandId = newId();
    const first = await officer.call(raiseRisk, { enterpriseId: valve.id, key: 'uncovered:7' }, { commandId });
    expect(await officer.call(raiseRisk, { enterpriseId: valve.id, key: 'uncovered:7' }, { commandId })).toEqual(first);
    expect(await officer.call(raiseRisk, { enterpriseId: valve.id, key: 'uncovered:7' })).toEqual({
      demandId: first.demandId,
      isNew: false,
    });
    expect((await officer.call(getDemand, { id: first.demandId })).text).toBe(
      '主要产品“电动阀门”（第 7 类）没有有效商标，需要商标布局指导',
    );
    expect((await officer.call(enterpriseRisk, { enterpriseId: valve.id })).alarms[0]?.demandId).toBe(first.demandId);
    await expect(officer.call(raiseRisk, { enterpriseId: valve.id, key: 'noMark' })).rejects.toMatchObject({
      code: 'assets.problem.alarmGone',
    });
    await expect(elsewhere.call(raiseRisk, { enterpriseId: valve.id, key: 'uncovered:7' })).rejects.toMatchObject({ status: 404 });
    await expect(elsewhere.call(enterpriseRisk, { enterpriseId: valve.id })).rejects.toMatchObject({ status: 404 });
  });

  it('[6.3.2-b] the district: enterprises with alarms by rule, months, classes; another district has none', async () => {
    expect((await officer.call(riskAlarms, {})).rows.map(r => [r.enterpriseName, r.assets, r.alarms.length])).toEqual([
      ['杭州运河阀门有限公司', 3, 1],
    ]);
    expect((await officer.call(riskAlarms, { rule: 'singleMark' })).rows).toEqual([]);
    const map = await officer.call(districtRisk, {});
    expect(map.classes.find(c => c.niceClass === 9)).toEqual({ niceClass: 9, marks: 2, enterprises: 1 });
    expect(map.months.reduce((n, m) => n + m.expiries, 0)).toBeGreaterThan(0);
    expect((await elsewhere.call(riskAlarms, {})).rows).toEqual([]);
    expect((await elsewhere.call(districtRisk, {})).classes).toEqual([]);
  });
});
