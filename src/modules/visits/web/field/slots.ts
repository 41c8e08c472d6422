import { slot } from '#platform/web/slots.ts';

/** What 带走今天的资料 tells to those that take along what is theirs. */
export interface TakenAlong {
  /** Counts the presses of the button; each is a wish to take along anew. 0: nobody has pressed yet. */
  round: number;
}

/** Below 带走今天的资料: each part takes its own along with the same press, and says what it has. */
export const takenAlong = slot<TakenAlong>('visits.pack.along');
