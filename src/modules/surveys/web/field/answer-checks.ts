import { roomT } from '#platform/web/phrases.ts';
import { checkAnswer, checkAnswers } from '../../domain/check-answers.ts';
import { visitChecksZhCN } from '../../i18n/visit-checks.zh-CN.ts';

// They come into place with the code that says them.
roomT('surveys', visitChecksZhCN);

/** The rules of the answers, with their sentences. */
export const answerChecks = { checkAnswer, checkAnswers };
