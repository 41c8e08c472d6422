import { checkAnswer, checkAnswers } from '#modules/questionnaires/domain/check-answers.ts';

// Their sentences come into place with the code that says them.
import '#modules/questionnaires/web/field/use-t.ts';

/** The rules of the answers, with their sentences. */
export const answerChecks = { checkAnswer, checkAnswers };
