import type { Answer, Answers, Both, Question, Questionnaire } from '#modules/questionnaires/contract/questionnaire.ts';
import { isAnswered } from '#modules/questionnaires/domain/questionnaire.ts';
import type { AnswerTotal } from '../contract/report.ts';

const yesNoOf = (answer: Answer | undefined): 'yes' | 'no' | undefined =>
  typeof answer === 'object' && !Array.isArray(answer) && 'answer' in answer ? answer.answer : undefined;

const totalOf = (question: Question, place: { section: string; category: Both | null }, forms: readonly Answers[]): AnswerTotal => {
  const total: AnswerTotal = {
    question: question.id,
    label: question.label,
    ...place,
    type: question.type,
    said: 0,
    yes: 0,
    no: 0,
    some: 0,
    items: 0,
    sum: null,
  };
  for (const answers of forms) {
    const answer = answers[question.id];
    if (!isAnswered(answer)) continue;
    total.said += 1;
    const said = yesNoOf(answer);
    if (said) total[said] += 1;
    if (Array.isArray(answer)) {
      total.some += answer.length > 0 ? 1 : 0;
      total.items += answer.length;
    }
    if (typeof answer === 'number') total.sum = (total.sum ?? 0) + answer;
  }
  return total;
};

/**
 * Adds the answers of Table A.1 up, row by row in print order (6.1-g). Blank is not 否: only what was said counts.
 * @param forms the newest handed-in form of each enterprise
 */
export const totalAnswers = (form: Questionnaire, forms: readonly Answers[]): AnswerTotal[] =>
  form.sections.flatMap(section =>
    section.groups.flatMap(group => group.questions.map(q => totalOf(q, { section: section.id, category: group.category ?? null }, forms))),
  );
