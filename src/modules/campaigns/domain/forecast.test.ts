import { describe, expect, it } from 'vitest';
import { workingCalendar } from '#modules/reference/domain/working-days.ts';
import { forecastOf } from './forecast.ts';

const plain = workingCalendar({ holidays: [], years: [2026] });
const newYear = workingCalendar({ holidays: [{ day: '2027-01-01', kind: 'off', name: '元旦', source: 't' }], years: [2026, 2027] });
const base = { since: '2026-11-23', visited: 10, left: 10, endsOn: '2026-12-31' };

describe('[6.1-b] the day on which a campaign will be through', () => {
  it.each([
    // Monday to Friday: 10 visits in 5 working days, 2 a day, 10 left: the next Friday
    ['a week done, a week to go', base, '2026-11-27', { day: '2026-12-04', early: 27, perDay: 2, since: '2026-11-23' }],
    // the weekend between changes nothing
    ['asked on Sunday', base, '2026-11-29', { day: '2026-12-04', early: 27, perDay: 2, since: '2026-11-23' }],
    ['late', { ...base, endsOn: '2026-12-01' }, '2026-11-27', { day: '2026-12-04', early: -3, perDay: 2, since: '2026-11-23' }],
    ['all done', { ...base, left: 0 }, '2026-11-27', null],
    ['too few to tell', { ...base, visited: 2 }, '2026-11-27', null],
    ['the first visit lies ahead', base, '2026-11-20', null],
    ['never at this pace', { ...base, visited: 3, left: 100_000 }, '2026-11-27', null],
    [
      'visits at a weekend only',
      { ...base, since: '2026-11-28' },
      '2026-11-29',
      { day: '2026-11-30', early: 31, perDay: 10, since: '2026-11-28' },
    ],
  ] as const)('%s', (_, walked, today, said) => {
    expect(forecastOf(walked, today, plain)).toEqual(said);
  });

  it('a day off is left out', () => {
    const walked = { ...base, left: 2, endsOn: '2026-12-31' };
    expect(forecastOf({ ...walked, since: '2026-12-25' }, '2026-12-31', newYear)?.day).toBe('2027-01-04');
  });
});
