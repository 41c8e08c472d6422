import type { DemandPlace, DemandState } from '../contract/demand.ts';

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

/** 转办件: what has no end of its own yet may become a case. */
export const mayBecomeCase = (state: DemandState): boolean => state === 'open' || state === 'referred';

/** Who is to answer, besides the timestamps. */
interface OwnedDemand extends DemandFacts {
  owner_id: string | null;
  /** Null: out of the reader's reach. */
  owner_active: boolean | null;
}

/** Where a demand waits (3.1-a): exactly one place. The order here is the order of `placeSql` in `server/columns.ts`. */
export const waitingPlaceOf = (d: OwnedDemand): DemandPlace => {
  const state = stateOf(d);
  if (state === 'case') return 'case';
  if (state === 'referred') return 'receiver';
  if (state !== 'open') return 'ended';
  if (d.owner_id === null) return 'toAssign';
  return d.owner_active === false ? 'nobody' : 'owner';
};

/** Whether we still owe the enterprise an answer, a referral or a case. */
export const owesAnswer = (d: DemandFacts): boolean => stateOf(d) === 'open';

/** What may be done to a demand. */
export type ActOnDemand = 'classify' | 'answer' | 'refer' | 'decline' | 'assign';

/** A demand and the referral that holds it, if one does. */
interface SentDemand extends DemandFacts {
  out_id: string | null;
}

/** Whether a referral that is watched over holds it (7.1-b): it goes to nobody else until that one has its end. */
export const isOut = (d: SentDemand): boolean => d.out_id !== null && stateOf(d) === 'referred';

/** What may still be done to a demand; a referred one may yet be answered or declined. */
export const actsOf = (d: SentDemand): readonly ActOnDemand[] => {
  const state = stateOf(d);
  if (state === 'superseded') return [];
  if (state === 'open') return ['classify', 'answer', 'refer', 'decline', 'assign'];
  if (state === 'referred')
    return isOut(d) ? ['classify', 'answer', 'decline', 'assign'] : ['classify', 'answer', 'decline', 'refer', 'assign'];
  return ['classify'];
};
