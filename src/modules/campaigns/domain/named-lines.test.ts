import { expect, it } from 'vitest';
import { readNamedLines } from './named-lines.ts';

it.each([
  ['91330105MA2ABCDE0X', { code: '91330105MA2ABCDE0X' }],
  [' 9133 0105 MA2A BCDE 0x ', { code: '91330105MA2ABCDE0X' }],
  ['９１３３０１０５MA2ABCDE0X', { code: '91330105MA2ABCDE0X' }],
  ['3\t杭州某某科技有限公司\t91330105MA2ABCDE0X', { code: '91330105MA2ABCDE0X' }],
  ['9.13301E+17', { fault: 'badCode' }],
  ['913301050000000', { fault: 'badCode' }],
  ['杭州某某(中国)有限公司', { names: ['杭州某某(中国)有限公司', '杭州某某（中国）有限公司'] }],
  ['1\t杭州某某科技有限公司\t张三', { names: ['杭州某某科技有限公司'] }],
])('[6.1-c] reads %j', (text, expected) => {
  expect(readNamedLines([text])[0]).toMatchObject(expected);
});

it('[6.1-c] passes over empty lines and keeps the numbers of the others', () => {
  expect(readNamedLines(['', '甲公司', ' ', '乙公司']).map(l => l.line)).toEqual([2, 4]);
});
