import { roomT } from '#platform/web/phrases.ts';
import { zhCN } from '../i18n/zh-CN.ts';

/** Sentences of surveys. */
export const useT = roomT('surveys', zhCN);
