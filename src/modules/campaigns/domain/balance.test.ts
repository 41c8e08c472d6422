import { describe, expect, it } from 'vitest';
import { balance, type FirmToPlace, type TeamToFill } from './balance.ts';
import { streetSteps } from './street-distance.ts';

const team = (id: string, start: string, more: Partial<TeamToFill> = {}): TeamToFill => ({
  id,
  start,
  capacityPerDay: 4,
  specialties: [],
  streets: [],
  load: 0,
  ...more,
});
const firms = (street: string, n: number, needs: FirmToPlace['needs'] = []): FirmToPlace[] =>
  Array.from({ length: n }, (_, i) => ({ id: `${street}-${String(i).padStart(3, '0')}`, street, needs }));
const countOf = (placements: ReturnType<typeof balance>, teamId: string): number => placements.filter(p => p.teamId === teamId).length;

describe('[6.1-d] 自动分组', () => {
  it('splits by capacity', () => {
    const placed = balance(firms('330105010', 30), [
      team('a', '330105010', { capacityPerDay: 4 }),
      team('b', '330105010', { capacityPerDay: 2 }),
    ]);
    expect([countOf(placed, 'a'), countOf(placed, 'b')]).toEqual([20, 10]);
  });

  it('keeps each team in its corner of the district', () => {
    const placed = balance([...firms('330105010', 10), ...firms('330105014', 10)], [team('a', '330105010'), team('b', '330105014')]);
    expect(placed.every(p => p.firmId.startsWith(p.teamId === 'a' ? '330105010' : '330105014'))).toBe(true);
  });

  it('counts what a team has already', () => {
    const placed = balance(firms('330105010', 10), [team('a', '330105010', { load: 10, streets: ['330105010'] }), team('b', '330105011')]);
    expect(countOf(placed, 'b')).toBe(10);
  });

  it('gives a firm to the team versed in its need when both are near, and says so', () => {
    const mixed = [...firms('330105010', 4, ['metrology']), ...firms('330105010', 4, ['brand']).map(f => ({ ...f, id: `${f.id}b` }))];
    const placed = balance(mixed, [
      team('a', '330105010', { specialties: ['brand'] }),
      team('b', '330105010', { specialties: ['metrology'] }),
    ]);
    for (const p of placed) expect(p.reason.specialty).toBe(p.teamId === 'a' ? 'brand' : 'metrology');
  });

  it('answers the same whatever the order of its input', () => {
    const list = [...firms('330105010', 7), ...firms('330105003', 9), ...firms('330105017', 5)];
    const teams = [team('a', '330105010'), team('b', '330105003'), team('c', '330105016')];
    const sorted = (p: ReturnType<typeof balance>) => p.map(x => `${x.firmId}>${x.teamId}`).sort();
    expect(sorted(balance([...list].reverse(), [...teams].reverse()))).toEqual(sorted(balance(list, teams)));
  });

  it('places everybody once, and nobody without teams', () => {
    const list = firms('330106001', 25);
    expect(new Set(balance(list, [team('a', '330105001'), team('b', '330105002')]).map(p => p.firmId)).size).toBe(25);
    expect(balance(list, [])).toEqual([]);
  });

  it('knows the neighbours of a street', () => {
    expect([
      streetSteps('330105010', '330105010'),
      streetSteps('330105010', '330105011'),
      streetSteps('330105011', '330105010'),
      streetSteps('330106001', '330106002'),
    ]).toEqual([0, 1, 1, 2]);
    expect(streetSteps('330105010', '330105014')).toBeGreaterThan(3);
  });
});
