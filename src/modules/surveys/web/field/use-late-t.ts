import { roomT } from '#platform/web/phrases.ts';
import { visitFormZhCN } from '../../i18n/visit-form.zh-CN.ts';
import { visitLateZhCN } from '../../i18n/visit-late.zh-CN.ts';

/** The sentences of the form with those that are not on its first screen: problems, conflicts, notes, handing in. */
export const useLateT = roomT('surveys', { ...visitFormZhCN, ...visitLateZhCN });
