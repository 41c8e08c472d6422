import { roomT } from '#platform/web/phrases.ts';
import { zhCN } from '../i18n/zh-CN.ts';

/** Sentences of reference data. */
export const useT = roomT('reference', zhCN);
