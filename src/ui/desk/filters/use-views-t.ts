import { viewsZh } from '#platform/contract/parts/phrases-views.zh-CN.ts';
import { roomT } from '#platform/web/phrases.ts';

/** The sentences of saved views. */
export const useViewsT = roomT('platform', viewsZh);
