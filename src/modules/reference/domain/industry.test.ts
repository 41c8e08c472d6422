import { describe, expect, it } from 'vitest';
import { divisionsOfPick, findSection, firstDivisions, industryName, readIndustry, sectionOf } from './industry.ts';

describe('[6.1-c] GB/T 4754', () => {
  it('[6.1-c] a code lies in one section; sections begin where the one before ends', () => {
    expect([sectionOf('3825'), sectionOf('01'), sectionOf('97'), sectionOf('98'), sectionOf('00')]).toEqual([
      'C',
      'A',
      'T',
      undefined,
      undefined,
    ]);
    expect(firstDivisions).toHaveLength(20);
    expect(firstDivisions).toEqual(firstDivisions.toSorted());
    expect(findSection('38')?.name).toBe('制造业');
    expect(findSection(null)).toBeUndefined();
  });

  it('[6.1-b] a pick names its divisions', () => {
    expect(divisionsOfPick('F')).toEqual(['51', '52']);
    expect(divisionsOfPick('38')).toEqual(['38']);
    expect('ABCDEFGHIJKLMNOPQRST'.split('').flatMap(divisionsOfPick)).toHaveLength(97);
  });

  it('[6.1-c] what a ledger says is read, and named', () => {
    expect(readIndustry('C38')).toBe('38');
    expect(readIndustry('制造业/电气机械和器材制造业')).toBe('38');
    expect([readIndustry('S96 基层群众自治组织'), readIndustry('基层群众自治组织'), readIndustry('基层群众自治组织及其他组织')]).toEqual([
      '96',
      '96',
      '96',
    ]);
    expect(industryName('96')).toBe('基层群众自治组织及其他组织');
    expect(readIndustry('没有这一行')).toBeUndefined();
    expect(industryName('3825')).toBe('电气机械和器材制造业');
  });
});
