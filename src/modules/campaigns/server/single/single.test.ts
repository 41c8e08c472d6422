import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { createEnterprise, mergeEnterprises } from '#modules/enterprises/contract/operations.ts';
import { setAbsence } from '#modules/people/contract/absence.ts';
import { countHoldings, doHandover, previewHandover, undoHandover } from '#modules/people/contract/handover.ts';
import { getAgenda } from '#platform/contract/agenda/agenda.ts';
import { newId } from '#platform/contract/ids.ts';
import { codeOf, openPlan, registerPeople, staffedStation } from '#test/planning.ts';
import { openWorld, type World } from '#test/world.ts';
import { logContact } from '../../contract/operations-contact.ts';
import { itineraryFeed, myDay, planItinerary, subscribeCalendar } from '../../contract/operations-itinerary.ts';
import {
  cancelSingle,
  changeSingle,
  checkTime,
  plannedVisits,
  planSingle,
  recordSingle,
  singleChoices,
} from '../../contract/operations-single.ts';

let world: World;
const by = (name: string, role = 'officer') => world.as(role, { name });
const lead = () => world.as('stationLead');
const firm = async (name: string, regionCode = '330105010'): Promise<string> => {
  const id = newId();
  await lead().call(createEnterprise, { id, name, regionCode, address: '康桥路 1 号' });
  return id;
};
const at = (day: string, clock: string): string => `${day}T${clock}:00+08:00`;
const plan = async (who: string, enterpriseId: string, startsAt: string, more: object = {}): Promise<string> => {
  const id = newId();
  await by(who).call(planSingle, { id, enterpriseId, form: 'site', startsAt, minutes: 60, personIds: [by(who).actor.id], ...more });
  return id;
};
const singleOf = async (enterpriseId: string, id: string) =>
  (await by('甲').call(plannedVisits, { enterpriseId })).singles.find(v => v.id === id);
const dayOf = async (who: string, day: string): Promise<string[]> =>
  (await by(who).call(myDay, { day })).singles.map(v => `${v.state} ${v.enterpriseName}`);
const notes = async (input: Parameters<typeof checkOf>[0]): Promise<string[]> =>
  (await checkOf(input)).map(n => n.code.split('.')[2] ?? '');
const checkOf = async (input: { enterpriseId: string; startsAt: string; personIds: string[]; exceptId?: string }) =>
  (await by('甲').call(checkTime, { minutes: 60, ...input })).notes;

beforeAll(async () => {
  world = await openWorld();
  await registerPeople(world, [by('甲'), by('乙'), by('丙'), lead(), world.as('officer', { region: '330106' })]);
  await staffedStation(world, [by('甲'), by('乙')]);
});

describe('a single visit', () => {
  it('[6.1-e] is planned once, stands on the enterprise’s page, on the day and on 今日 of who goes', async () => {
    const to = await firm('杭州单次走访有限公司');
    const id = newId();
    const input = {
      id,
      enterpriseId: to,
      form: 'site' as const,
      startsAt: at('2026-11-24', '10:00'),
      minutes: 60,
      personIds: [by('甲').actor.id, by('乙').actor.id],
      purpose: '送达资料',
      agreed: true,
    } satisfies z.input<typeof planSingle.input>;
    const commandId = newId();
    const first = await by('甲').call(planSingle, input, { commandId });
    expect(await by('甲').call(planSingle, input, { commandId })).toEqual(first);
    expect(await codeOf(by('甲').call(planSingle, { ...input, startsAt: at('2026-11-24', '13:00') }))).toBe(
      'campaigns.problem.singleIdTaken',
    );
    expect(await singleOf(to, id)).toMatchObject({
      state: 'planned',
      agreed: true,
      people: [{ name: '乙' }, { name: '甲' }].toSorted((a, b) => a.name.localeCompare(b.name)),
    });
    for (const who of ['甲', '乙']) expect(await dayOf(who, '2026-11-24')).toEqual(['planned 杭州单次走访有限公司']);
    expect((await by('乙').call(getAgenda, {})).rows.find(r => r.id === id)).toMatchObject({ dueOn: '2026-11-24', hint: '送达资料' });
    expect((await by('丙').call(getAgenda, {})).rows.find(r => r.id === id)).toBeUndefined();
  });

  it('[6.1-e] is refused in the past, in a mistyped year, for strangers and for two places at once, and says why', async () => {
    const to = await firm('杭州拒绝走访有限公司');
    const from = at('2026-11-25', '10:00');
    const taken = await plan('甲', to, from);
    const other = await firm('杭州另一家有限公司');
    await expect(plan('甲', other, at('2026-11-25', '10:30'))).rejects.toMatchObject({
      code: 'campaigns.problem.personBusy',
      params: { person: '甲', at: '2026-11-25 10:00', enterprise: '杭州拒绝走访有限公司' },
    });
    await expect(plan('甲', other, at('2026-11-20', '10:00'))).rejects.toMatchObject({
      code: 'campaigns.problem.agreedTimePast',
      fields: [{ pointer: '/startsAt' }],
    });
    await expect(plan('甲', other, at('9999-11-20', '10:00'))).rejects.toMatchObject({ code: 'campaigns.problem.tooFarAhead' });
    await expect(plan('甲', other, from, { personIds: [newId()] })).rejects.toMatchObject({
      code: 'campaigns.problem.goerUnknown',
      fields: [{ pointer: '/personIds' }],
    });
    await expect(plan('甲', other, from, { personIds: [] })).rejects.toMatchObject({ status: 422 });
    expect((await by('甲').call(plannedVisits, { enterpriseId: other })).singles).toEqual([]);
    await by('甲').call(cancelSingle, { id: taken, reason: '改线上' });
    await plan('甲', other, at('2026-11-25', '10:30'));
  });

  it('[6.1-d] of ten at once for one officer and hour one is planned', async () => {
    const to = await firm('杭州同时安排有限公司');
    const tried = await Promise.allSettled(Array.from({ length: 10 }, () => plan('丙', to, at('2026-11-26', '09:00'))));
    expect(tried.filter(t => t.status === 'fulfilled')).toHaveLength(1);
    for (const t of tried) if (t.status === 'rejected') expect(t.reason).toMatchObject({ code: 'campaigns.problem.personBusy' });
  });

  it('[6.1-e] moved or called off it says so on the day that it was for, with name and reason', async () => {
    const to = await firm('杭州改期有限公司');
    const id = await plan('甲', to, at('2026-11-27', '10:00'));
    const moved = {
      id,
      version: 1,
      reason: '企业盘点',
      form: 'site' as const,
      startsAt: at('2026-11-30', '14:00'),
      minutes: 90,
      personIds: [by('甲').actor.id, by('乙').actor.id],
    } satisfies z.input<typeof changeSingle.input>;
    const commandId = newId();
    expect(await by('甲').call(changeSingle, moved, { commandId })).toEqual({ id, version: 2 });
    expect(await by('甲').call(changeSingle, moved, { commandId })).toEqual({ id, version: 2 });
    await expect(by('甲').call(changeSingle, moved)).rejects.toMatchObject({ code: 'campaigns.problem.changedMeanwhile' });
    await expect(by('甲').call(changeSingle, { ...moved, version: 2, reason: ' ' })).rejects.toMatchObject({ status: 422 });
    const [onOldDay] = (await by('甲').call(myDay, { day: '2026-11-27' })).singles;
    expect(onOldDay).toMatchObject({ id, moves: [{ byName: '甲', reason: '企业盘点' }] });
    expect(await dayOf('乙', '2026-11-30')).toEqual(['planned 杭州改期有限公司']);
    // the old time is free again
    await plan('甲', to, at('2026-11-27', '10:00'));
    await by('乙').call(cancelSingle, { id, reason: '停产检修' });
    expect(await dayOf('甲', '2026-11-30')).toEqual(['cancelled 杭州改期有限公司']);
    expect(await singleOf(to, id)).toMatchObject({ state: 'cancelled', endedByName: '乙', endedNote: '停产检修', may: [] });
    await expect(by('乙').call(cancelSingle, { id, reason: '再来' })).rejects.toMatchObject({ code: 'campaigns.problem.singleEnded' });
  });

  it('[6.1-e] has its result once it has begun, and then no longer waits', async () => {
    const to = await firm('杭州结果有限公司');
    const id = await plan('甲', to, at('2026-11-22', '15:00'));
    await expect(by('甲').call(recordSingle, { id, outcome: 'held' })).rejects.toMatchObject({ code: 'campaigns.problem.notBegun' });
    world.clock.set(at('2026-11-22', '16:30'));
    expect(await singleOf(to, id)).toMatchObject({ state: 'due' });
    const commandId = newId();
    const input = { id, outcome: 'held', note: '谈了贯标\n下周给清单' } as const;
    await by('甲').call(recordSingle, input, { commandId });
    await by('甲').call(recordSingle, input, { commandId });
    expect(await singleOf(to, id)).toMatchObject({ state: 'held', endedNote: '谈了贯标\n下周给清单' });
    expect((await by('甲').call(getAgenda, {})).rows.map(r => r.id)).not.toContain(id);
    await expect(by('甲').call(recordSingle, input)).rejects.toMatchObject({ code: 'campaigns.problem.singleEnded' });
    expect(await notes({ enterpriseId: to, startsAt: at('2026-12-02', '10:00'), personIds: [] })).toContain('recent');
  });

  it('[6.1-e] a time is looked at before: weekends, people away or elsewhere, other visits to the same enterprise', async () => {
    const to = await firm('杭州提醒有限公司');
    const me = by('乙').actor.id;
    const ask = (startsAt: string, more: object = {}) => notes({ enterpriseId: to, startsAt, personIds: [me], ...more });
    expect(await ask(at('2026-12-02', '10:00'))).not.toContain('weekend');
    expect(await ask(at('2026-12-05', '18:00'))).toEqual(expect.arrayContaining(['weekend', 'offHours']));
    await lead().call(setAbsence, { id: newId(), personId: me, kind: 'leave', fromOn: '2026-12-08', toOn: '2026-12-09' });
    expect(await ask(at('2026-12-08', '10:00'))).toContain('away');
    const id = await plan('乙', to, at('2026-12-10', '10:00'));
    expect(await ask(at('2026-12-10', '10:30'))).toEqual(expect.arrayContaining(['busy', 'planned']));
    expect(await ask(at('2026-12-10', '10:30'), { exceptId: id })).not.toContain('busy');
  });

  it('[6.1-d] stops of a team and single visits do not stand at one hour; a campaign offers its entry to its team', async () => {
    const to = await firm('杭州名单内有限公司', '330105012');
    const second = await firm('杭州同组有限公司', '330105012');
    const { roster, teamIds, campaignId } = await openPlan(world, [[by('甲')]], ['330105012']);
    const rosterOf = (id: string): string => roster.find(r => r.enterpriseId === id)?.id ?? '';
    const rosterId = rosterOf(to);
    const { entries, people, address } = await by('甲').call(singleChoices, { enterpriseId: to });
    expect(entries).toMatchObject([{ rosterId, campaignId, teamId: teamIds[0], people: [{ name: '甲' }] }]);
    expect(people.map(p => p.name)).toEqual(expect.arrayContaining(['甲', '乙', '丙']));
    expect(address).toBe('康桥路 1 号');
    expect((await by('丙').call(singleChoices, { enterpriseId: to })).entries).toEqual([]);
    await by('甲').call(logContact, { id: newId(), rosterId, outcome: 'agreed', agreedAt: at('2026-12-15', '10:00'), note: '' });
    expect((await by('甲').call(plannedVisits, { enterpriseId: to })).stops).toMatchObject([{ agreed: true, people: ['甲'] }]);
    expect((await by('甲').call(plannedVisits, { enterpriseId: to })).tries).toMatchObject([{ outcome: 'agreed' }]);
    const other = await firm('杭州名单外有限公司');
    await expect(plan('甲', other, at('2026-12-15', '10:15'))).rejects.toMatchObject({
      params: { person: '甲', enterprise: '杭州名单内有限公司' },
    });
    await plan('甲', other, at('2026-12-16', '09:00'));
    const { placed } = await by('甲').call(planItinerary, { teamId: teamIds[0] ?? '', day: '2026-12-16', rosterIds: [rosterOf(second)] });
    expect(placed).toBe(1);
    const { stops } = await by('甲').call(plannedVisits, { enterpriseId: second });
    expect(stops[0] && Date.parse(stops[0].startsAt)).toBeGreaterThanOrEqual(Date.parse(at('2026-12-16', '10:00')));
  });

  it('[6.1-e] stands on the calendar of who goes, called off as well', async () => {
    const to = await firm('杭州日历有限公司');
    const id = await plan('丙', to, at('2026-12-17', '10:00'));
    const token = randomBytes(32).toString('base64url');
    await by('丙').call(subscribeCalendar, { id: newId(), token } as never);
    const read = async (): Promise<string> => (await world.stranger.call(itineraryFeed, { token })).body.toString();
    expect(await read()).toContain('杭州日历有限公司');
    await by('丙').call(cancelSingle, { id, reason: '改线上' });
    expect(await read()).toContain('STATUS:CANCELLED');
  });

  it('[7.1-d] belongs to who planned it, who goes and the leads; another district does not see it', async () => {
    const to = await firm('杭州权限有限公司');
    const id = await plan('甲', to, at('2026-12-18', '10:00'));
    await expect(by('丙').call(cancelSingle, { id, reason: '不关我事' })).rejects.toMatchObject({ status: 403 });
    await expect(by('丙').call(recordSingle, { id, outcome: 'held' })).rejects.toMatchObject({ status: 403 });
    const elsewhere = world.as('officer', { region: '330106' });
    for (const act of [
      () => elsewhere.call(cancelSingle, { id, reason: '看不见' }),
      () => elsewhere.call(plannedVisits, { enterpriseId: to }),
      () => elsewhere.call(singleChoices, { enterpriseId: to }),
      () => elsewhere.call(checkTime, { enterpriseId: to, startsAt: at('2026-12-18', '10:00'), minutes: 60, personIds: [] }),
      () =>
        elsewhere.call(planSingle, {
          id: newId(),
          enterpriseId: to,
          form: 'site',
          startsAt: at('2026-12-18', '15:00'),
          minutes: 60,
          personIds: [elsewhere.actor.id],
        }),
    ])
      await expect(act()).rejects.toMatchObject({ status: 404 });
    await expect(world.as('auditor').call(plannedVisits, { enterpriseId: to })).rejects.toMatchObject({ status: 403 });
    await lead().call(cancelSingle, { id, reason: '站长取消' });
  });

  it('[3.1-b] passes to a colleague with a handover, and back', async () => {
    const to = await firm('杭州交接有限公司');
    const id = await plan('丙', to, at('2026-12-21', '10:00'), { agreed: true });
    const seen = await lead().call(previewHandover, { personId: by('丙').actor.id, gives: [] });
    expect(seen.kinds.map(k => k.kind)).toContain('campaigns.singleVisit');
    const gives = seen.kinds.map(k => ({ kind: k.kind, toId: by('乙').actor.id }));
    const handoverId = newId();
    const plain = { personId: by('丙').actor.id, reason: 'moved' as const, exceptions: [] };
    await lead().call(doHandover, { id: handoverId, ...plain, digest: seen.digest, gives });
    expect(await singleOf(to, id)).toMatchObject({ people: [{ name: '乙' }], version: 2 });
    expect(await lead().call(countHoldings, { personId: by('丙').actor.id })).toBeDefined();
    await lead().call(undoHandover, { id: handoverId } as never);
    expect(await singleOf(to, id)).toMatchObject({ people: [{ name: '丙' }] });
  });

  it('[6.1-c] goes with its enterprise when that is merged', async () => {
    const [keepId, dropId] = [await firm('杭州留下有限公司'), await firm('杭州去掉有限公司')];
    const id = await plan('甲', dropId, at('2026-12-22', '10:00'));
    await lead().call(mergeEnterprises, { keepId, dropId, reason: '同一家' });
    await world.deliver();
    expect(await singleOf(keepId, id)).toMatchObject({ enterpriseName: '杭州留下有限公司' });
    expect(await codeOf(plan('甲', dropId, at('2026-12-23', '10:00')))).toBe('campaigns.problem.planToMerged');
  });
});
