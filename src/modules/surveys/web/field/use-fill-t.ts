import { roomT } from '#platform/web/phrases.ts';
import { selfFillFieldZhCN } from '../../i18n/selffill-field.zh-CN.ts';

/** The sentences of 企业自填 that its every page needs; notice, parts and matter bring theirs along. */
export const useFillT = roomT('surveys', selfFillFieldZhCN);
