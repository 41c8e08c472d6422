import { sayDay } from '#platform/web/format.ts';
import type { Hindrance } from '../../contract/consultation.ts';
import type { Finding } from '../../contract/interest.ts';
import { useT } from '../use-t.ts';

/** A relation in a sentence: 与某某公司存在任职关系（按统一社会信用代码）. */
export const useFindingWords = () => {
  const t = useT();
  return (f: Finding): string =>
    t('why.conflict', {
      unit: f.unitName,
      kind: t(`interest.kind.${f.kind}`),
      by: t(`finding.by.${f.by}`),
      to: f.toOn === null ? t('interest.now') : sayDay(f.toOn),
    });
};

/** Why somebody is not proposed, in a sentence. */
export const useHindrance = () => {
  const t = useT();
  const finding = useFindingWords();
  return (h: Hindrance): string => {
    if (h.why === 'conflict') return finding(h.finding);
    if (h.why === 'away') return t('why.away', { from: sayDay(h.fromOn), to: sayDay(h.toOn) });
    if (h.why === 'full') return t('why.full', { cap: h.cap, taken: h.taken });
    if (h.why === 'proof') return t('why.proof', { day: sayDay(h.validTo) });
    if (h.why === 'outranked') return t('why.outranked', { rank: h.rank, total: h.total, last: h.last });
    return t(`why.${h.why}`);
  };
};
