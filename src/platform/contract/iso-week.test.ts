import { describe, expect, it } from 'vitest';
import { daysOfWeek, isWeek, mondayOf, weekOf, weeksOn } from './iso-week.ts';

describe('[6.3.2] weeks as ISO 8601 counts them', () => {
  it.each([
    ['2026-11-23', '2026-W48'],
    ['2026-11-29', '2026-W48'],
    ['2026-11-30', '2026-W49'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2025-12-29', '2026-W01'],
    ['2024-12-30', '2025-W01'],
  ])('%s lies in %s', (day, week) => {
    expect(weekOf(day)).toBe(week);
    expect(daysOfWeek(week).from).toBe(mondayOf(day));
  });

  it('go on over the turn of the year, and a week that a year does not have is none', () => {
    expect([weeksOn('2026-W53', 1), weeksOn('2027-W01', -1), weeksOn('2026-W48', 5)]).toEqual(['2027-W01', '2026-W53', '2026-W53']);
    expect(['2026-W53', '2027-W53', '2026-W00', '2026-W54', '2026-48', ''].map(isWeek)).toEqual([true, false, false, false, false, false]);
    for (let year = 2020; year < 2060; year++)
      for (let n = 1; n <= 52; n++) expect(isWeek(`${year}-W${String(n).padStart(2, '0')}`)).toBe(true);
  });
});
