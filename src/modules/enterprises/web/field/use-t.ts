import { roomT } from '#platform/web/phrases.ts';
import { fieldZh } from '../../i18n/field.zh-CN.ts';

/** The room's sentences on the phone. */
export const useT = roomT('enterprises', fieldZh);
