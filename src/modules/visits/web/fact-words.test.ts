import { expect, it } from 'vitest';
import type { Question } from '#modules/questionnaires/contract/questionnaire.ts';
import { tableA1 } from '#modules/questionnaires/domain/table-a1.data.ts';
import { readRows } from './fact-words.ts';

const questions = tableA1.sections.flatMap(s => s.groups.flatMap(g => g.questions));
const own: Question = { id: 'own.exports', type: 'text', label: { zh: '主要出口地', en: 'Where it exports to' }, max: 100 };
const ownForm = {
  ...tableA1,
  version: 2,
  sections: [{ id: 'own', title: { zh: '自设', en: 'Own' }, layout: 'plain' as const, groups: [{ questions: [own] }] }],
};

it('[4.3-a] each row of Table A.1 has its name in the enterprise’s file, in the order of the form', () => {
  const read = readRows([tableA1]);
  const words = questions.map(q => read(q.id, [], 'zh-CN'));
  expect(words.map(w => w?.title)).toEqual(questions.map(q => q.label.zh));
  expect(words.map(w => w?.order)).toEqual(questions.map((_, i) => i));
  expect(read('excellence.qualityAward', [], 'zh-CN')).toMatchObject({ text: '无', section: '质量奖、浙江制造与执行标准' });
  expect(read('excellence.qualityAward', [], 'en')?.text).toBe('None');
});

it('[4.3-a] a question of an own form is named by that form; what no form has is left to others', () => {
  const read = readRows([tableA1, ownForm]);
  expect(read('own.exports', '欧盟', 'zh-CN')).toMatchObject({ title: '主要出口地', text: '欧盟', section: '自设' });
  expect(read('register.remark', '示范企业', 'zh-CN')).toBeUndefined();
});
