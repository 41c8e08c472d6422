import { dayNumberOf, isoOf } from '#modules/reference/domain/day-numbers.ts';
import { isWorkingDay, type WorkingCalendar } from '#modules/reference/domain/working-days.ts';
import type { Forecast } from '../contract/campaign-now.ts';

/** What is known of a campaign's visits on a day. */
export interface Walked {
  /** Day of the first visit. */
  readonly since: string;
  readonly visited: number;
  /** Enterprises that still owe or are owed a visit: neither visited nor declined. */
  readonly left: number;
  readonly endsOn: string;
}

/** Fewer visits say nothing of a pace. */
const leastVisits = 3;
/** Whoever needs longer needs no forecast, but another plan. */
const mostDays = 730;

/**
 * 照此走完的日子: what is left, at as many visits on a working day as since the first one. Days off count for nothing, neither before nor after;
 * today counts as one that is over.
 * @returns null with too few visits, with nothing left, or when two years would not do
 */
export const forecastOf = (w: Walked, today: string, calendar: WorkingCalendar): Forecast | null => {
  if (w.left <= 0 || w.visited < leastVisits || w.since > today) return null;
  const now = dayNumberOf(today);
  let worked = 0;
  for (let day = dayNumberOf(w.since); day <= now; day += 1) if (isWorkingDay(calendar, day)) worked += 1;
  const perDay = w.visited / Math.max(worked, 1);
  let needed = Math.ceil(w.left / perDay);
  let day = now;
  while (needed > 0 && day - now <= mostDays) {
    day += 1;
    if (isWorkingDay(calendar, day)) needed -= 1;
  }
  if (needed > 0) return null;
  return { day: isoOf(day), early: dayNumberOf(w.endsOn) - day, perDay: Math.round(perDay * 10) / 10, since: w.since };
};
