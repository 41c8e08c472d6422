import type { Answer, Question, Row, RowColumn } from '#modules/questionnaires/contract/questionnaire.ts';
import { answerText, rowText } from '#modules/questionnaires/domain/answer-text.ts';
import { sameAnswer } from '#modules/visits/domain/merge-visit.ts';
import { personColumns } from './paper-parts.ts';
import { quoted } from './paper-quotes.ts';
import { readText, readWhole } from './paper-values.ts';

const needsQuotes = /[，；;：“”\n]|^\s|\s$/;
const valueText = (column: RowColumn, value: string | number): string => {
  if (column.type === 'choice') return column.options?.find(o => o.value === value)?.label.zh ?? String(value);
  if (typeof value === 'number') return `${value}${column.unit?.zh ?? ''}`;
  return needsQuotes.test(value) || value === '' ? quoted(value) : value;
};

/** Every value with its name: 名称：…，级别：国家. Loses nothing. */
const namedText = (columns: readonly RowColumn[], row: Row): string =>
  columns.flatMap(c => (row[c.id] === undefined ? [] : [`${c.label.zh}：${valueText(c, row[c.id] as string | number)}`])).join('，');

/** Words that people write into a list without saying for which column: such a row is named in full, and read with a doubt when it is not. */
const loose = /有效期|到期|截止|^(有|是|否|已有|已获证|没有)$/;
const isLoose = (row: Row): boolean => Object.values(row).some(value => typeof value === 'string' && loose.test(value));

/** Whether a text is read as this answer and nothing else, without a guess. */
const readsAs = (question: Question, text: string, answer: Answer): boolean => {
  const { value, guess, rest } = readWhole(question, text);
  return !guess && (rest ?? []).length === 0 && sameAnswer(value, answer);
};

const rowOnPaper = (question: Question, row: Row): string => {
  const plain = rowText(question, row);
  return !plain.includes('“') && !isLoose(row) && readsAs(question, plain, [row]) ? plain : namedText(question.columns ?? [], row);
};

/** Free text; in quotes only if it would be taken for something else (an empty box). */
export const textOnPaper = (text: string, alone = false): string => (text === '' || readText(text, alone) === text ? text : quoted(text));

/**
 * An answer in the words of the paper: the plain way that people write, and with names and quotes only where the plain way would be read
 * as something else. What is written here is read back to the same answer (`readValue`).
 */
export const paperText = (question: Question, answer: Answer | undefined): string => {
  if (answer === undefined) return '';
  if (question.type === 'rows' && Array.isArray(answer))
    return answer.length === 0 ? '无' : answer.map(row => rowOnPaper(question, row)).join('；');
  const plain = answerText(question, answer);
  if (typeof answer === 'string') return question.type === 'choice' ? plain : textOnPaper(answer, question.type === 'text');
  if (question.type === 'person' && typeof answer === 'object' && 'name' in answer)
    return readsAs(question, plain, answer) ? plain : namedText(personColumns, answer as unknown as Row);
  return plain;
};
