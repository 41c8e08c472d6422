import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, dayOf } from '#platform/contract/china-day.ts';
import { newId } from '#platform/contract/ids.ts';
import { codeOf, planningRooms, registerPeople } from '#test/planning.ts';
import { openWorld, type World } from '#test/world.ts';
import { endAbsence, endDeputy, listAbsences, listColleagues, setAbsence, setDeputy } from '../../contract/absence.ts';

let world: World;
let today = '';
const by = (name: string) => world.as('officer', { name });
const lead = () => world.as('stationLead');
const elsewhere = () => world.as('stationLead', { region: '330106' });

beforeAll(async () => {
  world = await openWorld({ modules: planningRooms });
  await registerPeople(world, [
    by('甲'),
    by('乙'),
    by('丙'),
    lead(),
    elsewhere(),
    world.as('auditor'),
    world.as('officer', { region: '330105009' }),
  ]);
  today = dayOf(world.clock.now());
});

const leave = (name: string, from: number, to: number) => ({
  id: newId(),
  personId: by(name).actor.id,
  kind: 'leave' as const,
  fromOn: addDays(today, from),
  toOn: addDays(today, to),
});
const deputyOf = (name: string, deputyId: string, from = 0, to: number | null = null) => ({
  id: newId(),
  personId: by(name).actor.id,
  deputyId,
  fromOn: addDays(today, from),
  toOn: to === null ? null : addDays(today, to),
});

describe('[7.4.2-a] 请假与AB角', () => {
  it('is entered by oneself or a lead, once, and not over days that are taken or gone', async () => {
    const input = leave('甲', 1, 3);
    const commandId = newId();
    await by('甲').call(setAbsence, input, { commandId });
    expect(await by('甲').call(setAbsence, input, { commandId })).toEqual({ id: input.id });
    expect(await codeOf(by('甲').call(setAbsence, { ...leave('甲', 8, 9), id: input.id }))).toBe('platform.problem.commandReused');
    expect(await codeOf(lead().call(setAbsence, leave('甲', 3, 5)))).toBe('people.problem.absenceOverlaps');
    expect(await codeOf(by('甲').call(setAbsence, leave('甲', -5, -4)))).toBe('people.problem.absenceOver');
    expect(await codeOf(by('甲').call(setAbsence, leave('甲', 9, 8)))).toBe('platform.problem.invalidInput');
    expect(await codeOf(by('乙').call(setAbsence, leave('甲', 20, 21)))).toBe('platform.problem.notFound');
    expect(await codeOf(elsewhere().call(setAbsence, leave('甲', 20, 21)))).toBe('platform.problem.notFound');
    const auditor = { ...leave('甲', 20, 21), personId: world.as('auditor').actor.id };
    expect(await codeOf(lead().call(setAbsence, auditor))).toBe('people.problem.notFieldWorker');
    expect((await by('乙').call(listAbsences, {})).absences).toEqual([]);
    expect((await lead().call(listAbsences, {})).absences).toMatchObject([
      { person: { name: '甲' }, deputy: null, isNow: false, mayEnd: true },
    ]);
    expect((await elsewhere().call(listAbsences, {})).absences).toEqual([]);
  });

  it('has one deputy at a time, at work and with the same reach', async () => {
    const narrow = world.as('officer', { region: '330105009' }).actor.id;
    const unfit = [narrow, by('甲').actor.id, world.as('auditor').actor.id, elsewhere().actor.id];
    for (const id of unfit) expect(await codeOf(lead().call(setDeputy, deputyOf('甲', id)))).toBe('people.problem.deputyUnfit');
    const input = deputyOf('甲', by('乙').actor.id);
    const commandId = newId();
    await by('甲').call(setDeputy, input, { commandId });
    await by('甲').call(setDeputy, input, { commandId });
    expect(await codeOf(lead().call(setDeputy, deputyOf('甲', by('丙').actor.id, 5, 9)))).toBe('people.problem.deputyOverlaps');
    expect(await codeOf(lead().call(setDeputy, deputyOf('丙', by('乙').actor.id, -9, -8)))).toBe('people.problem.absenceOver');
    const seen = await by('乙').call(listAbsences, {});
    expect(seen.absences).toMatchObject([{ person: { name: '甲' }, deputy: { name: '乙' }, mayEnd: false }]);
    expect(seen.deputies).toMatchObject([{ person: { name: '甲' }, mayEnd: false }]);
    const ends = await Promise.all([
      codeOf(lead().call(setDeputy, deputyOf('丙', by('甲').actor.id))),
      codeOf(by('丙').call(setDeputy, deputyOf('丙', by('乙').actor.id))),
    ]);
    expect(ends.toSorted()).toEqual(['done', 'people.problem.deputyOverlaps']);
  });

  it('is ended: what has not begun falls away, what has begun ends the day before', async () => {
    const { absences, deputies } = await lead().call(listAbsences, {});
    const [absence] = absences;
    const deputy = deputies.find(d => d.person.name === '甲');
    expect(await codeOf(by('乙').call(endAbsence, { id: absence?.id ?? '' }))).toBe('platform.problem.notFound');
    expect(await codeOf(elsewhere().call(endDeputy, { id: deputy?.id ?? '' }))).toBe('platform.problem.notFound');
    world.clock.advance(2 * 86_400_000);
    expect((await lead().call(listColleagues, {})).rows.find(c => c.name === '甲')?.awayUntil).toBe(absence?.toOn);
    const commandId = newId();
    await by('甲').call(endAbsence, { id: absence?.id ?? '' }, { commandId });
    await by('甲').call(endAbsence, { id: absence?.id ?? '' }, { commandId });
    expect(await codeOf(by('甲').call(endAbsence, { id: absence?.id ?? '' }))).toBe('people.problem.absenceOver');
    await lead().call(endDeputy, { id: deputy?.id ?? '' });
    const left = await lead().call(listAbsences, {});
    expect(left.absences).toEqual([]);
    expect(left.deputies.map(d => d.person.name)).toEqual(['丙']);
    const names = (await by('乙').call(listColleagues, {})).rows;
    expect(names.every(c => c.awayUntil === null)).toBe(true);
    expect(names.map(c => c.role)).not.toContain('auditor');
  });
});
