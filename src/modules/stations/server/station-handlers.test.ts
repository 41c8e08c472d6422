import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { codeOf, planningRooms, registerPeople } from '#test/planning.ts';
import { openWorld, type World } from '#test/world.ts';
import {
  assignStaff,
  correctStation,
  createStation,
  getStation,
  listCandidates,
  listStaff,
  listStations,
  releaseStaff,
} from '../contract/operations.ts';
import type { StationFields } from '../contract/station.ts';

let world: World;
const station = (name: string, more: Partial<StationFields> = {}): StationFields => ({
  name,
  kind: 'street',
  regionCode: '330105009',
  address: '祥符街道 1 号',
  hours: '工作日 9:00–17:00',
  phone: '0571-88001234',
  ...more,
});

beforeAll(async () => {
  world = await openWorld({ modules: planningRooms });
  await registerPeople(world, [world.as('officer'), world.as('auditor'), world.as('officer', { region: '330106' })]);
});

describe('[7.4.1-a] stations', () => {
  it('are created, found in the list, corrected; the same command again changes nothing', async () => {
    const lead = world.as('stationLead');
    const id = newId();
    const input = { id, station: station('祥符站') };
    const commandId = newId();
    await lead.call(createStation, input, { commandId });
    expect(await lead.call(createStation, input, { commandId })).toEqual({ id });
    expect((await lead.call(listStations, {})).rows.filter(s => s.name === '祥符站')).toHaveLength(1);
    await lead.call(correctStation, { id, version: 1, station: station('祥符站', { hours: '工作日 8:30–17:30' }) });
    expect(await lead.call(getStation, { id })).toMatchObject({ hours: '工作日 8:30–17:30', version: 2 });
    expect(await codeOf(lead.call(correctStation, { id, version: 1, station: station('旧') }))).toBe('stations.problem.changedMeanwhile');
  });

  it('refuses a name that is taken, a street of another district, and officers', async () => {
    const lead = world.as('stationLead');
    await lead.call(createStation, { id: newId(), station: station('康桥站') });
    expect(await codeOf(lead.call(createStation, { id: newId(), station: station('康桥站') }))).toBe('stations.problem.nameTaken');
    const away = { id: newId(), station: station('西湖站', { regionCode: '330106001' }) };
    expect(await codeOf(lead.call(createStation, away))).toBe('stations.problem.outsideRegion');
    expect(await codeOf(world.as('officer').call(createStation, { id: newId(), station: station('无权') }))).toBe(
      'platform.problem.notAllowed',
    );
    expect(await codeOf(world.as('auditor').call(listStations, {}))).toBe('platform.problem.notAllowed');
  });

  it('are not there for another district', async () => {
    const id = newId();
    await world.as('stationLead').call(createStation, { id, station: station('和睦站') });
    const other = world.as('stationLead', { region: '330106' });
    expect(await codeOf(other.call(getStation, { id }))).toBe('platform.problem.notFound');
    expect((await other.call(listStations, {})).rows).toEqual([]);
  });
});

describe('[7.4.2-a] staff', () => {
  it('is assigned with specialties, corrected by assigning again, and released', async () => {
    const lead = world.as('stationLead');
    const stationId = newId();
    await lead.call(createStation, { id: stationId, station: station('半山站') });
    const person = world.as('officer').actor;
    expect((await lead.call(listCandidates, { stationId })).rows.map(r => r.personId)).toEqual([person.id]);
    const input = { stationId, personId: person.id, duty: 'officer', specialties: ['quality'], capacityPerDay: 3 } as const;
    const { id } = await lead.call(assignStaff, { ...input, specialties: ['quality'] });
    expect(await lead.call(assignStaff, { ...input, specialties: ['quality', 'metrology'] })).toEqual({ id });
    const shown = await lead.call(getStation, { id: stationId });
    expect(shown.staff).toMatchObject([{ name: person.name, specialties: ['quality', 'metrology'], capacityPerDay: 3 }]);
    expect(shown.staffCount).toBe(1);
    expect((await lead.call(listStaff, {})).rows.filter(r => r.stationId === stationId)).toHaveLength(1);
    const commandId = newId();
    await lead.call(releaseStaff, { id }, { commandId });
    await lead.call(releaseStaff, { id }, { commandId });
    expect((await lead.call(getStation, { id: stationId })).staff).toEqual([]);
    expect(await codeOf(lead.call(releaseStaff, { id }))).toBe('platform.problem.notFound');
  });

  it('takes officers and leads of the region only', async () => {
    const lead = world.as('stationLead');
    const stationId = newId();
    await lead.call(createStation, { id: stationId, station: station('上塘站') });
    const assign = (personId: string) =>
      codeOf(lead.call(assignStaff, { stationId, personId, duty: 'officer', specialties: [], capacityPerDay: 3 }));
    expect(await assign(world.as('auditor').actor.id)).toBe('stations.problem.notAPerson');
    expect(await assign(world.as('officer', { region: '330106' }).actor.id)).toBe('stations.problem.notAPerson');
  });
});
