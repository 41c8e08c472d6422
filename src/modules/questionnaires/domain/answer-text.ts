import type { Answer, Question, Row, RowColumn } from '../contract/questionnaire.ts';

export type Language = 'zh' | 'en';

const words = {
  zh: { yes: '是', no: '否', none: '无', rows: '；', cells: '，' },
  en: { yes: 'Yes', no: 'No', none: 'None', rows: '; ', cells: ', ' },
};

/** One cell in words, with its unit. */
export const cellText = (column: RowColumn, value: string | number | undefined, language: Language): string => {
  if (value === undefined || value === '') return '';
  if (column.type === 'choice') return column.options?.find(o => o.value === value)?.label[language] ?? String(value);
  return `${value}${column.unit ? column.unit[language] : ''}`;
};

/** One row of a list in words: 微型电机，70%，3200万元. */
export const rowText = (question: Question, row: Row, language: Language = 'zh'): string =>
  (question.columns ?? [])
    .map(c => cellText(c, row[c.id], language))
    .filter(s => s !== '')
    .join(words[language].cells);

/** An answer in words, for the paper, the desk and 上次; empty when there is none. An empty list is 无. */
export const answerText = (question: Question, answer: Answer | undefined, language: Language = 'zh'): string => {
  const w = words[language];
  if (answer === undefined) return '';
  if (typeof answer === 'number') return `${answer}${question.unit ? ` ${question.unit[language]}` : ''}`;
  if (typeof answer === 'string') return question.options?.find(o => o.value === answer)?.label[language] ?? answer;
  if (Array.isArray(answer)) return answer.length === 0 ? w.none : answer.map(row => rowText(question, row, language)).join(w.rows);
  if ('answer' in answer) return answer.remark ? `${w[answer.answer]}${w.cells}${answer.remark}` : w[answer.answer];
  return [answer.name, answer.post, answer.phone].filter(Boolean).join(' ');
};
