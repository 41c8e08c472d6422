import type { Both, Question, Questionnaire, RowColumn, Section } from '../contract/questionnaire.ts';

/** Where a question stands in a definition. */
export interface PlacedQuestion {
  section: Section;
  category: Both | undefined;
  question: Question;
  /** Counted through the whole definition, from 0. */
  at: number;
}

/** All questions in print order with their places. Unlike `indexOf` it keeps what stands twice. */
export const placesOf = (form: Questionnaire): PlacedQuestion[] => {
  let at = 0;
  return form.sections.flatMap(section =>
    section.groups.flatMap(group => group.questions.map(question => ({ section, category: group.category, question, at: at++ }))),
  );
};

/** The question of an id, the first if there are two. */
export const questionOf = (form: Questionnaire, id: string): Question | undefined =>
  placesOf(form).find(p => p.question.id === id)?.question;

/** The column of an id in a question. */
export const columnOf = (question: Question | undefined, id: string): RowColumn | undefined => question?.columns?.find(c => c.id === id);

/** A question's choices and those of its columns, as `[column or '', value, label]`. */
export const optionsOf = (question: Question): { column: string; value: string; label: Both }[] => [
  ...(question.options ?? []).map(o => ({ column: '', ...o })),
  ...(question.columns ?? []).flatMap(c => (c.options ?? []).map(o => ({ column: c.id, ...o }))),
];

/** Key of an option in what old answers hold. */
export const optionKey = (question: string, column: string, value: string): string => `${question}|${column}|${value}`;
