import { roomT } from '#platform/web/phrases.ts';
import { replyZhCN } from '../../i18n/reply.zh-CN.ts';

/** Sentences of the page of a survey, which come with it. */
export const useReplyT = roomT('satisfaction', replyZhCN);
