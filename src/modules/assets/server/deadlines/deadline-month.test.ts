import { describe, expect, it } from 'vitest';
import { platformModule } from '#app/platform-module.ts';
import { catalogueModule } from '#modules/catalogue/index.ts';
import { demandsModule } from '#modules/demands/index.ts';
import { enterprisesModule } from '#modules/enterprises/index.ts';
import { peopleModule } from '#modules/people/index.ts';
import { referenceModule } from '#modules/reference/index.ts';
import { stationsModule } from '#modules/stations/index.ts';
import { newId } from '#platform/contract/ids.ts';
import { makeEnterprise } from '#test/demands-probe.ts';
import { registerPeople } from '#test/planning.ts';
import { killAndJump, peacefulWorker } from '#test/reminder-kills.ts';
import { openWorld } from '#test/world.ts';
import { createAsset } from '../../contract/operations-register.ts';
import { deadlineMonth, giveUpDeadline, listDeadlines } from '../../contract/operations-warnings.ts';
import type { CreateAsset } from '../../contract/register-input.ts';
import { assetsModule } from '../../index.ts';
import { assetsRuns } from '../runs.ts';

const world = await openWorld({
  modules: [platformModule, referenceModule, peopleModule, enterprisesModule, stationsModule, catalogueModule, demandsModule, assetsModule],
  runs: assetsRuns,
});
const officer = world.as('officer');
const elsewhere = world.as('officer', { region: '330106' });
await registerPeople(world, [officer, elsewhere]);
const tea = await makeEnterprise(world, '杭州龙坞茶业有限公司');

let serial = 28_000_000;
const base = (): Omit<CreateAsset, 'kindDetails' | 'number'> => ({
  id: newId(),
  enterpriseId: tea.id,
  numberAsPrinted: true,
  title: '运河星',
  owner: '杭州龙坞茶业有限公司',
  status: 'inForce',
  statusWords: '已注册',
  asOf: `2026-11-${10 + (serial % 9)}`,
  valueNote: '',
});
const mark = (registeredOn: string, more: Partial<CreateAsset> = {}): CreateAsset => ({
  ...base(),
  number: String(serial++),
  kindDetails: { kind: 'trademark', details: { classes: [30, 35], registeredOn } },
  ...more,
});
const patent = (filedOn: string): CreateAsset => ({
  ...base(),
  number: 'ZL202210000001.X',
  kindDetails: {
    kind: 'patent',
    details: {
      type: 'invention',
      filedOn,
      grantedOn: '2024-01-09',
      paidThroughYear: 5,
      reduction: 0,
      openLicence: false,
      inventors: [],
      pct: false,
    },
  },
});

describe('日历的逐日数', () => {
  const monthsOf = async (reader: typeof officer, filter: object) => {
    const { rows } = await world.pool.query("select distinct to_char(safe_on, 'YYYY-MM') as month from assets.deadlines order by 1");
    const answers = await Promise.all(rows.map(r => reader.call(deadlineMonth, { ...filter, month: r.month })));
    return answers.map(({ days, asOf }) => ({ days, asOf }));
  };
  /** The same months counted over the deadlines themselves. */
  const counted = async (assetKind?: string) => {
    const { rows } = await world.pool.query(
      `select to_char(safe_on, 'YYYY-MM') as month, safe_on::text as day, asset_kind as kind, count(*)::int as n,
         count(*) filter (where confidence = 'provisional')::int as provisional, count(*) filter (where confidence = 'toVerify')::int as to_verify,
         min(as_of)::text as as_of
       from assets.deadlines where closed_at is null and region_code like '330105%' and ($1::text is null or asset_kind = $1) group by 1, 2, 3 order by 2, 3`,
      [assetKind ?? null],
    );
    return rows;
  };
  const flat = (months: Awaited<ReturnType<typeof monthsOf>>) =>
    months.flatMap(m => m.days).flatMap(d => d.counts.map(c => `${d.day} ${c.assetKind} ${c.count}`));

  it('[6.3.1-a] after all that was registered, moved, closed and computed again, the kept days are the counted ones, by any number of streets and kinds', async () => {
    for (const day of ['2016-12-01', '2017-02-28', '2016-08-15', '2017-05-30', '2018-01-01', '2019-03-31'])
      await officer.call(createAsset, mark(day));
    await officer.call(createAsset, patent('2022-05-01'));
    const { rows: all } = await officer.call(listDeadlines, { limit: 100 });
    for (const d of all.filter((_, at) => at % 4 === 0))
      if (d.kind !== 'nonUse') await officer.call(giveUpDeadline, { id: d.id, person: '王芳', reason: '产品已停产' });
    await killAndJump(world, { rounds: 3, seed: 11, start: '2026-11-22T09:00:00+08:00' });
    const rows = await counted();
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.some(r => r.provisional > 0)).toBe(true);
    const months = await monthsOf(officer, {});
    expect(flat(months)).toEqual(rows.map(r => `${r.day} ${r.kind} ${r.n}`));
    expect(months.flatMap(m => m.days).reduce((n, d) => n + d.provisional * 1000 + d.toVerify, 0)).toBe(
      rows.reduce((n, r) => n + r.provisional * 1000 + r.to_verify, 0),
    );
    expect(months.map(m => m.asOf).filter(day => day !== null)).toEqual(
      [...Map.groupBy(rows, r => r.month).values()].map(all => all.map(r => r.as_of).toSorted()[0]),
    );
    expect(flat(await monthsOf(officer, { assetKind: 'patent' }))).toEqual((await counted('patent')).map(r => `${r.day} ${r.kind} ${r.n}`));
    expect(flat(await monthsOf(officer, { enterpriseId: tea.id }))).toEqual(flat(months));
    const city = world.as('manager', { region: '3301' });
    expect(flat(await monthsOf(city, {}))).toEqual(flat(months));
    expect(flat(await monthsOf(city, { regionCode: '330105' }))).toEqual(flat(months));
    expect(flat(await monthsOf(city, { regionCode: '330106' }))).toEqual([]);
    expect(flat(await monthsOf(elsewhere, {}))).toEqual([]);
  });

  it('[6.3.1-a] two at once and one taken back leave the right count; folding changes nothing and leaves one line a day', async () => {
    const before = flat(await monthsOf(officer, {}));
    await Promise.all(['2018-05-05', '2018-05-05', '2018-05-06'].map(day => officer.call(createAsset, mark(day))));
    await expect(officer.call(createAsset, mark('2018-05-05', { enterpriseId: newId() }))).rejects.toThrow();
    const after = flat(await monthsOf(officer, {}));
    expect(after).not.toEqual(before);
    expect(after).toEqual((await counted()).map(r => `${r.day} ${r.kind} ${r.n}`));
    await assetsRuns[0]?.run(peacefulWorker(world) as never, { slot: 'fold' } as never);
    expect(flat(await monthsOf(officer, {}))).toEqual(after);
    const { rows } = await world.pool.query(
      'select 1 from assets.deadline_days group by authority_id, region_code, safe_on, asset_kind, as_of having count(*) > 1 or sum(n) = 0',
    );
    expect(rows).toEqual([]);
  });
});
