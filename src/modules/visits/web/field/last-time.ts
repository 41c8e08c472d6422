import type { Answer, Question, Section } from '#modules/questionnaires/contract/questionnaire.ts';
import { sameAnswer } from '../../domain/merge-visit.ts';
import type { VisitForm } from './form-state.ts';

/** Against last time: nothing known · known but not said yet · said the same · said otherwise. */
export type Against = 'unknown' | 'open' | 'same' | 'changed';

/** How an answer stands against what was known. */
export const againstLastTime = (form: VisitForm, question: Pick<Question, 'id'>): Against => {
  const known = form.visit.known[question.id];
  const answer = form.answers[question.id];
  if (!known) return 'unknown';
  if (answer === undefined) return 'open';
  return sameAnswer(answer, known.answer) ? 'same' : 'changed';
};

/** The questions of these sections that stand so, with what was known of them. */
export const knownThat = (form: VisitForm, sections: readonly Section[], state: Against): Record<string, Answer> =>
  Object.fromEntries(
    sections
      .flatMap(s => s.groups.flatMap(g => g.questions))
      .flatMap(q => {
        const known = form.visit.known[q.id];
        return known && againstLastTime(form, q) === state ? [[q.id, known.answer] as const] : [];
      }),
  );
