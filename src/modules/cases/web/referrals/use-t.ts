import { roomT } from '#platform/web/phrases.ts';
import { referralZhCN } from '../../i18n/referral.zh-CN.ts';

/** Sentences of 转办, 预约 and 联动规则. */
export const useT = roomT('cases', referralZhCN);
