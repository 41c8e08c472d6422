import type { DemandState } from '../contract/demand.ts';

/** The timestamps a demand's state follows from. */
export interface DemandFacts {
  answered_at: unknown;
  case_id: unknown;
  referred_at: unknown;
  declined_at: unknown;
  superseded_at: unknown;
}

/**
 * Where a demand stands (3.1-a). Superseded beats all; an answer that comes after a referral is the newer end.
 * The order here is the order of `stateSql` in `server/reads.ts`.
 */
export const stateOf = (d: DemandFacts): DemandState => {
  if (d.superseded_at !== null) return 'superseded';
  if (d.declined_at !== null) return 'declined';
  if (d.answered_at !== null) return 'answered';
  if (d.case_id !== null) return 'case';
  if (d.referred_at !== null) return 'referred';
  return 'open';
};

/** What may still be done to a demand in this state; a referred one may yet be answered or declined. */
export const actsOf = (state: DemandState): readonly ('classify' | 'answer' | 'refer' | 'decline' | 'assign')[] => {
  if (state === 'superseded') return [];
  if (state === 'open') return ['classify', 'answer', 'refer', 'decline', 'assign'];
  if (state === 'referred') return ['classify', 'answer', 'decline', 'refer', 'assign'];
  return ['classify'];
};
