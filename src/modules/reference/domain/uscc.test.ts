import { describe, expect, it } from 'vitest';
import { checkDigit, groupUscc, judgeUscc, normaliseUscc } from './uscc.ts';

const real = [
  '91330000142916567N',
  '91330000747735638J',
  '91330000733796106P',
  '91330100799655058B',
  '91330106673959654P',
  '91330000725252053F',
  '914403001922038216',
  '9144030071526726XG',
  '12100000470095016Q',
];
const made = [
  '91330105123456788Q',
  '91330105MA2TE5T1X3',
  '92330105MA2ABCD05W',
  '52330105MJ8TE5T139',
  '93330105MA2C00P274',
  '11330105002491237H',
];

describe('统一社会信用代码', () => {
  it.each([...real, ...made])('[6.1-c] %s passes both checks', code => {
    expect(judgeUscc(code)).toEqual({ ok: true, uscc: code, warnings: [] });
    expect(checkDigit(code)).toBe(code[17]);
  });

  it.each([
    ['９１３３０１０５ＭＡ２ＴＥ５Ｔ１Ｘ３', '91330105MA2TE5T1X3'],
    [' 9133 0105 ma2t e5t1 x3 ', '91330105MA2TE5T1X3'],
    ['91330105-MA2TE5T1X-3', '91330105MA2TE5T1X3'],
    ['91330105\u200bMA2TE5T1X3\ufeff', '91330105MA2TE5T1X3'],
  ])('[6.1-c] %j is read as %s', (typed, code) => {
    expect(normaliseUscc(typed)).toBe(code);
    expect(judgeUscc(typed)).toMatchObject({ ok: true, uscc: code });
  });

  it.each([
    ['91330000799655058B', { code: 'usccWrongCheck', expected: expect.any(String) }],
    ['91350203M0001QAY9B', { code: 'usccWrongCheck', expected: expect.any(String) }],
    ['9.13301051234568E+17', { code: 'usccTurnedNumber' }],
    ['913301051234568000', { code: 'usccTurnedNumber' }],
    ['9133010512345678', { code: 'usccWrongLength', length: 16 }],
    ['330105000012345', { code: 'usccWrongLength', length: 15 }],
    ['9133O1O5123456788Q', { code: 'usccWrongLetter', letters: 'O', suggestion: '91330105123456788Q' }],
    ['91330105I23456788Q', { code: 'usccWrongLetter', letters: 'I', suggestion: '91330105123456788Q' }],
    ['91330105S23456788Q', { code: 'usccWrongLetter', letters: 'S', suggestion: '' }],
    ['9133A105123456788Q', { code: 'usccWrongLetter', letters: 'A', suggestion: '' }],
  ])('[6.1-c] %s is refused', (code, fault) => {
    expect(judgeUscc(code)).toMatchObject({ ok: false, fault });
  });

  it('[6.1-c] a code that fails check B passes only as printed on the licence', () => {
    expect(judgeUscc('91350203M0001QAY9B', true).ok).toBe(true);
  });

  it('[6.1-c] a wrong organisation digit alone is a warning', () => {
    const first = '91330105123456780';
    expect(judgeUscc(first + checkDigit(first))).toMatchObject({ ok: true, warnings: ['usccOrganisationDigit'] });
  });

  it('[6.1-c] reads in groups', () => {
    expect(groupUscc('91330105MA2TE5T1X3')).toBe('9133 0105 MA2T E5T1 X3');
  });
});
