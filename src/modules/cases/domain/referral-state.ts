import type { ReferralLate, ReferralState } from '../contract/referral.ts';

/** The timestamps a referral's state follows from. */
export interface ReferralTimes {
  received_at: unknown;
  accepted_at: unknown;
  returned_at: unknown;
  answered_at: unknown;
  withdrawn_at: unknown;
}

/** Where a referral stands (7.1-b); an end beats all before it. */
export const referralState = (r: ReferralTimes): ReferralState => {
  if (r.withdrawn_at !== null) return 'withdrawn';
  if (r.answered_at !== null) return 'answered';
  if (r.returned_at !== null) return 'returned';
  if (r.accepted_at !== null) return 'accepted';
  return r.received_at === null ? 'sent' : 'received';
};

/** Whether the organisation has it now. */
export const isUnderway = (state: ReferralState): boolean => state === 'sent' || state === 'received' || state === 'accepted';

/** Which limit has passed: nothing came back is worse than nobody opened it. */
export const lateOf = (r: ReferralTimes & { receive_by: string; answer_by: string }, today: string): ReferralLate | null => {
  const state = referralState(r);
  if (!isUnderway(state)) return null;
  if (r.answer_by < today) return 'answer';
  return state === 'sent' && r.receive_by < today ? 'receive' : null;
};

export type ReferralAct = 'receive' | 'accept' | 'return' | 'answer' | 'withdraw';

/** What may follow each state. Accepting what nobody received receives it; what was accepted may still be returned. */
const follow: Readonly<Record<ReferralState, readonly ReferralAct[]>> = {
  sent: ['receive', 'accept', 'return', 'withdraw'],
  received: ['accept', 'return', 'withdraw'],
  accepted: ['answer', 'return', 'withdraw'],
  returned: [],
  answered: [],
  withdrawn: [],
};
export const referralActs = (state: ReferralState): readonly ReferralAct[] => follow[state];

/** The class above: `SB02` → `SB`. */
export const topicOfClass = (code: string): string => code.replace(/\d+$/, '');
