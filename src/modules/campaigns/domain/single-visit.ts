import { dayOf } from '#platform/contract/china-day.ts';
import type { SingleState, SingleVisit } from '../contract/single-visit.ts';

/** What says where a single visit stands. */
export interface SingleTimes {
  ends_at: Date;
  outcome: string | null;
}

/** 已安排 → 待登记结果 once it is over → 已完成, 未成; or 已取消. */
export const singleState = (v: SingleTimes, now: Date): SingleState =>
  v.outcome === null ? (v.ends_at > now ? 'planned' : 'due') : (v.outcome as SingleState);

/** How a visit came away from a day on which it was to be; undefined while it is on that day, or never was. */
export const movedFrom = (v: Pick<SingleVisit, 'startsAt' | 'moves'>, day: string): SingleVisit['moves'][number] | undefined =>
  dayOf(v.startsAt) === day ? undefined : v.moves.filter(m => dayOf(m.from) === day).at(-1);
