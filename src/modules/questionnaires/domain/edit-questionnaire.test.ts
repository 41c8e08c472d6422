import { describe, expect, it } from 'vitest';
import type { Questionnaire } from '../contract/questionnaire.ts';
import { freeId, moveQuestion, moveSection, removeQuestion, renameQuestion, setQuestion } from './edit-questionnaire.ts';
import { questionOf } from './form-parts.ts';

const both = (zh: string) => ({ zh, en: zh });
const question = (id: string) => ({ id, type: 'text' as const, label: both(id) });
const form: Questionnaire = {
  key: 'own',
  version: 1,
  title: both('表'),
  sections: [
    {
      id: 'a',
      title: both('甲'),
      layout: 'plain',
      groups: [{ questions: [question('a.1'), question('a.2')] }, { questions: [question('a.3')] }],
    },
    { id: 'b', title: both('乙'), layout: 'plain', groups: [{ questions: [question('b.1')] }] },
  ],
};
const order = (f: Questionnaire): string =>
  f.sections.map(s => s.groups.map(g => g.questions.map(q => q.id).join(' ')).join(' | ')).join(' || ');

describe('[A.1-a] the editor', () => {
  it.each([
    ['a.1', 1, 'a.2 a.1 | a.3 || b.1'],
    ['a.2', 1, 'a.1 | a.2 a.3 || b.1'],
    ['a.3', 1, 'a.1 a.2 |  || a.3 b.1'],
    ['b.1', -1, 'a.1 a.2 | a.3 b.1 || '],
    ['a.1', -1, 'a.1 a.2 | a.3 || b.1'],
    ['b.1', 1, 'a.1 a.2 | a.3 || b.1'],
    ['nobody', 1, 'a.1 a.2 | a.3 || b.1'],
  ] as const)('moves %s by %i', (id, step, expected) => expect(order(moveQuestion(form, id, step))).toBe(expected));

  it('moves, renames, removes and takes parts out without touching the rest', () => {
    expect(moveSection(form, 'b', -1).sections.map(s => s.id)).toEqual(['b', 'a']);
    const asked = setQuestion(form, 'a.3', { showIf: { question: 'a.1', is: 'answered' }, max: 5 });
    expect(questionOf(renameQuestion(asked, 'a.1', 'a.first'), 'a.3')?.showIf?.question).toBe('a.first');
    expect(questionOf(setQuestion(asked, 'a.3', { max: undefined }), 'a.3')).not.toHaveProperty('max');
    expect(order(removeQuestion(form, 'a.2'))).toBe('a.1 | a.3 || b.1');
    expect(setQuestion(form, 'a.3', { max: 5 }).sections[0]?.groups[0]).toBe(form.sections[0]?.groups[0]);
    expect(freeId('a.q', new Set(['a.q1', 'a.q2']))).toBe('a.q3');
  });
});
