import type { Answer, Answers, Question, Questionnaire, Section } from '../contract/questionnaire.ts';

interface Indexed {
  questions: readonly Question[];
  byId: ReadonlyMap<string, Question>;
  sections: readonly { section: Section; questions: readonly Question[] }[];
}

const indexes = new WeakMap<Questionnaire, Indexed>();

/** All questions of a questionnaire in print order, by id and by section; made once for each definition. */
export const indexOf = (form: Questionnaire): Indexed => {
  const known = indexes.get(form);
  if (known) return known;
  const sections = form.sections.map(section => ({ section, questions: section.groups.flatMap(g => g.questions) }));
  const questions = sections.flatMap(s => s.questions);
  const made: Indexed = { questions, byId: new Map(questions.map(q => [q.id, q])), sections };
  indexes.set(form, made);
  return made;
};

/** Whether something was said. An empty list is said: it means 无. */
export const isAnswered = (answer: Answer | undefined): boolean => {
  if (answer === undefined) return false;
  if (typeof answer === 'string') return answer.trim() !== '';
  if (typeof answer === 'object' && !Array.isArray(answer) && 'name' in answer) return answer.name.trim() !== '';
  return true;
};

/** 是 of a yes/no row. */
export const isYes = (answer: Answer | undefined): boolean =>
  typeof answer === 'object' && !Array.isArray(answer) && 'answer' in answer && answer.answer === 'yes';

/** Whether a question is shown, given the answers so far. */
export const isShown = (question: Question, answers: Answers): boolean => {
  const condition = question.showIf;
  if (!condition) return true;
  const other = answers[condition.question];
  switch (condition.is) {
    case 'answered':
      return isAnswered(other);
    case 'yes':
      return isYes(other);
    case 'no':
      return isAnswered(other) && !isYes(other);
    case 'equals':
      return other === condition.value;
  }
};

/** The questions that are shown, in print order. */
export const shownQuestions = (form: Questionnaire, answers: Answers): Question[] =>
  indexOf(form).questions.filter(q => isShown(q, answers));

export interface SectionProgress {
  id: string;
  answered: number;
  shown: number;
}
export interface Progress {
  answered: number;
  shown: number;
  sections: SectionProgress[];
  /** Ids of shown questions without an answer: blank is not 否, so the officer sees them before she submits. */
  open: string[];
}

/** How far the form is filled in, as a whole and by section. */
export const progressOf = (form: Questionnaire, answers: Answers): Progress => {
  const progress: Progress = { answered: 0, shown: 0, sections: [], open: [] };
  for (const { section, questions } of indexOf(form).sections) {
    const part = { id: section.id, answered: 0, shown: 0 };
    for (const question of questions) {
      if (!isShown(question, answers)) continue;
      part.shown += 1;
      if (isAnswered(answers[question.id])) part.answered += 1;
      else progress.open.push(question.id);
    }
    progress.answered += part.answered;
    progress.shown += part.shown;
    progress.sections.push(part);
  }
  return progress;
};
