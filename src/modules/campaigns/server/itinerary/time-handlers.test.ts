import { beforeAll, describe, expect, it } from 'vitest';
import { addContact, revealContact } from '#modules/enterprises/contract/operations.ts';
import { setAbsence } from '#modules/people/contract/absence.ts';
import { clockOf, dayOf, weekdayOfDay } from '#platform/contract/china-day.ts';
import { newId } from '#platform/contract/ids.ts';
import { codeOf, openPlan, planningRooms, registerPeople, samplePlan, someEnterprises, staffedStation } from '#test/planning.ts';
import { openWorld, type World } from '#test/world.ts';
import { createCampaign } from '../../contract/operations-campaign.ts';
import { listCalls, logContact } from '../../contract/operations-contact.ts';
import { daySheet, getItinerary, planItinerary } from '../../contract/operations-itinerary.ts';
import { addNamedToRoster } from '../../contract/operations-roster.ts';
import { checkTeamTime, freeTimes } from '../../contract/operations-time.ts';
import { daySheetDocument } from './day-sheet-handlers.ts';

let world: World;
const officer = () => world.as('officer', { name: '甲' });
const lead = () => world.as('stationLead');
const at = (day: string, clock: string) => `${day}T${clock}:00+08:00`;
const codes = (notes: readonly { code: string }[]) => notes.map(n => n.code.replace(/^campaigns\.\w+\./, ''));

beforeAll(async () => {
  world = await openWorld({ modules: planningRooms });
  await registerPeople(world, [officer(), world.as('officer', { name: '乙' })]);
  await staffedStation(world, [officer(), world.as('officer', { name: '乙' })]);
  await someEnterprises(
    world,
    Array.from({ length: 5 }, () => '330105010'),
  );
});

const under = () => openPlan(world, [[officer()]], ['330105010']);

describe('[6.1-e] what speaks against a time is said before it is set', () => {
  it('weekends, days outside the plan, odd hours, who is away, and where the team is then', async () => {
    const { roster } = await under();
    const [one, two] = roster.map(r => r.id);
    const check = async (startsAt: string, rosterId = one ?? '') =>
      codes((await officer().call(checkTeamTime, { rosterId, startsAt, minutes: 60 })).notes);
    expect(await check(at('2026-11-25', '10:00'))).toEqual(expect.not.arrayContaining(['weekend', 'away', 'busy', 'outsidePlan']));
    expect(await check(at('2026-11-28', '10:00'))).toContain('weekend');
    expect(await check(at('2027-01-06', '10:00'))).toContain('outsidePlan');
    expect(await check(at('2026-11-25', '19:00'))).toContain('offHours');
    const absence = { id: newId(), personId: officer().actor.id, kind: 'leave', fromOn: '2026-11-26', toOn: '2026-11-27' } as const;
    await lead().call(setAbsence, absence);
    expect(await check(at('2026-11-26', '10:00'))).toContain('away');
    await officer().call(logContact, { id: newId(), rosterId: one ?? '', outcome: 'agreed', agreedAt: at('2026-12-01', '10:00') });
    expect(await check(at('2026-12-01', '10:30'), two)).toContain('busy');
    expect(await check(at('2026-12-01', '10:30'), one)).not.toContain('busy');
    expect(
      await codeOf(
        world
          .as('officer', { region: '330106' })
          .call(checkTeamTime, { rosterId: one ?? '', startsAt: at('2026-12-01', '10:00'), minutes: 60 }),
      ),
    ).toBe('platform.problem.notFound');
  });

  it('free times lie on working days on which somebody is at work, beside what is agreed, and not in the lunch break', async () => {
    const { roster } = await under();
    const { times } = await officer().call(freeTimes, { rosterId: roster[0]?.id ?? '', from: '2026-11-26' });
    expect(times.length).toBeGreaterThan(2);
    const days = times.map(t => dayOf(t.startsAt));
    // away on the 26th and 27th, the 28th and 29th are a weekend
    expect(days[0]).toBe('2026-11-30');
    expect(days.every(d => ![0, 6].includes(weekdayOfDay(d)))).toBe(true);
    expect(times.every(t => clockOf(t.endsAt) <= '12:00' || clockOf(t.startsAt) >= '13:30')).toBe(true);
    const long = await officer().call(freeTimes, { rosterId: roster[0]?.id ?? '', minutes: 180, from: '2026-12-02' });
    expect(long.times.every(t => Date.parse(t.endsAt) - Date.parse(t.startsAt) === 180 * 60_000)).toBe(true);
  });

  it('自动排满 says which other visit stands in the way; the day names weekends and who is away', async () => {
    const other = await under();
    await officer().call(logContact, {
      id: newId(),
      rosterId: other.roster[0]?.id ?? '',
      outcome: 'agreed',
      agreedAt: at('2026-12-10', '09:00'),
      minutes: 480,
    });
    const { teamIds } = await under();
    const result = await officer().call(planItinerary, { teamId: teamIds[0] ?? '', day: '2026-12-10', rosterIds: [], fill: true });
    expect(result.placed).toBe(0);
    expect(result.left).toBeGreaterThan(0);
    expect(result.notes).toContainEqual({
      code: 'campaigns.note.elsewhere',
      params: { person: '甲', from: '09:00', to: '17:00', enterprise: other.roster[0]?.enterpriseName, team: '第1组' },
    });
    expect(codes(result.notes)).toContain('noRoom');
    expect(codes((await officer().call(getItinerary, { teamId: teamIds[0] ?? '', day: '2026-12-12' })).notes)).toContain('weekend');
    expect(codes((await officer().call(getItinerary, { teamId: teamIds[0] ?? '', day: '2026-11-27' })).notes)).toContain('away');
  });

  it('a planned visit that loses its place to an agreed one is named', async () => {
    const { teamIds, roster } = await under();
    const day = '2026-12-15';
    const rosterIds = roster.slice(0, 4).map(r => r.id);
    await officer().call(planItinerary, { teamId: teamIds[0] ?? '', day, rosterIds });
    const agreed = { id: newId(), rosterId: roster[4]?.id ?? '', outcome: 'agreed', agreedAt: at(day, '09:00'), minutes: 480 } as const;
    const { dropped } = await officer().call(logContact, agreed);
    expect([...dropped].sort()).toEqual(
      roster
        .slice(0, 4)
        .map(r => r.enterpriseName)
        .sort(),
    );
  });
});

describe('[6.1-e] whom to call', () => {
  it('stands in the list: person and masked number, the last note, found by full-width signs', async () => {
    const { campaignId, roster } = await under();
    const entry = roster[0];
    const contactId = newId();
    await officer().call(addContact, {
      id: contactId,
      enterpriseId: entry?.enterpriseId ?? '',
      kind: 'liaison',
      name: '王敏',
      post: '经理',
      phone: '13812345678',
    });
    await officer().call(logContact, { id: newId(), rosterId: entry?.id ?? '', outcome: 'unanswered', note: '下午再打' });
    const find = async (name?: string) => (await officer().call(listCalls, { campaignId, limit: 50, ...(name ? { name } : {}) })).rows;
    expect((await find()).find(r => r.id === entry?.id)).toMatchObject({
      contact: { id: contactId, name: '王敏', post: '经理', phone: '138****5678' },
      lastNote: '下午再打',
    });
    const digits = entry?.enterpriseName.replace(/[0-9]/g, d => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
    expect((await find(digits)).map(r => r.enterpriseName)).toEqual([entry?.enterpriseName]);
    expect(await find('没有这家')).toEqual([]);
    // one reason of a round, an entry in the log for each number
    await officer().call(revealContact, { id: contactId, reason: '本轮联系' });
    const { rows } = await world.pool.query(
      "select reason, subject_id from platform.audit_entries where operation = 'enterprises.contact.reveal'",
    );
    expect(rows).toEqual([{ reason: '本轮联系', subject_id: entry?.enterpriseId }]);
  });

  it('goes along on the day sheet with the number in full', async () => {
    const { teamIds, roster } = await under();
    const day = '2026-12-16';
    await officer().call(planItinerary, { teamId: teamIds[0] ?? '', day, rosterIds: [roster[0]?.id ?? ''] });
    const view = await officer().call(getItinerary, { teamId: teamIds[0] ?? '', day });
    const contacts = new Map([[roster[0]?.enterpriseId ?? '', { name: '王敏', post: '经理', phone: '13812345678' }]]);
    expect(JSON.stringify(daySheetDocument(view, new Map(), contacts))).toContain('王敏（经理） 13812345678');
    const sheet = await officer().call(daySheet, { teamId: teamIds[0] ?? '', day });
    expect(sheet.body.subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('[6.1-c] lists of names', () => {
  it('say how many came in', async () => {
    const campaignId = newId();
    await lead().call(createCampaign, { id: campaignId, plan: samplePlan() });
    const { roster } = await under();
    const lines = [roster[0]?.enterpriseName ?? '', '天下没有的公司'];
    expect(await lead().call(addNamedToRoster, { campaignId, batchId: newId(), lines })).toMatchObject({
      added: 1,
      alreadyThere: 0,
      cameBack: 0,
      withdrew: [],
      unmatched: [{ line: 2, reason: 'unknown' }],
    });
  });
});
