import { roomT } from '#platform/web/phrases.ts';
import { zhCN } from '../i18n/zh-CN.ts';

/** Sentences of the register. */
export const useT = roomT('enterprises', zhCN);
