import { describe, expect, it } from 'vitest';
import type { Answer } from '../contract/questionnaire.ts';
import { answerText } from './answer-text.ts';
import { indexOf } from './questionnaire.ts';
import { tableA1 } from './table-a1.data.ts';

describe('[A.1-a] an answer in words', () => {
  it.each<[string, Answer | undefined, string]>([
    ['basic.name', '甲公司', '甲公司'],
    ['basic.name', undefined, ''],
    ['basic.contact', { name: '王芳', post: '质量部', phone: '138****1234' }, '王芳 质量部 138****1234'],
    ['basic.products', [{ name: '微型电机', share: 70, value: 3200 }, { name: '水泵' }], '微型电机，70%，3200万元；水泵'],
    ['standards.drafting', [{ number: 'GB/T 1', title: '电机', role: 'lead' }], 'GB/T 1，电机，主导'],
    ['productCerts.ccc', [], '无'],
    ['metrology.mandatoryInstruments', 12, '12 台（件）'],
    ['training.adoption', { answer: 'yes', remark: '想了解' }, '是，想了解'],
    ['training.adoption', { answer: 'no' }, '否'],
  ])('%s', (id, answer, text) => {
    const question = indexOf(tableA1).byId.get(id);
    expect(question && answerText(question, answer)).toBe(text);
  });
});
