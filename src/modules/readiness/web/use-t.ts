import { roomT } from '#platform/web/phrases.ts';
import { zhCN } from '../i18n/zh-CN.ts';

/** Sentences of 准备度. */
export const useT = roomT('readiness', zhCN);
