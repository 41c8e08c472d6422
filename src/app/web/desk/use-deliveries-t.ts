import { deliveriesZh } from '#platform/contract/phrases-deliveries.zh-CN.ts';
import { roomT } from '#platform/web/phrases.ts';

/** Sentences of 未送达的通知. */
export const useDeliveriesT = roomT('platform.deliveries', deliveriesZh);
