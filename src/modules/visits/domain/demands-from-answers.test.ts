import { describe, expect, it } from 'vitest';
import type { Answers } from '#modules/questionnaires/contract/questionnaire.ts';
import { tableA1 } from '#modules/questionnaires/domain/table-a1.data.ts';
import { raisedBy, raisedByNotes } from './demands-from-answers.ts';

describe('[A.1-b] each 是 becomes a demand or an intention', () => {
  it.each<[string, Answers, string[]]>([
    ['是 in training', { 'training.adoption': { answer: 'yes' } }, ['need 规上企业采标']],
    ['是 with a remark', { 'training.qualitySystem': { answer: 'yes', remark: '内审员' } }, ['need 质量管理体系标准：内审员']],
    ['是 in declaration', { 'declaration.patentAward': { answer: 'yes' } }, ['intent 各级专利奖申报']],
    ['否', { 'training.adoption': { answer: 'no', remark: '已做' } }, []],
    ['the open rows', { 'training.other': '想学商标续展', 'declaration.other': ' 无 ' }, ['need 想学商标续展']],
    ['any other row', { 'basic.name': '甲公司' }, []],
  ])('%s', (_, answers, expected) => {
    expect(raisedBy(tableA1, answers).map(r => `${r.kind} ${r.text}`)).toEqual(expected);
  });

  it('20 × 是 and both open rows are 22 lines with keys of their own', () => {
    const answers = Object.fromEntries(
      tableA1.sections
        .flatMap(s => s.groups.flatMap(g => g.questions))
        .flatMap(q => (q.raises ? [[q.id, q.type === 'longtext' ? '其他' : { answer: 'yes' as const }]] : [])),
    );
    expect(new Set(raisedBy(tableA1, answers).map(r => r.rowKey)).size).toBe(22);
  });

  it('[6.1-g] notes keep their kind and words', () => {
    expect(raisedByNotes([{ id: 'n1', kind: 'difficulty', text: '检测费用高' }])).toEqual([
      { rowKey: 'difficulty.n1', kind: 'difficulty', text: '检测费用高' },
    ]);
  });
});
