import { roomT } from '#platform/web/phrases.ts';
import { zhCN } from '../i18n/zh-CN.ts';

/** Sentences of 专家库. */
export const useT = roomT('experts', zhCN);
