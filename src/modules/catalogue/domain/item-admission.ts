import type { Exclusion } from '../contract/item.ts';

/** What the check of 5.2 says of an item. */
export type Admission =
  | { verdict: 'admitted'; basis: string | null }
  /** Excluded kinds, without a basis that would carry the exception of the note. */
  | { verdict: 'refused'; kinds: readonly ('excludedOnline' | 'excludedPenalty')[]; why: 'noBasis' | 'basisUnclear' };

const namesDocument = /(法|条例|规定|办法|细则|规则|决定)/u;
const namesArticle = /第\s*[0-9０-９一二三四五六七八九十百零〇]+\s*条/u;

/** Whether a legal basis says which rule it means: a law, regulation or rule by name, and the article. */
export const isLegalBasis = (basis: string): boolean => namesDocument.test(basis) && namesArticle.test(basis);

/**
 * 5.2: what can be done online without a visit, penalties and force do not belong into the catalogue — unless laws, regulations or rules have a
 * special arrangement (note of 5.2), which is then named and shown with the item.
 */
export const admissionOf = ({ onlineWithoutVisit, penaltyOrForce, exceptionBasis }: Exclusion): Admission => {
  const kinds = [...(onlineWithoutVisit ? ['excludedOnline' as const] : []), ...(penaltyOrForce ? ['excludedPenalty' as const] : [])];
  if (kinds.length === 0) return { verdict: 'admitted', basis: null };
  const basis = exceptionBasis?.trim() ?? '';
  if (basis === '') return { verdict: 'refused', kinds, why: 'noBasis' };
  return isLegalBasis(basis) ? { verdict: 'admitted', basis } : { verdict: 'refused', kinds, why: 'basisUnclear' };
};
