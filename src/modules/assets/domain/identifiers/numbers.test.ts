import { describe, expect, it } from 'vitest';
import { groupPatentNumber, patentCheckDigit, readPatentNumber } from './patent-number.ts';
import { readTrademarkNumber } from './trademark-number.ts';

describe('[6.3.3-a] patent numbers by ZC 0006-2003', () => {
  it.each([
    ['201710601862.3', 'invention'],
    ['201310699744.2', 'invention'],
    ['200310102344.5', 'invention'],
    ['97101765.4', 'invention'],
    ['95115608.X', 'invention'],
    ['202410123456.0', 'invention'],
    ['202520765432.5', 'utility'],
    ['202330111222.0', 'design'],
    ['202080012345.2', 'invention'],
    ['201890000123.7', 'utility'],
    ['202610100004.X', 'invention'],
  ])('%s is a right %s', (number, kind) => {
    expect(readPatentNumber(number)).toMatchObject({ ok: true, number, kind });
    for (const written of [
      `ZL${number}`,
      `ZL ${number}`,
      `CN${number}`,
      `zl${number.toLowerCase()}`,
      `专利号：ZL${number}`,
      number.replace('.', ''),
      `第${number}号`,
    ])
      expect(readPatentNumber(written), written).toMatchObject({ ok: true, number });
  });

  it.each([
    ['201710601862.4', 'patentCheck', '201710601862.3'],
    ['201710601862', 'patentNoCheck', '201710601862.3'],
    ['97101765', 'patentNoCheck', '97101765.4'],
    ['201740601862.3', 'patentType', null],
    ['190010601862.3', 'patentType', null],
    ['CN107358123A', 'patentPublication', null],
    ['CN107358123B', 'patentPublication', null],
    ['CN208123456U', 'patentPublication', null],
    ['CN304123456S', 'patentPublication', null],
    ['20171O601862.3', 'patentForm', null],
    ['2017106018', 'patentForm', null],
    ['', 'patentForm', null],
  ])('%s is refused: %s', (written, code, suggestion) => {
    expect(readPatentNumber(written)).toEqual({ ok: false, code, suggestion });
  });

  it('PCT numbers say so, old numbers know their year, and groups are for reading', () => {
    expect(readPatentNumber('202080012345.2')).toMatchObject({ pct: true, filedYear: 2020 });
    expect(readPatentNumber('95115608.X')).toMatchObject({ pct: false, filedYear: 1995 });
    expect(groupPatentNumber('201710601862.3')).toBe('2017 1 0601862.3');
    expect(groupPatentNumber('95115608.X')).toBe('95115608.X');
  });

  it('one wrong digit or two that changed places are noticed', () => {
    const digits = '201710601862';
    const check = patentCheckDigit(digits);
    for (let i = 0; i < digits.length; i += 1)
      for (const d of '0123456789')
        if (d !== digits[i]) expect(patentCheckDigit(digits.slice(0, i) + d + digits.slice(i + 1))).not.toBe(check);
  });
});

describe('[6.3.3-a] trademark numbers', () => {
  it.each([
    ['12345678', '12345678', false, null],
    ['第12345678号', '12345678', false, null],
    ['注册号：１２３４５６７８', '12345678', false, null],
    ['G1234567', 'G1234567', true, null],
    ['g1234567a', 'G1234567A', true, null],
    ['12345678A', '12345678A', false, null],
    ['1234 5678', '12345678', false, null],
    ['12345678号第9类', '12345678', false, 9],
    ['第12345678号，第35类', '12345678', false, 35],
    ['12345678-9', '12345678', false, 9],
    ['00012345', '00012345', false, null],
    ['123456789', '123456789', false, null],
    ['第１２３４５６７８９号', '123456789', false, null],
    ['100000001A', '100000001A', false, null],
    ['123456789号第9类', '123456789', false, 9],
    ['123456789-35', '123456789', false, 35],
    ['国际注册号：1234567', '1234567', true, null],
  ])('%s is %s', (written, number, madrid, niceClass) => {
    expect(readTrademarkNumber(written)).toMatchObject({ ok: true, number, madrid, niceClass });
  });

  it.each([
    ['1234567890', 'trademarkForm', null],
    ['G123456789', 'trademarkForm', null],
    ['12345678９O', 'trademarkForm', null],
    ['123O5678', 'trademarkForm', '12305678'],
    ['1234567O', 'trademarkForm', '12345670'],
    ['I2345678', 'trademarkForm', '12345678'],
    ['TM-2020', 'trademarkForm', null],
    ['', 'trademarkForm', null],
    ['12345678号第46类', 'trademarkClass', null],
    ['ABCDEFG', 'trademarkForm', null],
  ])('%s is refused: %s', (written, code, suggestion) => {
    expect(readTrademarkNumber(written)).toEqual({ ok: false, code, suggestion });
  });
});
