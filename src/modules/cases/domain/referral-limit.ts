import type { MyReferralRow } from '../contract/referral.ts';

/** What is late or nearest to its limit stands first. */
export const byLimit = (a: MyReferralRow, b: MyReferralRow): number =>
  (a.state === 'sent' ? a.receiveBy : a.answerBy).localeCompare(b.state === 'sent' ? b.receiveBy : b.answerBy);
