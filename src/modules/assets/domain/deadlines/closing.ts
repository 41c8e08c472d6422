import type { DeadlineKind } from '../../contract/deadline.ts';
import type { Act } from '../../contract/event.ts';

/** The act that, with its evidence, ends a deadline; undefined: a proof of use in the locker does it (6.3.3-b). */
export const closingAct = {
  renewal: 'renewal',
  renewalGrace: 'renewal',
  opposition: 'grant',
  nonUse: undefined,
  annualFee: 'payment',
  annualFeeGrace: 'payment',
  feeReduction: 'feeReduction',
  restoration: 'restoration',
  examination: 'officialStatus',
  priority: 'filingAbroad',
  pctEntry: 'filingAbroad',
  pctEntryGrace: 'filingAbroad',
  patentTerm: 'lapse',
  noticeReply: 'noticeAnswer',
  licenceRecord: 'usage',
  licenceEnd: 'licenceEnd',
  pledgeEnd: 'pledgeEnd',
  freezeEnd: 'unfreeze',
  surveillance: 'surveillance',
  certificateExpiry: 'recertification',
  honourExpiry: 'recertification',
} as const satisfies Record<DeadlineKind, Act | undefined>;

/** Ends that name a new end of validity. */
export const needsValidUntil = (kind: DeadlineKind): boolean => ['renewal', 'recertification'].includes(closingAct[kind] ?? '');

/** The patent year of `year:7`. */
export const yearOfItem = (item: string): number | undefined => {
  const year = /^year:(\d+)$/.exec(item)?.[1];
  return year === undefined ? undefined : Number(year);
};

/** The event of `event:<id>`. */
export const eventOfItem = (item: string): string | undefined => /^event:(.+)$/.exec(item)?.[1];

/** The same day ten years later, or the last day of that month: the next term of a mark, to be checked against the paper. */
export const tenYearsOn = (day: string): string => {
  const [y, m, d] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(y + 10, m, 0)).getUTCDate();
  return `${y + 10}-${String(m).padStart(2, '0')}-${String(Math.min(d, last)).padStart(2, '0')}`;
};
