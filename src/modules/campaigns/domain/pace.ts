import { daysBetween } from '#platform/contract/china-day.ts';

/** A campaign's days, and its visits planned and done. */
export interface Pace {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly planned: number;
  readonly done: number;
}

/** Whether a campaign will not be done by its last day: `late` when that is past, `slow` when the pace until now falls short by a tenth. */
export const behindPlan = (p: Pace, today: string): { how: 'late' | 'slow'; percent: number } | undefined => {
  if (p.planned === 0 || p.done >= p.planned) return undefined;
  if (today > p.endsOn) return { how: 'late', percent: Math.floor((100 * p.done) / p.planned) };
  const gone = daysBetween(p.startsOn, today);
  const whole = daysBetween(p.startsOn, p.endsOn) + 1;
  // in the first week, or the first fifth of a short campaign, nobody can tell
  if (gone < Math.min(7, Math.ceil(whole / 5)) || gone <= 0) return undefined;
  const percent = Math.floor((100 * p.done * (whole / gone)) / p.planned);
  return percent < 90 ? { how: 'slow', percent } : undefined;
};
