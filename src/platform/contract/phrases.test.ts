import { describe, expect, it } from 'vitest';
import { fill, roomPhrases, translator } from './phrases.ts';

describe('phrases', () => {
  it('[architecture] fill names, group numbers, and count in English', () => {
    expect(fill('共 {n} 家', { n: 3000 })).toBe('共 3,000 家');
    expect(fill('{n, plural, one {# enterprise} other {# enterprises}}', { n: 1 }, 'en')).toBe('1 enterprise');
    expect(fill('{n, plural, one {# enterprise} other {# enterprises}}', { n: 3000 }, 'en')).toBe('3,000 enterprises');
  });

  it('[architecture] leave a missing value visible and an unknown key as it is', () => {
    expect(fill('您好 {name}')).toBe('您好 {name}');
    expect(translator([roomPhrases('a', { b: '乙' }, { b: 'B' })], 'en')('a.b')).toBe('B');
    expect(translator([], 'zh-CN')('a.b')).toBe('a.b');
  });
});
