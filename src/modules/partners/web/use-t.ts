import { roomT } from '#platform/web/phrases.ts';
import { zhCN } from '../i18n/zh-CN.ts';

/** Sentences of 协同伙伴. */
export const useT = roomT('partners', zhCN);
