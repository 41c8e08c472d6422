import { describe, expect, it } from 'vitest';
import { levelOf, parentOf } from './division.ts';
import { divisionReader } from './division-reader.ts';

describe('[1-a] codes of divisions', () => {
  it.each([
    ['33', 2, undefined],
    ['3301', 4, '33'],
    ['330105', 6, '3301'],
    ['330105001', 9, '330105'],
  ])('[1-a] %s is of level %s, below %s', (code, level, parent) => {
    expect(levelOf(code)).toBe(level);
    expect(parentOf(code)).toBe(parent);
  });

  it('[6.1-c] names are read as ledgers write them', () => {
    const read = divisionReader(new Map([['米市巷街道', '330105001']]));
    for (const raw of [
      '米市巷街道',
      '米市巷',
      '拱墅区米市巷街道',
      ' 米市巷 街道',
      '米市巷街道办事处',
      '杭州市拱墅区米市巷街道办事处',
      '330105001',
    ])
      expect(read(raw), raw).toBe('330105001');
    expect(read('不存在街道')).toBeUndefined();
  });
});
