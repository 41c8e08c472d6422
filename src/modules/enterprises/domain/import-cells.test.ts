import { describe, expect, it } from 'vitest';
import type { PlainCell } from '#platform/contract/imports/cells.ts';
import { ledgerFields } from './import-fields.ts';

const env = {
  regionOf: (name: string) => ({ 米市巷街道: '330105001', 米市巷: '330105001' })[name],
  dayOf: (cell: PlainCell) => (cell.text === '2024年1月1日' ? '2024-01-01' : cell.day),
  outputUnit: 1,
  moneyUnits: {},
  revenueYear: undefined,
};
const text = (t: string): PlainCell => ({ kind: 'text', text: t });
const number = (n: number): PlainCell => ({ kind: 'number', text: String(n), number: n });

describe('单元格', () => {
  it.each([
    ['name', text('杭州 ＡＢＣ 科技(杭州)有限公司'), { name: '杭州 ABC 科技（杭州）有限公司' }],
    ['name', text('　杭州 运河 食品厂 '), { name: '杭州运河食品厂' }],
    ['uscc', text('９１３３０１０５ＭＡ２ＴＥ５Ｔ１Ｘ３'), { uscc: '91330105MA2TE5T1X3' }],
    ['uscc', text('9133 0105 MA2T E5T1 X3'), { uscc: '91330105MA2TE5T1X3' }],
    ['uscc', number(330105000012345), { legacyRegNo: '330105000012345' }],
    ['street', text('米市巷'), { regionCode: '330105001' }],
    ['industry', text('C38 电气机械和器材制造业'), { industryCode: '38' }],
    ['industry', text('制造业/通用设备制造业'), { industryCode: '34' }],
    ['scale', text('中型企业'), { scale: 'medium' }],
    ['aboveScale', text('无'), { aboveScale: false }],
    ['aboveScale', text('√'), { aboveScale: true }],
    ['status', text('存续（在营、开业、在册）'), { status: 'active' }],
    ['liaisonPhone', text('138 1234 5678'), { liaisonPhone: '13812345678' }],
    ['liaisonPhone', number(13812345678), { liaisonPhone: '13812345678' }],
    ['liaisonPhone', text('0571-88888888/13812345678'), { liaisonPhone: '0571-88888888' }],
    ['liaison', text('王敏 13812345678'), { liaison: '王敏', liaisonPhone: '13812345678' }],
    ['liaison', text('王　敏'), { liaison: '王敏' }],
    ['established', text('2024年1月1日'), { established: '2024-01-01' }],
    ['products', text('水泵、阀门；减速机'), { products: ['水泵', '阀门', '减速机'] }],
    ['outputValue', text('1,200.5'), { outputValue: 1200.5 }],
    ['outputValue', text('1.2亿'), { outputValue: 12000 }],
    ['outputValue', number(800), { outputValue: 800 }],
  ] as const)('[6.1-c] %s %j', (field, cell, draft) => {
    const { also, draft: said } = ledgerFields[field].read(cell, env);
    expect({ ...also, ...said }).toEqual(draft);
  });

  it.each([
    ['name', text(' '), 'red', 'nameMissing'],
    ['uscc', number(913301051234568000), 'red', 'usccTurnedNumber'],
    ['uscc', text('9.13301E+17'), 'red', 'usccTurnedNumber'],
    ['uscc', text('9133010512345678'), 'red', 'usccWrongLength'],
    ['uscc', text('91330000799655058B'), 'red', 'usccWrongCheck'],
    ['uscc', text(''), 'yellow', 'usccMissing'],
    ['street', text('不知道街道'), 'yellow', 'streetUnknown'],
    ['industry', text('好行业'), 'yellow', 'industryUnknown'],
    ['scale', text('小微'), 'yellow', 'scaleUnknown'],
    ['liaisonPhone', text('见群'), 'yellow', 'phoneUnreadable'],
    ['established', text('2024/02/30'), 'yellow', 'dayUnreadable'],
    ['outputValue', text('约一千万'), 'yellow', 'outputUnreadable'],
    ['name', { kind: 'error', text: '#REF!' } as PlainCell, 'red', 'formulaError'],
  ] as const)('[6.1-c] %s %j is %s %s', (field, cell, severity, code) => {
    expect(ledgerFields[field].read(cell, env).fault).toMatchObject({ severity, code });
  });

  it('[6.1-c] look-alike letters are suggested, not exchanged', () => {
    expect(ledgerFields.uscc.read(text('9133O1O5123456788Q'), env)).toMatchObject({
      draft: {},
      fault: { code: 'usccWrongLetter', suggestion: '91330105123456788Q' },
    });
  });

  it('[6.1-c] silent repairs are counted by kind', () => {
    expect(ledgerFields.uscc.read(text('９１３３０１０５ＭＡ２ＴＥ５Ｔ１Ｘ３'), env).repairs).toEqual(['fullWidth']);
    expect(ledgerFields.name.read(text('杭州运河食品厂 '), env).repairs).toEqual(['spaces']);
    expect(ledgerFields.name.read(text('杭州运河食品厂'), env).repairs).toEqual([]);
  });
});
