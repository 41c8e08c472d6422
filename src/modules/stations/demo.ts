import { DemoDistricts } from '#modules/people/contract/demo.ts';
import type { Demo, Seeder, SeedHome } from '#platform/server/seed.ts';
import { assignStaff, createStation } from './contract/operations.ts';
import type { Specialty, StationFields } from './contract/station.ts';

/** The stations of the demonstration: one of the district, four of streets. Made, not real: 演示数据. */
const made: readonly StationFields[] = [
  ['拱墅区品牌指导服务站', 'district', '330105013', '武林街道中山北路 631 号', '0571-88250001'],
  ['祥符街道品牌指导服务站', 'street', '330105009', '祥符街道祥园路 37 号', '0571-88250002'],
  ['拱宸桥街道品牌指导服务站', 'street', '330105005', '拱宸桥街道丽水路 58 号', '0571-88250003'],
  ['朝晖街道品牌指导服务站', 'street', '330105016', '朝晖街道朝晖路 168 号', '0571-88250004'],
  ['东新街道品牌指导服务站', 'street', '330105018', '东新街道东新路 822 号', '0571-88250005'],
].map(
  ([name, kind, regionCode, address, phone]) =>
    ({ name, kind, regionCode, address, hours: '工作日 9:00–12:00、13:30–17:00', phone }) as StationFields,
);

const specialties: readonly (readonly Specialty[])[] = [
  ['quality', 'brand'],
  ['intellectualProperty', 'brand'],
  ['standardization', 'certification'],
  ['quality', 'metrology'],
  ['intellectualProperty', 'standardization'],
  ['certification', 'metrology'],
  ['brand', 'standardization'],
  ['quality', 'intellectualProperty'],
];

interface Worker {
  id: string;
  role: string;
}

/** Makes the stations and puts the district's officers and leads to them in turn, a lead first at the district's own. */
export const seedStations = async (seeder: Seeder, home: SeedHome, people: readonly Worker[]): Promise<void> => {
  const ids: string[] = [];
  for (const station of made) {
    const id = seeder.id(station.name);
    await seeder.call(createStation, { id, station }, home);
    ids.push(id);
  }
  const leads = people.filter(p => p.role === 'stationLead');
  const officers = people.filter(p => p.role === 'officer');
  for (const [i, person] of [...leads, ...officers].entries()) {
    const place = {
      stationId: ids[i % ids.length] ?? '',
      personId: person.id,
      duty: person.role === 'stationLead' ? ('lead' as const) : ('officer' as const),
      specialties: [...(specialties[i % specialties.length] ?? [])],
      capacityPerDay: 4,
    };
    await seeder.call(assignStaff, place, home);
  }
};

/** Stations of the district that is shown in full. */
export const stationsDemo: Demo = async ({ seeder, left }) => {
  for (const { home, staff } of left('people', DemoDistricts).filter(d => d.inFull)) await seedStations(seeder(), home, staff);
};
