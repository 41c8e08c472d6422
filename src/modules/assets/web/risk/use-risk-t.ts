import { roomT } from '#platform/web/phrases.ts';
import { riskZh } from '../../i18n/risk.zh-CN.ts';

/** Sentences of the maps of risk. */
export const useT = roomT('assets', riskZh);
