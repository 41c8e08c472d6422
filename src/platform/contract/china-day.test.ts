import { describe, expect, it } from 'vitest';
import {
  addDays,
  chineseInstant,
  clockOf,
  dayOf,
  daysBetween,
  everyMonthFrom,
  instantOf,
  instantOfWall,
  lastDayOf,
  longDay,
  minuteOf,
  wallClockOf,
} from './china-day.ts';

describe('days and clocks of China', () => {
  it.each([
    ['2026-11-22T16:29:00Z', '2026-11-23', '00:29'],
    ['2026-11-22T15:59:59.999Z', '2026-11-22', '23:59'],
    ['2026-11-22T16:00:00Z', '2026-11-23', '00:00'],
    ['2026-11-23T00:30:00+08:00', '2026-11-23', '00:30'],
    ['2026-12-31T20:00:00Z', '2027-01-01', '04:00'],
  ])('[7.1-a] %s is %s, %s', (instant, day, clock) => {
    for (const given of [instant, new Date(instant)]) {
      expect(dayOf(given)).toBe(day);
      expect(clockOf(given)).toBe(clock);
      expect(wallClockOf(given)).toBe(`${day} ${clock}`);
    }
  });

  it('[7.1-a] goes there and back', () => {
    expect(instantOf('2026-11-23').toISOString()).toBe('2026-11-22T16:00:00.000Z');
    expect(instantOf('2026-11-23', 570).toISOString()).toBe('2026-11-23T01:30:00.000Z');
    expect(minuteOf(instantOf('2026-11-23', 570))).toBe(570);
    expect(instantOfWall('2026-11-23 00:30')).toBe('2026-11-22T16:30:00.000Z');
    expect(instantOfWall('2026-11-23T00:30')).toBe('2026-11-22T16:30:00.000Z');
  });

  it('[7.1-a] counts days over months, leap days and years', () => {
    expect(addDays('2026-02-28', 2)).toBe('2026-03-02');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
    expect(daysBetween('2026-12-31', '2027-01-02')).toBe(2);
    expect(daysBetween('2027-01-02', '2026-12-31')).toBe(-2);
    expect([lastDayOf('2026-02'), lastDayOf('2028-02'), lastDayOf('2026-12')]).toEqual(['2026-02-28', '2028-02-29', '2026-12-31']);
  });

  it('[7.1-a] says them as offices write them', () => {
    expect(longDay('2026-11-22')).toBe('2026年11月22日 周日');
    expect(chineseInstant('2026-11-22T16:30:00Z')).toBe('2026年11月23日 00:30');
  });
});

it('[6.3.2-a] every month between two stands, over the turn of the year; none when they are the wrong way round', () => {
  expect(everyMonthFrom('2026-11', '2027-02')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
  expect(everyMonthFrom('2026-11', '2026-11')).toEqual(['2026-11']);
  expect(everyMonthFrom('2026-12', '2026-11')).toEqual([]);
});
