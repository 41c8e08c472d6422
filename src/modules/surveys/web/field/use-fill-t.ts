import { roomT } from '#platform/web/phrases.ts';
import { selfFillFieldZhCN } from '../../i18n/selffill-field.zh-CN.ts';

/** The sentences of 企业自填. */
export const useFillT = roomT('surveys', selfFillFieldZhCN);
