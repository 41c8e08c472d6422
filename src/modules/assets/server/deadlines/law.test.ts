import { describe, expect, it } from 'vitest';
import { platformModule } from '#app/platform-module.ts';
import { catalogueModule } from '#modules/catalogue/index.ts';
import { demandsModule } from '#modules/demands/index.ts';
import { enterprisesModule } from '#modules/enterprises/index.ts';
import { importHolidays } from '#modules/reference/contract/calendar.ts';
import { type NoticeDay, readNotice } from '#modules/reference/domain/holiday-notice.ts';
import { firstHolidays, firstYears } from '#modules/reference/domain/holidays.data.ts';
import { referenceModule } from '#modules/reference/index.ts';
import { newId } from '#platform/contract/ids.ts';
import { makeEnterprise } from '#test/demands-probe.ts';
import { registerPeople } from '#test/planning.ts';
import { openWorld } from '#test/world.ts';
import { listRules } from '../../contract/operations-law.ts';
import { createAsset } from '../../contract/operations-register.ts';
import { listDeadlines } from '../../contract/operations-warnings.ts';
import { firstFees, firstRules } from '../../domain/deadlines/rules.data.ts';
import { assetsModule } from '../../index.ts';
import { recomputeRun } from './recompute.run.ts';

const world = await openWorld({
  modules: [platformModule, referenceModule, enterprisesModule, catalogueModule, demandsModule, assetsModule],
  runs: [recomputeRun],
});
const lead = world.as('stationLead');
const officer = world.as('officer');
const manager = world.as('manager');

/** A notice as it might be published; no official one of 2027 is known. */
const days: NoticeDay[] = readNotice(
  [
    '一、元旦：1月1日至3日放假，共3天。',
    '二、劳动节：5月1日至5日放假调休。5月8日上班。',
    '三、国庆节：10月1日至7日放假调休。10月9日上班。',
  ].join('\n'),
  2027,
);
const notice = (more: object = {}) => ({ id: newId(), year: 2027, source: '测试用通知', days, ...more });

describe('[6.3.1-a] rules of law as rows', () => {
  it('[6.3.1-a] the tables hold what the first rows say, with source and confidence; the administrators see nothing', async () => {
    const law = await officer.call(listRules, {});
    const byKey = <T extends { key: string; validFrom: string }>(rows: readonly T[]) =>
      rows.toSorted((a, b) => (`${a.key} ${a.validFrom}` < `${b.key} ${b.validFrom}` ? -1 : 1));
    expect(byKey(law.rules)).toEqual(byKey(firstRules));
    expect(law.fees).toHaveLength(firstFees.length);
    for (const fee of firstFees) expect(law.fees).toContainEqual(fee);
    expect(law.holidays.map(h => `${h.day} ${h.kind}`)).toEqual(firstHolidays.map(h => `${h.day} ${h.kind}`).toSorted());
    expect(law.notices.map(n => n.year)).toEqual(firstYears);
    await expect(world.as('systemAdmin').call(listRules, {})).rejects.toMatchObject({ code: 'platform.problem.notAllowed' });
  });

  it('[6.3.1-a] once the year has its notice, provisional days are computed anew and sure', async () => {
    await registerPeople(world, [officer, lead]);
    const tea = await makeEnterprise(world, '杭州龙坞茶业有限公司');
    const mark = {
      id: newId(),
      enterpriseId: tea.id,
      number: '19100001',
      numberAsPrinted: false,
      title: '运河星',
      owner: '',
      status: 'inForce' as const,
      statusWords: '已注册',
      asOf: '2026-11-20',
      valueNote: '',
      kindDetails: { kind: 'trademark' as const, details: { classes: [9], registeredOn: '2016-10-31' } },
    };
    await world.pool.query('update reference.holiday_notices set superseded_at = now() where year = 2027 and superseded_at is null');
    await officer.call(createAsset, mark);
    const grace = async () =>
      (await officer.call(listDeadlines, { limit: 20, kind: 'renewalGrace' })).rows.find(d => d.assetId === mark.id);
    expect(await grace()).toMatchObject({
      dueOn: '2027-04-30',
      safeOn: '2027-04-30',
      confidence: 'provisional',
      notes: ['holidaysMissing'],
    });
    const longer = [...days, { day: '2027-04-30', kind: 'off' as const, name: '劳动节' }];
    await manager.call(importHolidays, notice({ days: longer }));
    await world.deliver();
    await world.runJobs();
    expect(await grace()).toMatchObject({ dueOn: '2027-05-06', safeOn: '2027-04-30', confidence: 'confirmed', notes: [] });
  });
});
