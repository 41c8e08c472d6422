import { weekdayOfDay } from '#platform/contract/china-day.ts';
import { daysOfWeek, weekOf, weeksOn } from '#platform/contract/iso-week.ts';
import type { CaseParty } from '../contract/case.ts';
import type { OverdueBall, OverdueCause, OverdueSide, PlaceProgress } from '../contract/overview.ts';

/** The week that a page opens on: from Friday on the running one, before the last that is over. */
export const usualWeek = (today: string): string => (isTold(weekOf(today), today) ? weekOf(today) : weeksOn(weekOf(today), -1));

/** Whether a week may be reported on: it is over, or its Friday has come. */
export const isTold = (week: string, today: string): boolean =>
  week < weekOf(today) || (week === weekOf(today) && [5, 6, 0].includes(weekdayOfDay(today)));

/** 〔2026〕第48期: a week has its number by itself, so two can never have one number and none is left out. */
export const weeklyNumber = (week: string): string => `〔${week.slice(0, 4)}〕第${Number(week.slice(6))}期`;

/** With whom the ball is when this is the cause. */
export const sideOf = (cause: OverdueCause | CaseParty): OverdueBall => {
  if (cause === 'enterprise') return 'enterprise';
  return cause === 'department' || cause === 'expert' || cause === 'external' ? 'third' : 'us';
};

/** One line of what is past its day. */
export interface OverdueLine {
  readonly cause: OverdueCause;
  readonly n: number;
  readonly longest: number;
}

const sides = ['us', 'enterprise', 'third'] as const;

/** 逾期 by who has the ball, and within it by cause, the most first. */
export const overdueSides = (lines: readonly OverdueLine[]): OverdueSide[] =>
  sides.map(side => {
    const its = lines.filter(l => sideOf(l.cause) === side && l.n > 0);
    const causes = [...new Set(its.map(l => l.cause))]
      .map(cause => ({ cause, n: its.reduce((n, l) => (l.cause === cause ? n + l.n : n), 0) }))
      .sort((a, b) => b.n - a.n);
    return {
      side,
      n: causes.reduce((n, c) => n + c.n, 0),
      longest: Math.max(0, ...its.map(l => l.longest)),
      causes,
    };
  });

const share = (done: number, plan: number): number => (plan === 0 ? 1 : done / plan);

const lateOf = (p: PlaceProgress): number => p.lateDemands + p.lateCases;

/** What the table of places shows at one glance: who lags behind in visits, else where most is overdue; undefined: neither. */
export const findingOfPlaces = (
  places: readonly PlaceProgress[],
): { is: 'behind'; names: string[] } | { is: 'overdue'; names: string[]; n: number } | undefined => {
  const behind = places.filter(p => p.plan >= 5 && share(p.visited, p.plan) < 0.7);
  if (behind.length > 0 && behind.length <= 3 && behind.length < places.length) return { is: 'behind', names: behind.map(p => p.name) };
  const most = Math.max(0, ...places.map(lateOf));
  const worst = places.filter(p => lateOf(p) === most);
  return most >= 2 && worst.length <= 2 ? { is: 'overdue', names: worst.map(p => p.name), n: most } : undefined;
};

/** What the line of weeks shows: whether more comes in than is answered, and for how many weeks on end results have grown. */
export const findingOfTrend = (
  trend: readonly { raised: number; answered: number }[],
): { rising: number; more: 'raised' | 'answered' | 'same' } => {
  let rising = 0;
  for (let at = trend.length - 1; at > 0 && (trend[at]?.answered ?? 0) > (trend[at - 1]?.answered ?? 0); at--) rising += 1;
  const last = trend.at(-1) ?? { raised: 0, answered: 0 };
  return { rising, more: last.raised > last.answered ? 'raised' : last.raised < last.answered ? 'answered' : 'same' };
};

/** The days of so many weeks up to one. */
export const spanOfTrend = (week: string, weeks: number): { from: string; to: string } => ({
  from: daysOfWeek(weeksOn(week, 1 - weeks)).from,
  to: daysOfWeek(week).to,
});
