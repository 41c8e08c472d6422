import { plainName } from '#modules/enterprises/domain/name-key.ts';
import type { Finding, InterestKind } from '../contract/interest.ts';

/** A relation as it is kept. `nameKey`: the name in one spelling. */
export interface KeptInterest {
  id: string;
  kind: InterestKind;
  unitName: string;
  nameKey: string;
  creditCode: string | null;
  fromOn: string | null;
  toOn: string | null;
}

/** The same day so many years later; 29 February becomes the 28th. */
export const yearsLater = (day: string, years: number): string => {
  const [y = '', m = '', d = ''] = day.split('-');
  const year = String(Number(y) + years).padStart(4, '0');
  const leap = new Date(`${year}-02-29`).getUTCDate() === 29;
  return `${year}-${m}-${m === '02' && d === '29' && !leap ? '28' : d}`;
};

/**
 * Whether a relation stands in the way on a day. Employment and paid work count on for `years` after their last day, that day included
 * (政府采购法实施条例 art. 9); group, competition and kin while they last; who has reviewed an enterprise has reviewed it for good. A relation that is
 * only to begin counts already.
 */
export const stillCounts = (interest: Pick<KeptInterest, 'kind' | 'toOn'>, on: string, years: number): boolean => {
  if (interest.toOn === null || interest.kind === 'reviewer') return true;
  if (interest.kind === 'employer' || interest.kind === 'paid') return on <= yearsLater(interest.toOn, years);
  return on <= interest.toOn;
};

/** One spelling of a unit's name, for comparing whole names only: a part of a name proves nothing. */
export const unitKey = (name: string): string => plainName(name);

/** The relations to one enterprise that stand in the way on a day: by code, or by the whole name where a code is not known. */
export const findingsFor = (
  interests: readonly KeptInterest[],
  enterprise: { uscc: string | null; name: string },
  at: { on: string; years: number },
): Finding[] => {
  const key = unitKey(enterprise.name);
  return interests
    .filter(i => stillCounts(i, at.on, at.years))
    .flatMap(({ id, kind, unitName, fromOn, toOn, creditCode, nameKey }) => {
      const byCode = creditCode !== null && creditCode === enterprise.uscc;
      const byName = !byCode && nameKey === key && (creditCode === null || enterprise.uscc === null);
      return byCode || byName ? [{ interestId: id, kind, unitName, by: byCode ? ('code' as const) : ('name' as const), fromOn, toOn }] : [];
    });
};
