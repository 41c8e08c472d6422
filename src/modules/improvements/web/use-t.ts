import { roomT } from '#platform/web/phrases.ts';
import { zhCN } from '../i18n/zh-CN.ts';

/** Sentences of 持续改进. */
export const useT = roomT('improvements', zhCN);
