import { daysBetween } from '#platform/contract/china-day.ts';
import type { DeadlineUrgency } from '../../contract/warning.ts';

/** Days before the safe day from which a deadline is worked on now. */
export const soonDays = 30;

/** How a deadline stands today. Between safe day and legal day there is still time, but none to lose. */
export const urgencyOf = (d: { safeOn: string; dueOn: string }, today: string): DeadlineUrgency => {
  if (today > d.dueOn) return 'overdue';
  if (today > d.safeOn) return 'pressing';
  return daysBetween(today, d.safeOn) <= soonDays ? 'soon' : 'ahead';
};
