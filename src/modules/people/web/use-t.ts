import { roomT } from '#platform/web/phrases.ts';
import { zhCN } from '../i18n/zh-CN.ts';

/** Sentences of this room. */
export const useT = roomT('people', zhCN);
