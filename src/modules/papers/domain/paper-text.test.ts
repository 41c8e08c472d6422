import { describe, expect, it } from 'vitest';
import type { Answer, Question } from '#modules/questionnaires/contract/questionnaire.ts';
import { indexOf } from '#modules/questionnaires/domain/questionnaire.ts';
import { tableA1 } from '#modules/questionnaires/domain/table-a1.data.ts';
import { sameAnswer } from '#modules/visits/domain/merge-visit.ts';
import { fillingOf } from '#test/fillings.ts';
import { findPaperCode, paperCode } from './paper-code.ts';
import { paperText } from './paper-text.ts';
import { readValue } from './paper-values.ts';

const question = (id: string): Question => {
  const found = indexOf(tableA1).byId.get(id);
  if (!found) throw new Error(id);
  return found;
};

describe('[A.1-a] an answer in the words of the paper', () => {
  it.each([
    ['basic.products', [{ name: '微型电机', share: 70, value: 3200 }], '微型电机，70%，3200万元'],
    ['basic.products', [{ name: '甲，乙' }, { name: '70%' }], '产品名称：“甲，乙”；产品名称：70%'],
    ['basic.products', [], '无'],
    ['basic.contact', { name: '沈犇', post: '总经理', phone: '13905710003' }, '沈犇 总经理 13905710003'],
    ['basic.contact', { name: 'John Smith' }, '姓名：John Smith'],
    ['innovation.highTech', [{ level: 'national', year: 2024 }], '国家，2024'],
    ['standards.national', [{ number: 'GB/T 19001—2016', title: '质量管理体系' }], 'GB/T 19001—2016，质量管理体系'],
    ['standards.national', [{ title: '质量管理体系' }], '质量管理体系'],
    ['metrology.mandatoryInstruments', 12, '12 台（件）'],
    ['basic.aboveScale', '□', '“□”'],
    ['basic.name', '“品字标”', '“品字标”'],
  ] as [string, Answer, string][])('%s %j', (id, answer, text) => {
    expect(paperText(question(id), answer)).toBe(text);
    expect(readValue(question(id), text)).toEqual(answer);
  });

  it.each([
    ['basic.uscc', '９１３３０１０５　ＭＡ２ＴＥ５Ｔ１Ｘ３', '91330105MA2TE5T1X3'],
    ['basic.qualityLead', '钱琳 139 0571 0002', { name: '钱琳', phone: '13905710002' }],
    ['basic.contact', '沈犇（总经理）电话：0571-88001234', { name: '沈犇', post: '总经理', phone: '0571-88001234' }],
    ['metrology.mandatoryInstruments', '１,２００台', 1200],
    ['productCerts.ccc', '/', []],
    ['productCerts.ccc', ' □ ', undefined],
    ['productCerts.ccc', '2021010001\n2021010002', [{ number: '2021010001' }, { number: '2021010002' }]],
    ['basic.products', '实木地板，占60%，年产值１,２００万元', [{ name: '实木地板', share: 60, value: 1200 }]],
    [
      'systemCerts.quality',
      'GB/T 19001—2016，Q1，中心，2027年5月1日',
      [{ standard: 'GB/T 19001—2016', number: 'Q1', body: '中心', validTo: '2027-05-01' }],
    ],
  ] as [string, string, Answer | undefined][])('%s as people write it: %j', (id, text, answer) => {
    expect(readValue(question(id), text)).toEqual(answer);
  });

  it('400 generated fillings: every answer reads back to itself', () => {
    const lost: string[] = [];
    for (let n = 0; n < 400; n += 1) {
      for (const [id, answer] of Object.entries(fillingOf(tableA1, n))) {
        const q = question(id);
        if (q.type === 'yesNoRemark') continue;
        const text = paperText(q, answer);
        const back = readValue(q, text);
        if (!sameAnswer(back, answer)) lost.push(`${n} ${id} ${JSON.stringify(answer)} → ${text} → ${JSON.stringify(back)}`);
      }
    }
    expect(lost).toEqual([]);
  });

  it('the code of a page names campaign, enterprise, version and page, and survives a scanner', () => {
    const code = {
      campaignId: '01a205a8-e69f-7000-977f-d2207785cf20',
      enterpriseId: 'ffffffff-ffff-7fff-bfff-ffffffffffff',
      version: 12,
      page: 2,
    };
    expect(paperCode(code)).toMatch(/^PP1\.[\w-]{22}\.[\w-]{22}\.12\.2$/);
    expect(findPaperCode(`第 1 版 · ${paperCode(code)}\r\n`)).toEqual(code);
    expect(findPaperCode('PP1.short.x.1.1')).toBeUndefined();
  });
});
