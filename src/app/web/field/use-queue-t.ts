import { queueZh } from '#platform/contract/phrases-queue.zh-CN.ts';
import { roomT } from '#platform/web/phrases.ts';

/** The sentences of what waits on the phone. */
export const useQueueT = roomT('platform.waiting', queueZh);
