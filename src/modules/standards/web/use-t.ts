import { roomT } from '#platform/web/phrases.ts';
import { zhCN } from '../i18n/zh-CN.ts';

/** Sentences of 标准与商标. */
export const useT = roomT('standards', zhCN);
