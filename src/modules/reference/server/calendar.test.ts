import { describe, expect, it } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { openWorld } from '#test/world.ts';
import { getCalendar, importHolidays } from '../contract/calendar.ts';
import { type NoticeDay, readNotice } from '../domain/holiday-notice.ts';
import { firstHolidays, firstYears } from '../domain/holidays.data.ts';
import { referenceModule } from '../index.ts';

const world = await openWorld({ modules: [referenceModule] });
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

describe('[6.3.1-a] 工作日历', () => {
  it('[6.3.1-a] the tables hold the notices known at first; the administrators see nothing', async () => {
    const calendar = await officer.call(getCalendar, {});
    expect(calendar.today).toBe('2026-11-22');
    expect(calendar.holidays.map(h => `${h.day} ${h.kind}`)).toEqual(firstHolidays.map(h => `${h.day} ${h.kind}`).toSorted());
    expect(calendar.notices.map(n => n.year)).toEqual(firstYears);
    for (const role of ['systemAdmin', 'securityAdmin', 'auditor'])
      await expect(world.as(role).call(getCalendar, {})).rejects.toMatchObject({ code: 'platform.problem.notAllowed' });
  });

  it('[6.3.1-a] a notice is loaded by a manager alone; a corrected one supersedes it; a replay loads nothing', async () => {
    await expect(officer.call(importHolidays, notice())).rejects.toMatchObject({ code: 'platform.problem.notAllowed' });
    const commandId = newId();
    const first = notice();
    await manager.call(importHolidays, first, { commandId });
    await manager.call(importHolidays, first, { commandId });
    const calendar = await officer.call(getCalendar, {});
    expect(calendar.notices.map(n => n.year)).toEqual([2025, 2026, 2027]);
    expect(calendar.holidays.filter(h => h.day.startsWith('2027'))).toHaveLength(days.length);
    await manager.call(importHolidays, notice({ source: '更正通知', days: days.filter(d => d.day !== '2027-05-05') }));
    const corrected = await officer.call(getCalendar, {});
    expect(corrected.notices.find(n => n.year === 2027)?.source).toBe('更正通知');
    expect(corrected.holidays.some(h => h.day === '2027-05-05')).toBe(false);
    const { rows } = await world.pool.query('select count(*)::int as n from reference.holiday_notices where year = 2027');
    expect(rows[0].n).toBe(2);
  });

  it('[6.3.1-a] a notice that cannot be that of the year is refused whole', async () => {
    await expect(manager.call(importHolidays, notice({ year: 2028 }))).rejects.toMatchObject({ code: 'reference.problem.noticeDay' });
    const half = days.filter(d => d.day < '2027-09');
    await expect(manager.call(importHolidays, notice({ days: half }))).rejects.toMatchObject({
      code: 'reference.problem.noticeIncomplete',
    });
    const worked = [...days, { day: '2027-06-09', kind: 'work' as const, name: '上班' }];
    await expect(manager.call(importHolidays, notice({ days: worked }))).rejects.toMatchObject({ code: 'reference.problem.noticeWorkday' });
  });

  it('[6.3.1-a] today is the day in Beijing, half an hour after its midnight too', async () => {
    world.clock.set('2026-11-23T00:30:00+08:00');
    expect((await officer.call(getCalendar, {})).today).toBe('2026-11-23');
  });
});
