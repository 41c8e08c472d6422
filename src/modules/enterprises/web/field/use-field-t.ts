import { roomT } from '#platform/web/phrases.ts';
import { fieldZh } from '../../i18n/field.zh-CN.ts';

/** The sentences of enterprises on the phone. */
export const useFieldT = roomT('enterprises', fieldZh);
