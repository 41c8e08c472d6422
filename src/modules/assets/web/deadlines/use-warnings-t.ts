import { roomT } from '#platform/web/phrases.ts';
import { lawZh } from '../../i18n/law.zh-CN.ts';
import { warningsZh } from '../../i18n/warnings.zh-CN.ts';

/** Sentences of the deadlines. */
export const useT = roomT('assets', warningsZh);

/** Sentences of the law: articles, lines of calculation, consequences. */
export const useLawT = roomT('assets', lawZh);
