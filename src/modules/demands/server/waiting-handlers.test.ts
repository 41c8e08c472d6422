import { describe, expect, it } from 'vitest';
import { catalogueModule } from '#modules/catalogue/index.ts';
import { importHolidays } from '#modules/reference/contract/calendar.ts';
import { promiseOf } from '#modules/reference/domain/promise-clock.ts';
import { workingCalendar } from '#modules/reference/domain/working-days.ts';
import { referenceModule } from '#modules/reference/index.ts';
import { addDays } from '#platform/contract/china-day.ts';
import { newId } from '#platform/contract/ids.ts';
import { behindTheDoor } from '#test/behind.ts';
import { noticeDays, noticeYears } from '#test/clock/notices.ts';
import { makeEnterprise } from '#test/demands-probe.ts';
import { registerPeople } from '#test/planning.ts';
import { openWorld } from '#test/world.ts';
import { doBatch, previewBatch, undoBatch } from '../contract/batch.ts';
import { listLimits, setLimit } from '../contract/limit.ts';
import { answerDemand, assignDemand, getDemand, listDemands, raiseDemand, referDemand } from '../contract/operations.ts';
import { raisePasted, readPaste } from '../contract/paste.ts';
import { getWaiting } from '../contract/waiting.ts';
import { demandsModule } from '../index.ts';
import { recountRun } from './recount.run.ts';

const world = await openWorld({ modules: [referenceModule, catalogueModule, demandsModule], runs: [recountRun] });
const officer = world.as('officer');
const colleague = world.as('officer', { name: '周敏' });
const lead = world.as('stationLead');
const manager = world.as('manager');
const elsewhere = world.as('manager', { region: '330106' });
await registerPeople(world, [officer, colleague, lead, manager]);
const tea = await makeEnterprise(world, '杭州龙坞茶业有限公司');
const valve = await makeEnterprise(world, '杭州运河阀门有限公司');

const setBehind = (text: string, values: unknown[]) => behindTheDoor(world, client => client.query(text, values));
type Caller = typeof officer;
const raise = (as: Caller, text: string, more: { urgency?: 'urgent'; enterpriseId?: string } = {}) =>
  as.call(raiseDemand, { id: newId(), enterpriseId: tea.id, kind: 'need', text, ...more });
const idsOf = async (as: Caller, filter: Parameters<typeof listDemands.input.parse>[0]) =>
  (await as.call(listDemands, { limit: 100, ...(filter as object) })).rows.map(r => r.id);

describe('答复时限', () => {
  it('[X-5] a demand has an owner and a day from its first moment, counted in working days', async () => {
    const normal = await raise(officer, '想了解质量奖');
    const urgent = await raise(officer, '商标明天到期', { urgency: 'urgent' });
    expect(normal).toMatchObject({ ownerId: officer.actor.id, place: 'owner', answerDays: 5, daysLeft: 5 });
    expect(urgent).toMatchObject({ answerDays: 1, daysLeft: 1 });
    const calendar = workingCalendar({ holidays: noticeDays.map(d => ({ ...d, name: '', source: '' })), years: noticeYears });
    const due = promiseOf({ startsOn: normal.startedOn ?? '', days: 5, unit: 'working', pauses: [] }, calendar);
    expect(normal.answerBy).toBe(due.dueOn);
  });

  it('[X-5] in SQL the n-th working day is the day of the clock, through all notices that are known', async () => {
    const { rows } = await world.pool.query<{ start: string; n: number; day: string }>(`
      select s::date::text as start, n, reference.nth_working_day(s::date, n)::text as day
      from generate_series('2025-01-01'::date, '2026-12-01'::date, interval '5 days') s, unnest(array[0, 1, 2, 5, 11, 30]) n`);
    const { rows: days } = await world.pool.query<{ day: string; kind: 'off' | 'work' }>(
      'select h.day::text, h.kind from reference.holidays h join reference.holiday_notices o on o.id = h.notice_id where o.superseded_at is null',
    );
    const calendar = workingCalendar({ holidays: days.map(d => ({ ...d, name: '', source: '' })), years: [2025, 2026] });
    expect(rows.length).toBeGreaterThan(800);
    for (const r of rows) {
      const { dueOn } = promiseOf({ startsOn: r.start, days: r.n, unit: 'working', pauses: [] }, calendar);
      expect(r.day, `${r.start} + ${r.n}`).toBe(dueOn);
    }
  });

  it('[3.1-a] a district sets its own limit from a day on; other districts and what stands already keep theirs', async () => {
    const before = await raise(officer, '以前的需求');
    const today = before.startedOn ?? '';
    const input = { id: newId(), urgency: 'normal' as const, days: 3, validFrom: today, source: '区局〔2026〕8号' };
    const commandId = newId();
    await manager.call(setLimit, input, { commandId });
    await manager.call(setLimit, input, { commandId });
    await expect(manager.call(setLimit, input)).rejects.toMatchObject({ code: 'demands.problem.idTaken' });
    await expect(officer.call(setLimit, { ...input, id: newId() })).rejects.toMatchObject({ status: 403 });
    await expect(manager.call(setLimit, { ...input, id: newId(), validFrom: addDays(today, -1) })).rejects.toMatchObject({
      code: 'demands.problem.limitInThePast',
    });
    expect(await raise(officer, '之后的需求')).toMatchObject({ answerDays: 3 });
    expect((await officer.call(getDemand, { id: before.id })).answerBy).toBe(before.answerBy);
    const seen = (await officer.call(listLimits, {})).rows.filter(r => r.inForce).map(r => [r.urgency, r.days]);
    expect(seen.toSorted()).toEqual([
      ['normal', 3],
      ['urgent', 1],
    ]);
    expect((await elsewhere.call(listLimits, {})).rows.find(r => r.urgency === 'normal' && r.inForce)).toMatchObject({
      days: 5,
      confidence: 'toVerify',
    });
  });

  it('[X-5] a holiday notice that comes later moves the days that are still owed, and no others', async () => {
    const far = await raise(officer, '跨年的需求');
    const done = await raise(officer, '已经答复的需求');
    await officer.call(answerDemand, { id: done.id, answer: '好' });
    await setBehind("update demands.demands set started_on = '2026-12-30', answer_days = 3, answer_by = '2027-01-04' where id = any ($1)", [
      [far.id, done.id],
    ]);
    const days = ['2027-01-01', '2027-01-02', '2027-01-03', '2027-05-01', '2027-05-02', '2027-10-01', '2027-10-02', '2027-10-03']
      .map(day => ({ day, kind: 'off' as const, name: '放假' }))
      .concat([{ day: '2027-01-04', kind: 'off', name: '放假' }]);
    await manager.call(importHolidays, { id: newId(), year: 2027, source: '测试用通知', days });
    await world.deliver();
    await world.runJobs();
    expect((await officer.call(getDemand, { id: far.id })).answerBy).toBe('2027-01-06');
    expect((await officer.call(getDemand, { id: done.id })).answerBy).toBe('2027-01-04');
  });
});

describe('每件需求都有人管', () => {
  it('[3.1-a] each open demand waits in exactly one place; numbers and lists agree', async () => {
    const mine = await raise(officer, '我的需求');
    const free = await raise(officer, '没有人管的需求');
    const left = await raise(colleague, '离岗者的需求');
    const referred = await raise(officer, '转出去的需求');
    await setBehind("update demands.demands set owner_id = null, raised_at = raised_at - interval '10 days' where id = $1", [free.id]);
    await officer.call(referDemand, { id: referred.id, to: '区经信局', dueOn: '2026-12-31' });
    await setBehind('update people.persons set disabled_at = now() where id = $1', [colleague.actor.id]);
    expect(await idsOf(officer, { place: 'toAssign' })).toEqual([free.id]);
    expect(await idsOf(officer, { place: 'nobody' })).toContain(left.id);
    expect(await idsOf(officer, { place: 'receiver' })).toEqual([referred.id]);
    expect(await idsOf(officer, { place: 'owner', ownerId: officer.actor.id })).toContain(mine.id);
    const alarm = await idsOf(lead, { alarm: true });
    expect(alarm).toEqual(expect.arrayContaining([free.id, left.id]));
    const all = await idsOf(officer, {});
    const places = await Promise.all(
      (['owner', 'toAssign', 'nobody', 'receiver', 'case', 'ended'] as const).map(place => idsOf(officer, { place })),
    );
    expect(places.flat().toSorted()).toEqual(all.toSorted());
    const waiting = await lead.call(getWaiting, {});
    expect(waiting).toMatchObject({ alarm: alarm.length, toAssign: 1, open: (await idsOf(lead, { state: 'open' })).length });
    await expect(world.as('auditor').call(getWaiting, {})).rejects.toMatchObject({ status: 403 });
    await setBehind('update people.persons set disabled_at = null where id = $1', [colleague.actor.id]);
  });

  it('[3.1-a] what waits is listed by its day; overdue, today and soon part it', async () => {
    const [late, today, soon, calm] = await Promise.all(['逾期的', '今天的', '快到的', '不急的'].map(text => raise(officer, `${text}事`)));
    const day = today?.startedOn ?? '';
    const put = (id: string | undefined, on: string) => setBehind('update demands.demands set answer_by = $2 where id = $1', [id, on]);
    const { rows } = await world.pool.query<{ one: string }>('select reference.nth_working_day($1::date, 1)::text as one', [day]);
    await Promise.all([
      put(late?.id, addDays(day, -3)),
      put(today?.id, day),
      put(soon?.id, rows[0]?.one ?? ''),
      put(calm?.id, addDays(day, 40)),
    ]);
    expect((await idsOf(officer, { due: 'overdue' })).includes(late?.id ?? '')).toBe(true);
    expect(await idsOf(officer, { due: 'today' })).toEqual([today?.id]);
    expect(await idsOf(officer, { due: 'soon' })).toContain(soon?.id);
    const listed = (await officer.call(listDemands, { place: 'owner', limit: 100 })).rows.map(r => r.answerBy ?? '');
    expect(listed).toEqual(listed.toSorted());
    const first = await officer.call(listDemands, { place: 'owner', limit: 2 });
    const second = await officer.call(listDemands, { place: 'owner', limit: 2, after: first.next as string });
    expect([...first.rows, ...second.rows].map(r => r.answerBy)).toEqual(listed.slice(0, 4));
    expect((await officer.call(getDemand, { id: late?.id ?? '' })).daysLeft).toBeLessThan(0);
  });

  it('[X-5] what becomes urgent is counted from today', async () => {
    const d = await raise(officer, '突然急了');
    await lead.call(assignDemand, { id: d.id, ownerId: colleague.actor.id, urgency: 'urgent' });
    expect(await officer.call(getDemand, { id: d.id })).toMatchObject({ ownerId: colleague.actor.id, answerDays: 1, daysLeft: 1 });
  });
});

describe('批量处理', () => {
  it('[3.1-a] fifty are answered at once: previewed, done, undone but for what was touched since', async () => {
    const made = await Promise.all(Array.from({ length: 50 }, (_, i) => raise(officer, `批量第 ${i} 条`)));
    const ended = await raise(officer, '已经说明的');
    await officer.call(answerDemand, { id: ended.id, answer: '早答复了' });
    const ids = [...made.map(d => d.id), ended.id];
    const preview = await officer.call(previewBatch, { act: 'answer', ids: [...ids, newId()] });
    expect(preview.rows.filter(r => r.whyNot === null)).toHaveLength(50);
    expect(preview.rows.slice(50).map(r => r.whyNot)).toEqual(['ended', 'missing']);
    const touched = made[7]?.id ?? '';
    await officer.call(referDemand, { id: touched, to: '区经信局', dueOn: '2026-12-31' });
    const id = newId();
    const commandId = newId();
    const input = {
      id,
      what: { act: 'answer' as const, answer: '请到指导站领取材料' },
      rows: preview.rows.filter(r => r.whyNot === null).map(r => ({ id: r.id, version: r.version })),
    };
    const answer = await officer.call(doBatch, input, { commandId });
    expect(answer).toMatchObject({ done: 49, left: [{ id: touched, whyNot: 'changed' }] });
    expect(await officer.call(doBatch, input, { commandId })).toEqual(answer);
    expect(await officer.call(getDemand, { id: ids[0] as string })).toMatchObject({ state: 'answered', answer: '请到指导站领取材料' });
    expect(await officer.call(getDemand, { id: touched })).toMatchObject({ state: 'referred' });
    await setBehind('update demands.demands set version = version + 1 where id = $1', [ids[1]]);
    await expect(colleague.call(undoBatch, { id })).rejects.toMatchObject({ code: 'demands.problem.batchNotYours' });
    expect(await officer.call(undoBatch, { id })).toMatchObject({ undone: 48, kept: [{ id: ids[1] }] });
    expect(await officer.call(getDemand, { id: ids[0] as string })).toMatchObject({ state: 'open', answer: null });
    expect(await officer.call(getDemand, { id: ids[1] as string })).toMatchObject({ state: 'answered' });
    await expect(officer.call(undoBatch, { id })).rejects.toMatchObject({ code: 'demands.problem.batchUndone' });
  });

  it('[3.1-a] assigning many asks for the right to assign; another district reaches nothing', async () => {
    const [a, b] = [await raise(officer, '分派一'), await raise(officer, '分派二')];
    const rows = async () =>
      (await lead.call(previewBatch, { act: 'assign', ids: [a.id, b.id] })).rows.map(r => ({ id: r.id, version: r.version }));
    const what = { act: 'assign' as const, ownerId: colleague.actor.id };
    await expect(officer.call(doBatch, { id: newId(), what, rows: await rows() })).rejects.toMatchObject({
      code: 'demands.problem.batchActNotYours',
    });
    await expect(
      elsewhere.call(doBatch, { id: newId(), what: { act: 'decline', reason: '不' }, rows: await rows() }),
    ).rejects.toMatchObject({
      code: 'demands.problem.batchNothingStands',
    });
    expect(await lead.call(doBatch, { id: newId(), what, rows: await rows() })).toMatchObject({ done: 2, left: [] });
    expect((await lead.call(previewBatch, { act: 'assign', ids: [a.id], ownerId: colleague.actor.id })).rows[0]).toMatchObject({
      whyNot: 'same',
    });
  });
});

describe('粘贴登记', () => {
  it('[3.1-a] a pasted message finds its enterprises and registers what a person kept, once', async () => {
    const text = '龙坞茶业-王总 2026/11/30 10:21\n老师好\n我们商标快到期了，怎么续展？\n运河阀门那边也想做校准\n[图片]\n谁家的话不知道';
    const { lines } = await officer.call(readPaste, { text });
    expect(lines.map(l => [l.holds, l.enterprise?.id ?? null])).toEqual([
      ['speaker', null],
      ['greeting', null],
      ['words', tea.id],
      ['words', valve.id],
      ['picture', null],
      ['words', tea.id],
    ]);
    const rows = lines.flatMap(l =>
      l.holds === 'words' && l.enterprise
        ? [{ enterpriseId: l.enterprise.id, kind: 'need' as const, text: l.text, urgency: 'normal' as const }]
        : [],
    );
    const input = { id: newId(), source: 'chat' as const, rows };
    const commandId = newId();
    const made = await officer.call(raisePasted, input, { commandId });
    expect(await officer.call(raisePasted, input, { commandId })).toEqual(made);
    await expect(officer.call(raisePasted, input)).rejects.toMatchObject({ code: 'demands.problem.idTaken' });
    expect(await officer.call(getDemand, { id: made.ids[0] as string })).toMatchObject({
      source: 'chat',
      classCode: 'SB02',
      enterpriseId: tea.id,
    });
    expect((await officer.call(readPaste, { text })).lines[2]?.known).toBe(made.ids[0]);
    await expect(elsewhere.call(raisePasted, { ...input, id: newId() })).rejects.toMatchObject({ status: 404 });
  });
});
