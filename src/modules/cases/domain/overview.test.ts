import { describe, expect, it } from 'vitest';
import { findingOfPlaces, findingOfTrend, isTold, overdueSides, usualWeek, weeklyNumber } from './overview.ts';

describe('[6.3.2] 总览', () => {
  it.each([
    ['2026-11-30', '2026-W48'],
    ['2026-12-03', '2026-W48'],
    ['2026-12-04', '2026-W49'],
    ['2026-12-06', '2026-W49'],
    ['2027-01-04', '2026-W53'],
  ])('on %s it opens on %s', (today, week) => {
    expect(usualWeek(today)).toBe(week);
    expect(isTold(week, today)).toBe(true);
  });

  it('a week that runs is not reported on before its Friday', () => {
    expect([isTold('2026-W49', '2026-12-03'), isTold('2026-W50', '2026-12-04'), isTold('2026-W47', '2026-12-03')]).toEqual([
      false,
      false,
      true,
    ]);
    expect(weeklyNumber('2026-W05')).toBe('〔2026〕第5期');
  });

  it('what is overdue is parted by who has the ball, and adds up', () => {
    const sides = overdueSides([
      { cause: 'owner', n: 4, longest: 3 },
      { cause: 'companion', n: 2, longest: 9 },
      { cause: 'owner', n: 1, longest: 5 },
      { cause: 'expert', n: 2, longest: 1 },
      { cause: 'nobody', n: 0, longest: 0 },
    ]);
    expect(sides.map(s => [s.side, s.n, s.longest])).toEqual([
      ['us', 7, 9],
      ['enterprise', 0, 0],
      ['third', 2, 1],
    ]);
    expect(sides[0]?.causes).toEqual([
      { cause: 'owner', n: 5 },
      { cause: 'companion', n: 2 },
    ]);
  });

  it('a finding is said only where the numbers bear it', () => {
    const place = (name: string, visited: number, overdue: number) => ({
      code: '330105001',
      name,
      plan: 10,
      visited,
      raised: 0,
      answered: 0,
      lateDemands: overdue,
      lateCases: 0,
    });
    expect(findingOfPlaces([place('石桥', 6, 3), place('和睦', 9, 0)])).toEqual({ is: 'behind', names: ['石桥'] });
    expect(findingOfPlaces([place('石桥', 9, 3), place('和睦', 9, 0)])).toEqual({ is: 'overdue', names: ['石桥'], n: 3 });
    expect(findingOfPlaces([place('石桥', 9, 1), place('和睦', 9, 1)])).toBeUndefined();
    expect(findingOfPlaces([])).toBeUndefined();
    const week = (raised: number, answered: number) => ({ raised, answered });
    expect(findingOfTrend([week(1, 1), week(9, 2), week(9, 3)])).toEqual({ rising: 2, more: 'raised' });
    expect(findingOfTrend([])).toEqual({ rising: 0, more: 'same' });
  });
});
