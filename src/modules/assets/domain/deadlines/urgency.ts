import { daysBetween } from '#platform/contract/china-day.ts';
import type { DeadlineKind } from '../../contract/deadline.ts';
import type { DeadlineUrgency } from '../../contract/warning.ts';

/** Days before the safe day from which a deadline is worked on now. */
export const soonDays = 30;

/** How a deadline stands today. Between safe day and legal day there is still time, but none to lose. */
export const urgencyOf = (d: { safeOn: string; dueOn: string }, today: string): DeadlineUrgency => {
  if (today > d.dueOn) return 'overdue';
  if (today > d.safeOn) return 'pressing';
  return daysBetween(today, d.safeOn) <= soonDays ? 'soon' : 'ahead';
};

/** What its day is: one that the law sets for an act, the end of a validity, or the day from which anybody may attack a mark. */
export type DayNature = 'legal' | 'validity' | 'attack';

const endsOfValidity: readonly DeadlineKind[] = ['patentTerm', 'licenceEnd', 'pledgeEnd', 'freezeEnd', 'certificateExpiry', 'honourExpiry'];

/** 法定期限, 有效期 or 可被申请撤销: only the first can be missed by so many days. */
export const natureOf = (kind: DeadlineKind): DayNature =>
  kind === 'nonUse' ? 'attack' : endsOfValidity.includes(kind) ? 'validity' : 'legal';
