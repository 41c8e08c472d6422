import { randomBytes } from 'node:crypto';
import ical from 'node-ical';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { pathOf } from '#platform/contract/operation.ts';
import { seederFor } from '#platform/server/seed.ts';
import { codeOf, openPlan, planningRooms, registerPeople, someEnterprises, staffedStation } from '#test/planning.ts';
import { openWorld, type World } from '#test/world.ts';
import { contactHistory, contactNotice, listCalls, logContact } from '../../contract/operations-contact.ts';
import {
  daySheet,
  getItinerary,
  itineraryFeed,
  listCalendars,
  moveStop,
  myDay,
  planItinerary,
  releaseStop,
  revokeCalendar,
  subscribeCalendar,
} from '../../contract/operations-itinerary.ts';
import { loadContacts } from '../../contract/seed.ts';

let world: World;
const officer = () => world.as('officer', { name: '甲' });
const outsider = () => world.as('officer', { name: '乙' });
/** Each test has a day of its own: the officer is the same person in every campaign. */
let day = '2026-11-23';
const at = (clock: string) => `${day}T${clock}:00+08:00`;
const clockOf = (iso: string) => new Date(Date.parse(iso) + 8 * 3_600_000).toISOString().slice(11, 16);

beforeAll(async () => {
  world = await openWorld({ modules: planningRooms });
  await registerPeople(world, [officer(), outsider()]);
  await staffedStation(world, [officer(), outsider()]);
  await someEnterprises(
    world,
    Array.from({ length: 6 }, (_, i) => (i < 3 ? '330105010' : '330105011')),
  );
});

const under = async () => {
  day = `2026-12-${String((Number(day.slice(8)) % 30) + 1).padStart(2, '0')}`;
  const plan = await openPlan(world, [[officer()]], ['330105010', '330105011']);
  return { ...plan, teamId: plan.teamIds[0] ?? '', ids: plan.roster.map(r => r.id) };
};
const shown = async (teamId: string) => {
  const view = await officer().call(getItinerary, { teamId, day });
  return view.stops.map(s => `${clockOf(s.startsAt)}${s.agreed ? '*' : ''}`);
};

describe('[6.1-e] the contact log', () => {
  it('takes a try down once, books the agreed time, and keeps the history', async () => {
    const { ids, teamId } = await under();
    const rosterId = ids[0] ?? '';
    const commandId = newId();
    const input = { id: newId(), rosterId, outcome: 'agreed', agreedAt: at('10:00'), answeredBy: '王女士，质量部', note: '' } as const;
    const first = await officer().call(logContact, input, { commandId });
    expect(await officer().call(logContact, input, { commandId })).toEqual(first);
    expect(first.appointmentId).not.toBeNull();
    expect(await shown(teamId)).toEqual(['10:00*']);
    await officer().call(logContact, { id: newId(), rosterId, outcome: 'unanswered' });
    const history = await officer().call(contactHistory, { rosterId });
    expect(history.tries.map(t => t.outcome).sort()).toEqual(['agreed', 'unanswered']);
    expect(history.entry).toMatchObject({ contactState: 'agreed', tries: 2 });
    await officer().call(logContact, { id: newId(), rosterId, outcome: 'moved', agreedAt: at('14:00') });
    expect(await shown(teamId)).toEqual(['14:00*']);
    await officer().call(logContact, { id: newId(), rosterId, outcome: 'moved' });
    expect(await shown(teamId)).toEqual([]);
  });

  it('respects 婉拒 for the campaign', async () => {
    const { ids, teamId } = await under();
    const rosterId = ids[0] ?? '';
    await officer().call(logContact, { id: newId(), rosterId, outcome: 'agreed', agreedAt: at('10:00') });
    await officer().call(logContact, { id: newId(), rosterId, outcome: 'declined' });
    expect(await shown(teamId)).toEqual([]);
    const again = { id: newId(), rosterId, outcome: 'agreed', agreedAt: at('10:00') } as const;
    expect(await codeOf(officer().call(logContact, again))).toBe('campaigns.problem.declinedRespected');
    expect((await officer().call(contactHistory, { rosterId })).may).toEqual([]);
    expect(await codeOf(world.as('stationLead').call(logContact, again))).toBe('done');
  });

  it('is kept by the team and its leads alone, inside the district', async () => {
    const { ids } = await under();
    const input = { id: newId(), rosterId: ids[0] ?? '', outcome: 'unanswered' } as const;
    expect(await codeOf(outsider().call(logContact, input))).toBe('platform.problem.notAllowed');
    const away = world.as('officer', { region: '330106' });
    expect(await codeOf(away.call(logContact, input))).toBe('platform.problem.notFound');
    expect(await codeOf(away.call(contactNotice, { rosterId: ids[0] ?? '' }))).toBe('platform.problem.notFound');
    const noTime = { id: newId(), rosterId: ids[0] ?? '', outcome: 'agreed' } as const;
    expect(await codeOf(officer().call(logContact, noTime))).toBe('platform.problem.invalidInput');
  });

  it('lists whom to call by area, and writes the notice', async () => {
    const { ids, campaignId } = await under();
    const calls = await officer().call(listCalls, { campaignId, mine: true, limit: 4 });
    expect(calls.rows.map(r => r.streetCode)).toEqual([...calls.rows.map(r => r.streetCode)].sort());
    expect(calls.next).not.toBeNull();
    expect((await outsider().call(listCalls, { campaignId, mine: true })).rows).toEqual([]);
    const { text } = await officer().call(contactNotice, { rosterId: ids[0] ?? '' });
    expect(text).toContain('了解企业品牌培育需求。这是指导服务，不是行政检查');
    expect(text).toContain('谢绝');
  });
});

it('[6.1-e] calls are loaded in bulk by the system alone', async () => {
  const { campaignId, ids, teamId } = await under();
  const by = { id: officer().actor.id, name: '甲' };
  const one = { id: newId(), rosterId: ids[0] ?? '', at: at('08:00'), by, outcome: 'agreed', agreedAt: at('10:00'), note: '' } as const;
  const input = { campaignId, tries: [one] };
  expect(await codeOf(world.as('stationLead').call(loadContacts, input))).toBe('platform.problem.notAllowed');
  const seeder = seederFor(world.door, `calls-${campaignId}`, world.clock.now());
  expect(await seeder.call(loadContacts, input)).toEqual({ loaded: 1 });
  expect(await seederFor(world.door, `calls-${campaignId}`, world.clock.now()).call(loadContacts, input)).toEqual({ loaded: 1 });
  expect(await shown(teamId)).toEqual(['10:00*']);
});

describe('[6.1-e] the itinerary', () => {
  it('fits planned stops around agreed ones and moves up when one cancels', async () => {
    const { ids, teamId } = await under();
    await officer().call(logContact, { id: newId(), rosterId: ids[0] ?? '', outcome: 'agreed', agreedAt: at('10:30') });
    const commandId = newId();
    const input = { teamId, day, rosterIds: ids.slice(1, 3), fill: true };
    const done = await officer().call(planItinerary, input, { commandId });
    expect(done).toMatchObject({ placed: 3, left: 0 });
    expect(await officer().call(planItinerary, input, { commandId })).toEqual(done);
    expect(await shown(teamId)).toEqual(['09:00', '10:30*', '13:30', '15:00']);
    const view = await officer().call(getItinerary, { teamId, day });
    expect(view.notes).toEqual([{ code: 'campaigns.note.notAgreed', params: { n: 3 } }]);
    await officer().call(releaseStop, { appointmentId: view.stops[0]?.appointmentId ?? '', reason: '企业有事' });
    expect(await shown(teamId)).toEqual(['09:00', '10:30*', '13:30']);
    await officer().call(moveStop, { appointmentId: view.stops[1]?.appointmentId ?? '', startsAt: at('15:00'), minutes: 60 });
    expect((await shown(teamId)).filter(t => t.endsWith('*'))).toEqual(['15:00*']);
    expect((await officer().call(myDay, { day })).itineraries.find(i => i.teamId === teamId)?.stops).toHaveLength(3);
  });

  it('gives way to what an enterprise agrees: a planned stop moves or is taken off', async () => {
    const { ids, teamId } = await under();
    await officer().call(planItinerary, { teamId, day, rosterIds: ids.slice(0, 1) });
    expect(await shown(teamId)).toEqual(['09:00']);
    await officer().call(logContact, { id: newId(), rosterId: ids[1] ?? '', outcome: 'agreed', agreedAt: at('09:00') });
    expect(await shown(teamId)).toEqual(['09:00*', '10:15']);
    await officer().call(logContact, { id: newId(), rosterId: ids[0] ?? '', outcome: 'agreed', agreedAt: at('10:15') });
    expect(await shown(teamId)).toEqual(['09:00*', '10:15*']);
  });

  it('takes a planned stop off when nothing else of the day is free', async () => {
    const { ids, teamId } = await under();
    const agree = (i: number, time: string) =>
      officer().call(logContact, { id: newId(), rosterId: ids[i] ?? '', outcome: 'agreed', agreedAt: at(time) });
    await agree(0, '10:00');
    await agree(1, '14:30');
    await officer().call(planItinerary, { teamId, day, rosterIds: ids.slice(2, 3) });
    expect(await shown(teamId)).toEqual(['10:00*', '14:30*', '15:45']);
    await agree(3, '16:00');
    expect(await shown(teamId)).toEqual(['10:00*', '14:30*', '16:00*']);
  });

  it('is refused to others, and for days gone by', async () => {
    const { ids, teamId } = await under();
    const input = { teamId, day, rosterIds: ids.slice(0, 1) };
    expect(await codeOf(outsider().call(planItinerary, input))).toBe('platform.problem.notAllowed');
    expect(await codeOf(world.as('stationLead', { region: '330106' }).call(getItinerary, { teamId, day }))).toBe(
      'platform.problem.notFound',
    );
    expect(await codeOf(officer().call(planItinerary, { ...input, day: '2026-11-20' }))).toBe('campaigns.problem.agreedTimePast');
  });

  it('comes out as a day sheet', async () => {
    const { ids, teamId } = await under();
    await officer().call(planItinerary, { teamId, day, rosterIds: ids.slice(0, 2) });
    const sheet = await officer().call(daySheet, { teamId, day });
    expect(Buffer.from(sheet.body).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await codeOf(world.as('officer', { region: '330106' }).call(daySheet, { teamId, day }))).toBe('platform.problem.notFound');
  });
});

describe('[6.1-e] the calendar feed', () => {
  const token = 'A'.repeat(43);

  it('is read by a calendar client without signing in, follows changes, and ends when revoked', async () => {
    const { ids, teamId } = await under();
    const id = newId();
    const commandId = newId();
    await officer().call(subscribeCalendar, { id, subjectId: teamId, token }, { commandId });
    await officer().call(subscribeCalendar, { id, subjectId: teamId, token }, { commandId });
    await officer().call(logContact, { id: newId(), rosterId: ids[0] ?? '', outcome: 'agreed', agreedAt: at('10:00') });
    const url = `${pathOf(itineraryFeed)}?token=${token}`;
    const read = async () =>
      Object.values(ical.sync.parseICS((await world.stranger.inject({ method: 'GET', url })).body)).filter(e => e?.type === 'VEVENT');
    const [event] = await read();
    expect(event).toMatchObject({ status: 'CONFIRMED', summary: expect.stringContaining('走访') });
    expect((event as { start: Date }).start.toISOString()).toBe(`${day}T02:00:00.000Z`);
    await officer().call(logContact, { id: newId(), rosterId: ids[0] ?? '', outcome: 'declined' });
    expect((await read())[0]).toMatchObject({ status: 'CANCELLED' });
    expect((await officer().call(listCalendars, {})).rows.map(r => r.id)).toEqual([id]);
    expect(await codeOf(outsider().call(revokeCalendar, { id }))).toBe('platform.problem.notFound');
    await officer().call(revokeCalendar, { id });
    expect((await world.stranger.inject({ method: 'GET', url })).statusCode).toBe(404);
  });

  it('[7.1-d] who has left the team reads no more of it', async () => {
    const { ids, teamId } = await under();
    const secret = 'D'.repeat(43);
    await officer().call(subscribeCalendar, { id: newId(), subjectId: teamId, token: secret });
    await officer().call(logContact, { id: newId(), rosterId: ids[0] ?? '', outcome: 'agreed', agreedAt: at('10:00') });
    const read = async () => (await world.stranger.inject({ method: 'GET', url: `${pathOf(itineraryFeed)}?token=${secret}` })).body;
    expect(await read()).toContain('BEGIN:VEVENT');
    await world.pool.query(
      `begin; set local session_replication_role = replica; update campaigns.team_members set left_at = now() where team_id = '${teamId}'; commit`,
    );
    expect(await read()).not.toContain('BEGIN:VEVENT');
  });

  it('is answered under the link of former versions, and says 304 while nothing has changed', async () => {
    const { ids, teamId } = await under();
    const secret = 'E'.repeat(43);
    await officer().call(subscribeCalendar, { id: newId(), subjectId: teamId, token: secret });
    await officer().call(logContact, { id: newId(), rosterId: ids[0] ?? '', outcome: 'agreed', agreedAt: at('10:00') });
    const read = (tag?: string) =>
      world.stranger.inject({
        method: 'GET',
        url: `/api/surveys/calendar/feed?token=${secret}`,
        headers: tag ? { 'if-none-match': tag } : {},
      });
    const older = 'F'.repeat(43);
    await officer().call(subscribeCalendar, { id: newId(), teamId, token: older });
    expect((await officer().call(listCalendars, {})).rows.at(-1)).toMatchObject({
      subjectId: teamId,
      teamId,
      teamName: expect.any(String),
    });
    const first = await read();
    expect(first.body).toContain('BEGIN:VEVENT');
    const tag = String(first.headers['etag']);
    expect(await read(tag)).toMatchObject({ statusCode: 304, body: '' });
    await officer().call(logContact, { id: newId(), rosterId: ids[0] ?? '', outcome: 'declined' });
    const changed = await read(tag);
    expect(changed.statusCode).toBe(200);
    expect(changed.body).toContain('STATUS:CANCELLED');
    expect(changed.headers['etag']).not.toBe(tag);
  });

  it('keeps only a hash, and a team is its own', async () => {
    const { teamId } = await under();
    const secret = 'B'.repeat(43);
    expect(await codeOf(outsider().call(subscribeCalendar, { id: newId(), subjectId: teamId, token: secret }))).toBe(
      'platform.problem.notAllowed',
    );
    await officer().call(subscribeCalendar, { id: newId(), token: secret });
    const { rows } = await world.pool.query(
      `select (select count(*) from platform.calendar_feeds where token_hash = $1)::int + (select count(*) from platform.commands where answer::text like '%' || $1 || '%')::int as n`,
      [secret],
    );
    expect(rows[0].n).toBe(0);
    expect((await world.stranger.inject({ method: 'GET', url: `${pathOf(itineraryFeed)}?token=${'C'.repeat(43)}` })).statusCode).toBe(404);
  });

  it('[7.1-d] thirty links are the most, each is listed and can be ended', async () => {
    const lone = world.as('officer', { name: '丙' });
    await registerPeople(world, [lone]);
    const subscribe = () => lone.call(subscribeCalendar, { id: newId(), subjectId: null, token: randomBytes(32).toString('base64url') });
    for (let n = 0; n < 30; n += 1) await subscribe();
    expect(await codeOf(subscribe())).toBe('platform.problem.tooManyKept');
    const { rows } = await lone.call(listCalendars, {});
    expect(rows).toHaveLength(30);
    await lone.call(revokeCalendar, { id: rows[0]?.id ?? '' });
    await subscribe();
  });
});
