import { spokenWords } from '#modules/catalogue/index.ts';
import { fill } from '#platform/contract/phrases.ts';
import type { ClassReasons } from '../contract/demand.ts';
import { zhCN as t } from '../i18n/zh-CN.ts';

interface Classed {
  class_code: string | null;
  class_how: string | null;
  class_reasons: unknown;
}

/** Why a demand is in its class, as an official sentence: 因为提到“续展”“商标” → 商标续展 (4.1-a, X-3). */
export const reasonSentence = (d: Classed, names: ReadonlyMap<string, string>): string => {
  const reasons = (d.class_reasons ?? {}) as ClassReasons;
  if (d.class_code === null) return t['how.none'];
  if (d.class_how === 'rule') return t['how.rule'];
  if (d.class_how === 'person') return fill(t['how.person'], { by: reasons.by ?? '' });
  const best = reasons.ranked?.find(r => r.code === d.class_code);
  const words = best ? spokenWords(best) : '';
  return fill(t['how.because'], { words, class: names.get(d.class_code) ?? d.class_code });
};
