import { roomT } from '#platform/web/phrases.ts';
import { planningFieldZh } from '../../i18n/planning-field.zh-CN.ts';

/** The sentences of planning on the phone. */
export const usePlanningT = roomT('surveys', planningFieldZh);
