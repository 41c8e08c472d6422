import { describe, expect, it } from 'vitest';
import { checkAnswers } from '#modules/questionnaires/domain/check-answers.ts';
import { progressOf } from '#modules/questionnaires/domain/questionnaire.ts';
import { tableA1 } from '#modules/questionnaires/domain/table-a1.data.ts';
import { raisedBy } from './demands-from-answers.ts';
import { demoAnswers, demoNotes } from './demo-answers.ts';
import { withVisitPart } from './visit-form.ts';

const numbers = (seed: number) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 4_294_967_296;
};

describe('[A.1-a] answers of the demonstration', () => {
  it('pass the check of a submission and raise demands', () => {
    let raised = 0;
    for (let seed = 1; seed <= 200; seed += 1) {
      const answers = { ...demoAnswers(numbers(seed), '杭州某某有限公司'), 'basic.uscc': '91330100799655058B' };
      const { faults } = checkAnswers(withVisitPart(tableA1), answers, { final: true });
      expect(faults.filter(f => f.level === 'error')).toEqual([]);
      expect(progressOf(tableA1, answers).answered).toBeGreaterThan(50);
      raised += raisedBy(tableA1, answers).length + demoNotes(numbers(seed)).length;
    }
    expect(raised).toBeGreaterThan(400);
  });
});
