import { roomT } from '#platform/web/phrases.ts';
import { visitChecksZhCN } from '../../i18n/visit-checks.zh-CN.ts';

// They come into place with the code that says them.
roomT('surveys', visitChecksZhCN);

export { checkAnswer, checkAnswers } from '../../domain/check-answers.ts';
