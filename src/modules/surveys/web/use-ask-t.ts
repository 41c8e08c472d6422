import { roomT } from '#platform/web/phrases.ts';
import { selfFillDeskZhCN } from '../i18n/selffill-desk.zh-CN.ts';

/** Sentences of 请企业自填 at the desk. */
export const useAskT = roomT('surveys', selfFillDeskZhCN);
