import { roomT } from '#platform/web/phrases.ts';
import { caseZh } from '../i18n/case.zh-CN.ts';

/** Sentences of 办件. */
export const useT = roomT('cases', caseZh);
