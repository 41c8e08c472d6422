import { roomT } from '#platform/web/phrases.ts';
import { boardsZh } from '../../i18n/boards.zh-CN.ts';

/** Sentences of the boards. */
export const useBoardsT = roomT('cases', boardsZh);
