import { checkAnswer, checkAnswers } from '../../domain/check-answers.ts';

/** The rules of the answers. */
export const answerChecks = { checkAnswer, checkAnswers };
