import { roomT } from '#platform/web/phrases.ts';
import { zhCN } from '../i18n/zh-CN.ts';

/** Sentences of 满意度. */
export const useT = roomT('satisfaction', zhCN);
