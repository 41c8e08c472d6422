import { describe, expect, it } from 'vitest';
import { readAboveScale } from './scale.ts';

describe('[6.1-c] 规上 and 限上 in ledgers', () => {
  it.each(['规上', '规上服务业', '限上', '限上企业', '限额以上', '限上批发业', '规模以上工业'])('%s is above the line', text => {
    expect(readAboveScale(text)).toBe(true);
  });
  it.each(['规下', '限下', '限额以下', '非限上', '无'])('%s is below it', text => expect(readAboveScale(text)).toBe(false));
  it('nothing says nothing', () => expect([readAboveScale(''), readAboveScale('-')]).toEqual([undefined, undefined]));
});
