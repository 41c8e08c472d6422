import type { ActionState } from '../contract/action.ts';

/** States come from facts, never from a column of their own. */
export const actionState = (a: { doneAt: Date | null; verifiedAt: Date | null }): ActionState =>
  a.verifiedAt !== null ? 'verified' : a.doneAt !== null ? 'done' : 'open';

/** Not done, and its day is past; the day itself still counts. */
export const isOverdue = (a: { state: ActionState; dueOn: string }, today: string): boolean => a.state === 'open' && a.dueOn < today;
