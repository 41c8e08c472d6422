import { describe, expect, it } from 'vitest';
import type { KindDetails } from '../contract/asset.ts';
import { checkNumberOf } from './check-number.ts';
import { numberKey } from './number-key.ts';

const mark = (number: string) =>
  checkNumberOf({ kind: 'trademark', details: { classes: [9] }, number } as KindDetails & { number: string });

describe('[6.3.3-a] what is said of a trademark number', () => {
  it.each(['123456789', '第123456789号', '１２３４５６７８９', '123456789A', '123456789号第9类'])(
    'nine digits (%s) are taken with a yellow note',
    number => {
      expect(mark(number)).toEqual([{ severity: 'yellow', code: 'trademarkNine', suggestion: null }]);
    },
  );

  it.each(['12345678', 'G1234567', 'G123', '国际注册号 1234567'])('%s: nothing', number => expect(mark(number)).toEqual([]));

  it.each(['1234567890', 'G123456789', 'TM-2020'])('%s is refused', number => {
    expect(mark(number)).toMatchObject([{ severity: 'red', code: 'trademarkForm' }]);
  });
});

describe('[6.3.3-a] the key of a trademark number', () => {
  it.each([
    ['12345678', '12345678'],
    ['注册号：１２３４５６７８', '12345678'],
    ['第12345678号第9类', '12345678'],
    ['第123456789号', '123456789'],
    ['G1234567', 'G1234567'],
    ['国际注册号：1234567', 'G1234567'],
    ['国际注册第G1234567号', 'G1234567'],
  ])('%s is kept as %s', (written, key) => expect(numberKey('trademark', written)).toBe(key));
});
