import type { Answers, Questionnaire } from '#modules/questionnaires/contract/questionnaire.ts';
import { answerText } from '#modules/questionnaires/domain/answer-text.ts';
import { indexOf } from '#modules/questionnaires/domain/questionnaire.ts';

/** What the enterprise reads before it signs: each answered line as it stands in the form, numbers masked as on the screen. */
export const signedLines = (form: Questionnaire, answers: Answers): { id: string; label: string; text: string }[] =>
  indexOf(form).questions.flatMap(q => {
    const answer = answers[q.id];
    return answer === undefined ? [] : [{ id: q.id, label: q.label.zh, text: answerText(q, answer, 'zh') }];
  });

/** The text whose SHA-256 stands with the signature: the lines in the order of the form. */
export const signedText = (lines: readonly { label: string; text: string }[]): string => JSON.stringify(lines.map(l => [l.label, l.text]));
