import type { Question } from '#modules/questionnaires/contract/questionnaire.ts';
import { checkAnswer } from '#modules/questionnaires/domain/check-answers.ts';
import { half } from './paper-parts.ts';
import { type PaperCell, shownIn } from './paper-table.ts';
import { paperText } from './paper-text.ts';
import { isBlankSign, type Said } from './paper-ticks.ts';
import { readWhole } from './paper-values.ts';

const squeezed = (text: string): string => half(text).replaceAll(/\s/g, '').replaceAll(/[,，]/g, ',').replaceAll(/[;；]/g, ';');

/** Where the values of a table stand: from one edge to the other. */
export interface ValueColumn {
  from: number | undefined;
  to: number | undefined;
}

/** A text as the answer of a question; certain only when it can be written back in the same words. */
export const readAnswer = (question: Question, text: string): Omit<Said, 'original' | 'taken'> => {
  const read = readWhole(question, text);
  const rest = read.rest ?? [];
  if (read.value === undefined) return { answer: null, doubt: rest.length > 0 ? 'rest' : null, rest };
  const { value, faults } = checkAnswer(question, read.value);
  if (value === undefined) return { answer: null, doubt: rest.length > 0 ? 'rest' : 'fault', rest };
  if (faults.some(f => f.level === 'error')) return { answer: value, doubt: 'fault', rest };
  if (rest.length > 0) return { answer: value, doubt: 'rest', rest };
  const isPlain = question.type === 'number' || squeezed(paperText(question, value)) === squeezed(text);
  return { answer: value, doubt: read.guess ? 'guess' : isPlain ? null : 'wording', rest };
};

/** Cells beyond the table's right edge are notes beside it, not values. */
const within = (cells: readonly PaperCell[], column: ValueColumn): PaperCell[] => {
  const { from, to } = column;
  return to === undefined || from === undefined ? [...cells] : cells.filter(c => c.from < to - 0.02 * (to - from));
};

/**
 * Reads the value that stands right of a label. It stands in the cell beside it; whatever stands elsewhere in the row is doubtful.
 * @param cells the cells right of the label, empty ones too
 */
export const readCell = (question: Question, cells: readonly PaperCell[], label: PaperCell, column: ValueColumn): Said => {
  const filled = within(cells, column).filter(c => shownIn(c) !== '');
  const original = filled.map(shownIn).join('\n');
  const text = filled
    .map(c => c.text.trim())
    .filter(t => t !== '')
    .join('\n');
  if (filled.length === 0 || isBlankSign(original)) return { original: '', answer: null, doubt: null, taken: [] };
  const first = filled[0] as PaperCell;
  const tolerance = 0.05 * ((column.to ?? 0) - (column.from ?? 0));
  const isBeside = first.from <= label.to + tolerance || (column.from !== undefined && first.from <= column.from + tolerance);
  const said = readAnswer(question, text);
  const doubt = said.doubt ?? (filled.length > 1 || !isBeside ? 'place' : said.answer === null ? 'fault' : null);
  return { original, ...said, doubt, taken: filled };
};
