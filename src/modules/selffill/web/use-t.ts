import { roomT } from '#platform/web/phrases.ts';
import { zhCN } from '../i18n/zh-CN.ts';

/** The room's sentences at the desk. */
export const useT = roomT('selffill', zhCN);
