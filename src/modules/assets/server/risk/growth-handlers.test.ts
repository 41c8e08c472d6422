import { readXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { catalogueModule } from '#modules/catalogue/index.ts';
import { demandsModule } from '#modules/demands/index.ts';
import { enterprisesModule } from '#modules/enterprises/index.ts';
import { newId } from '#platform/contract/ids.ts';
import { makeEnterprise } from '#test/demands-probe.ts';
import { registerPeople } from '#test/planning.ts';
import { openWorld } from '#test/world.ts';
import { assetGrowth, exportGrowth } from '../../contract/operations-growth.ts';
import { createAsset, listAssets, recordEvent } from '../../contract/operations-register.ts';
import type { CreateAsset } from '../../contract/register-input.ts';
import { assetsModule } from '../../index.ts';

const world = await openWorld({ modules: [enterprisesModule, catalogueModule, demandsModule, assetsModule] });
const officer = world.as('officer');
await registerPeople(world, [officer]);
const one = await makeEnterprise(world, '杭州甲有限公司');
const two = await makeEnterprise(world, '杭州乙有限公司', { region: '330105002' });

const enter = async (enterpriseId: string, number: string, kindDetails: CreateAsset['kindDetails']): Promise<string> => {
  const id = newId();
  await officer.call(createAsset, {
    id,
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
  return id;
};
const mark = (registeredOn: string | undefined, classes: number[]): CreateAsset['kindDetails'] => ({
  kind: 'trademark',
  details: { classes, ...(registeredOn ? { registeredOn } : {}) },
});
const patent = (grantedOn: string): CreateAsset['kindDetails'] => ({
  kind: 'patent',
  details: { type: 'invention', filedOn: '2022-01-04', grantedOn, reduction: 0, openLicence: false, inventors: [], pct: false },
});

await enter(one.id, '61111111', mark('2026-01-06', [9, 35, 42]));
await enter(one.id, '61111112', mark('2026-03-06', [9]));
await enter(one.id, '202210000001.1', patent('2026-03-10'));
await enter(two.id, '61111113', mark('2026-03-20', [30]));
await enter(two.id, '61111114', mark(undefined, [31]));
const gone = await enter(two.id, '202210000002.1', patent('2024-05-01'));
await officer.call(recordEvent, {
  id: newId(),
  assetId: gone,
  act: 'lapse',
  happenedOn: '2026-02-10',
  party: '',
  note: '',
  figures: {},
  files: [],
});

describe('[6.3.5-a] growth', () => {
  it('[6.3.5-a] 件, 类, 家 and 家次 are kept apart; net is gained less ended', async () => {
    const g = await officer.call(assetGrowth, { from: '2026-01-01', to: '2026-12-31', grain: 'quarter' });
    expect(g.all).toMatchObject({ gained: { items: 4, classes: 5, firms: 2, firmTimes: 3 }, lost: 1, net: 3 });
    expect(g.byKind.map(l => [l.key, l.gained.items, l.gained.classes, l.gained.firms, l.lost, l.net])).toEqual([
      ['trademark', 3, 5, 2, 0, 3],
      ['patent', 1, 0, 1, 1, 0],
    ]);
    expect(g.byQuality.map(l => [l.key, l.net])).toEqual([['patent.invention', 0]]);
    expect(g.byPeriod.map(l => [l.key, l.gained.items, l.lost])).toEqual([
      ['2026-Q1', 4, 1],
      ['2026-Q2', 0, 0],
      ['2026-Q3', 0, 0],
      ['2026-Q4', 0, 0],
    ]);
    expect(g).toMatchObject({ undated: 1, undatedKinds: ['trademark'], asOf: '2026-11-01' });
  });

  it('[6.3.5-a] every number opens exactly its rows', async () => {
    const g = await officer.call(assetGrowth, { from: '2026-01-01', to: '2026-12-31', grain: 'month' });
    for (const line of [g.all, ...g.byKind, ...g.byQuality, ...g.byRegion, ...g.byPeriod]) {
      expect((await officer.call(listAssets, { ...line.gainedFilter, limit: 100 })).rows).toHaveLength(line.gained.items);
      expect((await officer.call(listAssets, { ...line.lostFilter, limit: 100 })).rows).toHaveLength(line.lost);
    }
  });

  it('[6.3.5-a] a street alone, another district, and the workbook; only leads export', async () => {
    const street = await officer.call(assetGrowth, { from: '2026-01-01', to: '2026-12-31', regionCode: two.regionCode, grain: 'year' });
    expect(street.all.gained).toEqual({ items: 1, classes: 1, firms: 1, firmTimes: 1 });
    const none = await world.as('officer', { region: '330106' }).call(assetGrowth, { from: '2026-01-01', to: '2026-12-31', grain: 'year' });
    expect(none.all.net).toBe(0);
    const { body } = await world.as('manager').call(exportGrowth, { from: '2026-01-01', to: '2026-12-31', grain: 'year' });
    const sheets = (await readXlsx(body)).sheets.map(s => s.name);
    expect(sheets).toEqual(['按类别', '质量结构', '按街道', '按时间']);
    await expect(officer.call(exportGrowth, { from: '2026-01-01', to: '2026-12-31', grain: 'year' })).rejects.toMatchObject({
      status: 403,
    });
  });
});
