import { roomT, useAllT } from '#platform/web/phrases.ts';
import type { SayLaw } from '../../domain/deadlines/say-law.ts';
import { lawZh } from '../../i18n/law.zh-CN.ts';
import { ruleNamesZh } from '../../i18n/rule-names.zh-CN.ts';
import { useZh } from '../../i18n/use.zh-CN.ts';

/** Sentences of the locker and of the rules. */
export const useT = roomT('assets', { ...lawZh, ...ruleNamesZh, ...useZh });

/** Says lines, articles and fees of the law. */
export const useSayLaw = (): SayLaw => {
  useT();
  const all = useAllT();
  return (key, params) => all(`assets.${key}`, params);
};
