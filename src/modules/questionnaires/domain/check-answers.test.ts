import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers, Question, Questionnaire } from '../contract/questionnaire.ts';
import { checkAnswer, checkAnswers } from './check-answers.ts';
import { indexOf, isShown, progressOf, shownQuestions } from './questionnaire.ts';
import { tableA1 } from './table-a1.data.ts';

const question = (id: string): Question => {
  const found = indexOf(tableA1).byId.get(id);
  if (!found) throw new Error(id);
  return found;
};
const codes = (id: string, answer: unknown): string[] =>
  checkAnswer(question(id), answer as never).faults.map(f => [f.code.replace('questionnaires.fault.', ''), ...f.path].join(' '));

describe('[A.1-a] checking one answer', () => {
  it.each([
    ['basic.uscc', '91330105MA2H1UX84P', ['uscc']],
    ['basic.uscc', '9133 0100 7995 7250 9R'.replaceAll(' ', ''), ['uscc']],
    ['basic.uscc', '91330100799655058B', []],
    ['basic.uscc', '9133 0100 7996 5505 8b', []],
    ['basic.uscc', 12, ['shape']],
    ['basic.name', '企'.repeat(201), ['tooLong']],
    ['basic.contact', { name: '王芳', phone: '13800001234' }, []],
    ['basic.contact', { name: '王芳', phone: '138****1234' }, []],
    ['basic.contact', { name: '王芳', phone: '12345' }, ['phone phone']],
    ['basic.contact', { name: '', phone: '13800001234' }, ['required name']],
    ['metrology.mandatoryInstruments', 12, []],
    ['metrology.mandatoryInstruments', -1, ['negative']],
    ['metrology.mandatoryInstruments', 1.5, ['integer']],
    ['metrology.mandatoryInstruments', 'a', ['number']],
    ['training.adoption', { answer: 'yes', remark: '想了解' }, []],
    ['training.adoption', { answer: 'maybe' }, ['shape']],
    ['basic.products', [{ name: '微型电机', share: 60, value: 3200 }], []],
    ['basic.products', [{ name: '微型电机', share: 30 }], ['shareUnder']],
    [
      'basic.products',
      [
        { name: '甲', share: 60 },
        { name: '乙', share: 55 },
      ],
      ['shareOver'],
    ],
    ['basic.products', [{ share: 60 }], ['required 0 name']],
    ['standards.drafting', [{ title: '电机', role: 'boss' }], ['choice 0 role']],
    ['productCerts.ccc', [{ number: 'A1', validTo: '2027-13-01' }], ['day 0 validTo']],
    ['productCerts.ccc', Array.from({ length: 31 }, () => ({ number: 'A1' })), ['tooManyRows']],
  ])('%s %j → %j', (id, answer, expected) => {
    expect(codes(id, answer)).toEqual(expected);
  });

  it('keeps an explicit 无 (empty list) and forgets rows that were opened and left empty', () => {
    expect(checkAnswer(question('productCerts.ccc'), []).value).toEqual([]);
    expect(checkAnswer(question('productCerts.ccc'), [{}, { number: ' ' }]).value).toBeUndefined();
  });
});

describe('[A.1-a] checking the form', () => {
  it('asks for name and code only at submission', () => {
    expect(checkAnswers(tableA1, {}, { final: false }).faults).toEqual([]);
    expect(checkAnswers(tableA1, {}, { final: true }).faults.map(f => f.question)).toEqual(['basic.name', 'basic.uscc']);
  });

  it('drops what the definition does not know', () => {
    const { clean } = checkAnswers(tableA1, { 'basic.name': ' 甲公司 ', unknown: 'x' } as Answers, { final: false });
    expect(clean).toEqual({ 'basic.name': '甲公司' });
  });

  it('hides a question by its condition, and does not keep its answer', () => {
    const form: Questionnaire = {
      key: 'k',
      version: 1,
      title: { zh: '', en: '' },
      sections: [
        {
          id: 's',
          title: { zh: '', en: '' },
          layout: 'plain',
          groups: [
            {
              questions: [
                { id: 'a', type: 'yesNoRemark', label: { zh: '', en: '' } },
                { id: 'b', type: 'text', label: { zh: '', en: '' }, showIf: { question: 'a', is: 'yes' } },
              ],
            },
          ],
        },
      ],
    };
    expect(shownQuestions(form, { a: { answer: 'no' } }).map(q => q.id)).toEqual(['a']);
    expect(checkAnswers(form, { a: { answer: 'no' }, b: 'x' }, { final: true }).clean).toEqual({ a: { answer: 'no' } });
    expect(progressOf(form, { a: { answer: 'yes' } })).toMatchObject({ answered: 1, shown: 2, open: ['b'] });
  });

  it('counts progress by section; blank is not 否', () => {
    const progress = progressOf(tableA1, { 'training.adoption': { answer: 'no' }, 'productCerts.ccc': [] });
    expect([progress.answered, progress.shown]).toEqual([2, 61]);
    expect(progress.sections.find(s => s.id === 'training')).toEqual({ id: 'training', answered: 1, shown: 11 });
    expect(progress.open).toHaveLength(59);
  });
});

const anything = fc.oneof(
  fc.string(),
  fc.double(),
  fc.constant({ answer: 'yes' }),
  fc.record({ name: fc.string(), phone: fc.string() }),
  fc.array(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.double()))),
);
const anyAnswers = fc.dictionary(fc.oneof(fc.constantFrom(...indexOf(tableA1).questions.map(q => q.id)), fc.string()), anything, {
  maxKeys: 30,
});

describe('[A.1-a] properties of the engine', () => {
  it('never throws, keeps only shown known questions, and is stable on what it has cleaned', () => {
    fc.assert(
      fc.property(anyAnswers, answers => {
        const { clean } = checkAnswers(tableA1, answers as Answers, { final: false });
        for (const id of Object.keys(clean)) expect(isShown(question(id), answers as Answers)).toBe(true);
        expect(checkAnswers(tableA1, clean, { final: false }).clean).toEqual(clean);
      }),
      { numRuns: 200 },
    );
  });

  it('counts every shown question as answered or open', () => {
    fc.assert(
      fc.property(anyAnswers, answers => {
        const { clean } = checkAnswers(tableA1, answers as Answers, { final: false });
        const p = progressOf(tableA1, clean);
        expect(p.answered + p.open.length).toBe(p.shown);
      }),
      { numRuns: 100 },
    );
  });
});
