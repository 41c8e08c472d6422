import { describe, expect, test } from 'vitest';
import type { ReferralState } from '../contract/referral.ts';
import { lateOf, type ReferralTimes, referralActs, referralState } from './referral-state.ts';

const none: ReferralTimes = { received_at: null, accepted_at: null, returned_at: null, answered_at: null, withdrawn_at: null };
const at = new Date(0);

const states: readonly (readonly [string, Partial<ReferralTimes>, ReferralState])[] = [
  ['nobody opened it', {}, 'sent'],
  ['received', { received_at: at }, 'received'],
  ['accepted', { received_at: at, accepted_at: at }, 'accepted'],
  ['returned after acceptance', { received_at: at, accepted_at: at, returned_at: at }, 'returned'],
  ['answered', { received_at: at, accepted_at: at, answered_at: at }, 'answered'],
  ['withdrawn before anybody opened it', { withdrawn_at: at }, 'withdrawn'],
];
describe('[7.1-b] the state of a referral', () => {
  test.each(states)('[7.1-b] %s', (_, times, state) => {
    expect(referralState({ ...none, ...times })).toBe(state);
    const ended = ['returned', 'answered', 'withdrawn'].includes(state);
    expect(referralActs(state).length === 0).toBe(ended);
  });
});

const lates: readonly (readonly [string, Partial<ReferralTimes>, string, 'receive' | 'answer' | null])[] = [
  ['on the day itself nothing is late', {}, '2026-11-25', null],
  ['the day after, nobody received it', {}, '2026-11-26', 'receive'],
  ['received in time', { received_at: at }, '2026-11-26', null],
  ['accepted, not answered', { received_at: at, accepted_at: at }, '2026-12-08', 'answer'],
  ['neither received nor answered', {}, '2026-12-08', 'answer'],
  ['what has ended is never late', { received_at: at, returned_at: at }, '2026-12-08', null],
];
test.each(lates)('[7.5-b] %s', (_, times, today, late) => {
  expect(lateOf({ ...none, ...times, receive_by: '2026-11-25', answer_by: '2026-12-07' }, today)).toBe(late);
});
