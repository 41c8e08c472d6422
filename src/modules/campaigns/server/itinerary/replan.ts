import { dayOf, instantOf, minuteOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import type { Stop } from '../../contract/itinerary.ts';
import { planDay } from '../../domain/itinerary.ts';
import { book, cancelStop } from '../appointment-store.ts';
import type { CampaignsDb } from '../db.ts';
import type { Team } from '../team-reads.ts';
import { busyElsewhere, stopsOf } from './itinerary-reads.ts';

type Ctx = Context<CampaignsDb>;

/** 每家走访时长 where nothing else was agreed. */
export const usualMinutes = 60;

/** An enterprise to be fitted into a day. */
export interface Wanted {
  rosterId: string;
  street: string;
  regionCode: string;
  name: string;
}

/** What became of a day that was ordered anew. */
export interface Replanned {
  placed: number;
  left: number;
  /** Newly wanted ones that found no place, by name. */
  leftNames: string[];
  /** Planned ones that lost their place, by name: they wait for another day. */
  dropped: string[];
}

/** A stop as the order of a day takes it. */
export const fixedOf = (s: Stop) => ({
  id: s.rosterId,
  street: s.streetCode,
  start: minuteOf(new Date(s.startsAt)),
  end: minuteOf(new Date(s.endsAt)),
});

/** What may still move: neither agreed nor done, and not begun. */
const mayMove = (ctx: Ctx, s: Stop): boolean => !s.agreed && !s.visited && new Date(s.startsAt) > ctx.now;

/**
 * Orders a team's day anew: agreed stops stay, planned and newly wanted ones are fitted around them; planned ones without room are
 * taken off. Call between `deferExclusion` and `enforceExclusion`.
 * @returns how many of the newly wanted found a place, and who lost one
 */
export const replan = async (ctx: Ctx, team: Team, day: string, extra: readonly Wanted[] = []): Promise<Replanned> => {
  const stops = await stopsOf(ctx, team.id, day);
  const movable = stops.filter(s => mayMove(ctx, s));
  const busy = await busyElsewhere(ctx, team.id, day);
  const plan = planDay({
    agreed: [
      ...stops.filter(s => !movable.includes(s)).map(fixedOf),
      ...busy.map((b, i) => ({ id: `busy-${i}`, street: team.start_region, ...b })),
    ],
    wanted: [...movable.map(s => ({ id: s.rosterId, street: s.streetCode })), ...extra.map(w => ({ id: w.rosterId, street: w.street }))],
    startStreet: team.start_region,
    visitMinutes: usualMinutes,
    ...(day === dayOf(ctx.now) ? { notBefore: minuteOf(ctx.now) } : {}),
  });
  const lost = movable.filter(m => plan.left.includes(m.rosterId));
  for (const s of lost) await cancelStop(ctx, s.appointmentId, '当日排不下');
  for (const p of plan.stops.filter(s => !s.agreed)) {
    const startsAt = instantOf(day, p.start);
    const before = movable.find(m => m.rosterId === p.id);
    if (before && new Date(before.startsAt).getTime() === startsAt.getTime()) continue;
    const regionCode = extra.find(w => w.rosterId === p.id)?.regionCode ?? p.street;
    await book(ctx, {
      teamId: team.id,
      rosterId: p.id,
      campaignId: team.campaign_id,
      regionCode,
      startsAt,
      minutes: p.end - p.start,
      agreed: false,
    });
  }
  const left = extra.filter(w => plan.left.includes(w.rosterId));
  return {
    placed: extra.length - left.length,
    left: left.length,
    leftNames: left.map(w => w.name),
    dropped: lost.map(s => s.enterpriseName),
  };
};
