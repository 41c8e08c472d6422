import { roomT } from '#platform/web/phrases.ts';
import { phoneZhCN } from '../../../i18n/phone.zh-CN.ts';

/** What the phone says to those who accompany a case. */
export const useT = roomT('cases', phoneZhCN);
