import { describe, expect, it } from 'vitest';
import { plainCode, readNumber } from './number.ts';

describe('[A.1-a] one reader of numbers, for desk, phone and server', () => {
  it.each([
    ['１２', '', 12],
    ['1,200', '', 1200],
    ['１，２００．５', '', 1200.5],
    ['12.', '', 12],
    ['-3', '', -3],
    ['２０２４年', '', 2024],
    ['2024年度', '', 2024],
    ['二〇二四年', '', 2024],
    ['12家', '', 12],
    ['三十人', '人', 30],
    ['25名', '人', 25],
    ['3万人', '人', 30_000],
    ['1,200万元', '万元', 1200],
    ['1，200 万', '万元', 1200],
    ['1.2亿元', '万元', 12_000],
    ['1.2亿', '万元', 12_000],
    ['3000元', '万元', 0.3],
    ['一千二百万元', '万元', 1200],
    ['1,200万元', '元', 12_000_000],
    ['￥500', '元', 500],
    ['90', '分钟', 90],
    ['６小时', '分钟', 360],
    ['1.5小时', '分钟', 90],
    ['1小时30分', '分钟', 90],
    ['半小时', '分钟', 30],
    ['一个半小时', '分钟', 90],
    ['2h', '分钟', 120],
    ['60%', '%', 60],
    ['６０％', '%', 60],
  ])('%s in a field of “%s” is %d', (text, unit, n) => {
    expect(readNumber(text, unit)).toBe(n);
  });

  it.each([
    ['', ''],
    ['约', ''],
    ['abc', ''],
    ['6小时', ''],
    ['6小时', '人'],
    ['1,200万元', ''],
    ['1,200万元', '%'],
    ['12%', '万元'],
    ['1,20', ''],
    ['12-15', ''],
    ['1.2.3', ''],
    ['12台', '人'],
    ['3天', '分钟'],
    ['30分6小时', '分钟'],
  ])('%s in a field of “%s” is not guessed', (text, unit) => {
    expect(readNumber(text, unit)).toBeUndefined();
  });

  it('a telephone and a code are taken as they are meant', () => {
    expect(plainCode('１３８ ００００　１２３４')).toBe('13800001234');
    expect(plainCode('０５７１－８８８８１２３４')).toBe('0571-88881234');
    expect(plainCode('ＺＬ２０２４')).toBe('ZL2024');
  });
});

const inWords = (n: number): string => {
  const below = (m: number): string => {
    const parts = [1000, 100, 10, 1].map(of => [Math.floor(m / of) % 10, { 1000: '千', 100: '百', 10: '十', 1: '' }[of] ?? ''] as const);
    return parts
      .map(([d, mark]) => (d === 0 ? '零' : `${'零一二三四五六七八九'[d]}${mark}`))
      .join('')
      .replace(/零+/g, '零')
      .replace(/零$/, '');
  };
  const sections = [
    [Math.floor(n / 1e8), '亿'],
    [Math.floor(n / 1e4) % 1e4, '万'],
    [n % 1e4, ''],
  ] as const;
  const said = sections.map(([part, mark]) => (part === 0 ? '' : `${below(part)}${mark}`)).join('');
  return said.replace(/^零/, '').replace(/^一十/, '十');
};

it('[6.1-f] numbers in words are read as they were written', () => {
  for (const n of [1, 10, 12, 20, 105, 110, 350, 1002, 1200, 2024, 10_000, 10_002, 12_000, 23_000, 120_000_000, 120_340_567]) {
    expect([inWords(n), readNumber(inWords(n))]).toEqual([inWords(n), n]);
  }
  for (let n = 1; n < 1e9; n = Math.floor(n * 1.37) + 7) expect([inWords(n), readNumber(inWords(n))]).toEqual([inWords(n), n]);
});

it.each([
  ['一亿二千万', 120_000_000],
  ['一万二', 12_000],
  ['一千二', 1_200],
  ['三百五', 350],
  ['三百零五', 305],
  ['两万三', 23_000],
  ['十百', undefined],
  ['万', undefined],
])('[6.1-f] %s', (text, n) => expect(readNumber(text)).toBe(n));
