import { checkAnswer, checkAnswers } from '../../domain/check-answers.ts';

/** The rules of the answers, with their sentences. */
export const answerChecks = { checkAnswer, checkAnswers };
