import { roomT } from '#platform/web/phrases.ts';
import { fieldZhCN } from '../../i18n/field.zh-CN.ts';

/** The room's sentences on the phone. */
export const useT = roomT('experts', fieldZhCN);
