import { describe, expect, it } from 'vitest';
import { readClock, readDay } from './written-day.ts';

describe('[X-2] days and clocks as people and programs write them', () => {
  it.each([
    ['2027/1/2 9:30', '2027-01-02', '09:30'],
    ['2027年1月2日 9时30分', '2027-01-02', '09:30'],
    ['2027.1.2 下午3:05', '2027-01-02', '15:05'],
    // The half of the day that stands behind, as phones and old systems write it.
    ['2027-01-02 3:05 PM', '2027-01-02', '15:05'],
    ['2027-01-02 12:05 AM', '2027-01-02', '00:05'],
    ['2027-01-02 12:05 pm', '2027-01-02', '12:05'],
    ['2027-01-02 11:05 AM', '2027-01-02', '11:05'],
    ['2027-1-2 凌晨12:10', '2027-01-02', '00:10'],
    ['2027-1-2 中午12:10', '2027-01-02', '12:10'],
    // An instant is told by the clock of China, day and hour alike: never the day of one zone with the hour of another.
    ['2027-01-01T16:00:00Z', '2027-01-02', '00:00'],
    ['2027-01-01T09:30:00+0800', '2027-01-01', '09:30'],
  ])('%s is %s, %s', (text, day, clock) => {
    expect([readDay(text), readClock(text)]).toEqual([day, clock]);
  });

  it.each(['2027-01-02', '2027-01-02 25:10', '2027-01-02 9:75', '2027年1月2日', '晚上12:30'])('%s names no time of day', text => {
    expect(readClock(text)).toBeUndefined();
  });

  it.each(['2027-02-30', '3/2/2027', '2027', '2027年3月', '27/1/2', '2027-13-01'])('%s names no day', text => {
    expect(readDay(text)).toBeUndefined();
  });
});
