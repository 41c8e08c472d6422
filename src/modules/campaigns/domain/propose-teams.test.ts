import { describe, expect, it } from 'vitest';
import { type StaffMember, teamsFromStaff } from './propose-teams.ts';

const person = (n: number, station: string, isLead = false): StaffMember => ({
  personId: `p${n}`,
  name: `人${n}`,
  stationId: station,
  stationName: station,
  isLead,
  capacityPerDay: 4,
});
const shape = (staff: readonly StaffMember[], count: number, taken: string[] = []) =>
  teamsFromStaff(staff, count, new Set(taken)).map(t => [t.name, t.leaderId, t.members.map(m => m.personId).join(' ')]);

describe('[6.1-d] teams are proposed from the stations', () => {
  it('who works at one station goes together, and its lead leads', () => {
    const staff = [person(1, '甲'), person(2, '甲', true), person(3, '乙'), person(4, '乙')];
    expect(shape(staff, 2)).toEqual([
      ['第一组', 'p2', 'p2 p1'],
      ['第二组', 'p3', 'p3 p4'],
    ]);
  });

  it('everybody is on exactly one team, a person of two stations too, and names that are taken are passed over', () => {
    const staff = [...Array.from({ length: 9 }, (_, i) => person(i, i < 5 ? '甲' : '乙')), person(0, '丙')];
    const teams = teamsFromStaff(staff, 4, new Set(['第二组']));
    expect(teams.map(t => t.name)).toEqual(['第一组', '第三组', '第四组', '第五组']);
    expect(teams.flatMap(t => t.members.map(m => m.personId)).sort()).toEqual(Array.from({ length: 9 }, (_, i) => `p${i}`));
    expect(teams.every(t => t.members.some(m => m.personId === t.leaderId))).toBe(true);
  });

  it('fewer people make fewer teams, and nobody makes none', () => {
    expect(shape([person(1, '甲')], 4)).toHaveLength(1);
    expect(shape([], 4)).toEqual([]);
  });
});
