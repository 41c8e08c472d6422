import { roomT } from '#platform/web/phrases.ts';
import { rulesZh } from '../i18n/rules.zh-CN.ts';

/** Sentences of 专家库规则 and 专家匹配权重. */
export const useRulesT = roomT('experts', rulesZh);
