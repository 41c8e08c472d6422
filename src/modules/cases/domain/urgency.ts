import type { CaseRow } from '../contract/case.ts';

const urgency: Readonly<Record<CaseRow['due'], number>> = { late: 0, near: 1, ahead: 2, none: 3, paused: 4 };

/** The most urgent first: late, near, then by the promised day. */
export const byUrgency = (a: Pick<CaseRow, 'due' | 'dueOn'>, b: Pick<CaseRow, 'due' | 'dueOn'>): number =>
  urgency[a.due] - urgency[b.due] || (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9');
