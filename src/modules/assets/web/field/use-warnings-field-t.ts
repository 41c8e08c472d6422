import { roomT } from '#platform/web/phrases.ts';
import { warningsFieldZh } from '../../i18n/warnings-field.zh-CN.ts';

/** The sentences of the rescue list on the phone. */
export const useWarningsT = roomT('assets', warningsFieldZh);
