import { roomT } from '#platform/web/phrases.ts';
import { visitNewsZhCN } from '../../i18n/visit-news.zh-CN.ts';

/** The sentences of what is new in an open form. */
export const useNewsT = roomT('surveys', visitNewsZhCN);
