import { describe, expect, it } from 'vitest';
import { readMinutes } from './written-minutes.ts';

describe('[6.1-e] how long a visit takes, as people write it', () => {
  it.each([
    ['60', 60],
    ['６０', 60],
    ['20分钟', 20],
    ['２０分钟', 20],
    ['6小时', 360],
    ['六小时', 360],
    ['1.5小时', 90],
    ['１．５小时', 90],
    ['1个半小时', 90],
    ['一个半小时', 90],
    ['半小时', 30],
    ['半个小时', 30],
    ['两个小时', 120],
    ['1小时30分', 90],
    ['1小时30', 90],
    ['2小时半', 150],
    ['十五分钟', 15],
    ['二十分钟', 20],
    ['四十五分', 45],
    ['十分钟', 10],
    ['一刻钟', 15],
    ['1h 30m', 90],
    [' 1 小时 ', 60],
  ])('%s is %i minutes', (text, minutes) => expect(readMinutes(text)).toBe(minutes));

  it.each(['', '很久', '-5', '小时', '1天', '6小时后', '2027-01-01', '0.3分钟'])('%s means no span', text =>
    expect(readMinutes(text)).toBeUndefined(),
  );
});
