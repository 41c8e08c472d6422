import { describe, expect, it } from 'vitest';
import { dayNumberOf, isoOf } from './day-numbers.ts';
import { firstHolidays, firstYears } from './holidays.data.ts';
import { isWorkingDay, rollForward, workingCalendar } from './working-days.ts';

const calendar = workingCalendar({ holidays: firstHolidays, years: firstYears });

describe('[6.3.1-a] working days', () => {
  it.each([
    ['2026-09-24', true, 'Thursday'],
    ['2026-09-25', false, '中秋节, a Friday'],
    ['2026-09-26', false, 'Saturday'],
    ['2026-10-10', true, 'a Saturday that is worked'],
    ['2027-05-01', false, 'a Saturday of a year without notice'],
    ['2027-05-03', true, 'a Monday of a year without notice'],
  ])('[6.3.1-a] %s: %s (%s)', (day, working) => {
    expect(isWorkingDay(calendar, dayNumberOf(day))).toBe(working);
  });

  it.each([
    ['2026-09-24', '2026-09-24', null, false],
    ['2026-09-25', '2026-09-28', 'holiday', false],
    ['2026-10-01', '2026-10-08', 'holiday', false],
    ['2026-11-21', '2026-11-23', 'weekend', false],
    ['2027-05-01', '2027-05-03', 'weekend', true],
  ])('[6.3.1-a] a last day on %s comes to lie on %s', (from, to, why, noticeMissing) => {
    const rolled = rollForward(calendar, dayNumberOf(from));
    expect([isoOf(rolled.day), rolled.why, rolled.noticeMissing]).toEqual([to, why, noticeMissing]);
  });
});
