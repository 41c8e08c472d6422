import { getQuestionnaire, listQuestionnaires } from '#modules/questionnaires/contract/operations-questionnaires.ts';
import { Answer, type Question, type Questionnaire, type Section } from '#modules/questionnaires/contract/questionnaire.ts';
import { answerText } from '#modules/questionnaires/domain/answer-text.ts';
import { tableA1 } from '#modules/questionnaires/domain/table-a1.data.ts';
import { call } from '#platform/web/call.ts';
import type { ReadFact } from '#platform/web/desk/room.ts';

interface Row {
  question: Question;
  section: Section;
  order: number;
}

/** Rows of forms by id; the first form that has a row names it. */
const rowsOf = (forms: readonly Questionnaire[]): ReadonlyMap<string, Row> => {
  const rows = new Map<string, Row>();
  for (const section of forms.flatMap(f => f.sections))
    for (const question of section.groups.flatMap(g => g.questions))
      if (!rows.has(question.id)) rows.set(question.id, { question, section, order: rows.size });
  return rows;
};

/** The office's own forms, newest first; the standard's wording suffices for a role that may not list them. */
const ownForms = async (): Promise<Questionnaire[]> => {
  const { versions } = await call(listQuestionnaires, {}).catch(() => ({ versions: [] }));
  const read = versions.filter(v => v.publishedByName !== null).map(v => call(getQuestionnaire, { id: v.id }));
  return (await Promise.all(read)).map(f => f.definition);
};

/**
 * Reads rows of the enterprise's file in the words of the form.
 * @param forms whose rows they are; the first that has a row names it
 */
export const readRows = (forms: readonly Questionnaire[]): ReadFact => {
  const rows = rowsOf(forms);
  return (field, value, locale) => {
    const row = rows.get(field);
    const answer = Answer.safeParse(value);
    if (!row || !answer.success) return undefined;
    const language = locale === 'en' ? 'en' : 'zh';
    return {
      title: row.question.label[language],
      text: answerText(row.question, answer.data, language),
      section: row.section.title[language],
      order: row.order,
    };
  };
};

/** Words for the rows that visits write into the enterprise's file (4.3-a). */
export const loadFactWords = async (): Promise<ReadFact> => readRows([tableA1, ...(await ownForms())]);
