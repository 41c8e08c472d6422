import { checkAnswer, checkAnswers } from '#modules/questionnaires/domain/check-answers.ts';

/** The rules of the answers, with their sentences. */
export const answerChecks = { checkAnswer, checkAnswers };
