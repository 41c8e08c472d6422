import { roomT } from '#platform/web/phrases.ts';
import { overviewZh } from '../../i18n/overview.zh-CN.ts';

/** Sentences of 总览. */
export const useT = roomT('cases', overviewZh);
