import type { Answers, Question, Questionnaire, Row } from '#modules/questionnaires/contract/questionnaire.ts';
import { cellText } from '#modules/questionnaires/domain/answer-text.ts';
import { indexOf } from '#modules/questionnaires/domain/questionnaire.ts';

/** One line that becomes a demand: a row of the questionnaire, or a note. */
export interface RaisedLine {
  rowKey: string;
  kind: 'need' | 'intent' | 'difficulty' | 'suggestion';
  text: string;
}

interface Note {
  id: string;
  kind: 'need' | 'difficulty' | 'suggestion';
  text: string;
}

/** The lines of notes: 需求、难点、建议 as they were taken down. */
export const raisedByNotes = (notes: readonly Note[]): RaisedLine[] =>
  notes.map(n => ({ rowKey: `${n.kind}.${n.id}`, kind: n.kind, text: n.text }));

/** A row of 难点: 【商标】被抢注（希望尽快解决）. Its place is its key: a corrected row corrects its demand. */
const rowLine = (question: Question, row: Row, at: number): RaisedLine[] => {
  const said = (id: string): string => {
    const column = question.columns?.find(c => c.id === id);
    return column ? cellText(column, row[id], 'zh') : '';
  };
  const text = said('text');
  if (text === '') return [];
  const head = said('class') === '' ? '' : `【${said('class')}】`;
  const wish = said('urgency') === '' ? '' : `（${said('urgency')}）`;
  return [{ rowKey: `${question.id}.${at + 1}`, kind: 'difficulty', text: `${head}${text}${wish}` }];
};

/**
 * Every 是 of 培训需求 is a need, every 是 of 意向申报 an intention, each with its remark; the two open rows speak for themselves; every row of 难点 is a difficulty (A.1-b).
 */
export const raisedBy = (form: Questionnaire, answers: Answers): RaisedLine[] =>
  indexOf(form).questions.flatMap(question => {
    if (!question.raises) return [];
    const rows = answers[question.id];
    if (question.raises === 'difficulty') return Array.isArray(rows) ? rows.flatMap((row, at) => rowLine(question, row, at)) : [];
    const kind = question.raises === 'training' ? ('need' as const) : ('intent' as const);
    const answer = answers[question.id];
    if (typeof answer === 'string')
      return answer.trim() === '' || answer.trim() === '无' ? [] : [{ rowKey: question.id, kind, text: answer.trim() }];
    if (typeof answer !== 'object' || Array.isArray(answer) || !('answer' in answer) || answer.answer !== 'yes') return [];
    return [{ rowKey: question.id, kind, text: answer.remark ? `${question.label.zh}：${answer.remark}` : question.label.zh }];
  });
