import { dayNumberOf } from '#modules/reference/domain/day-numbers.ts';
import { isWorkingDay } from '#modules/reference/domain/working-days.ts';
import { reference } from '#modules/reference/index.ts';
import { addDays, dayOf, instantOf, minuteOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import { bookedAhead, checkTeamTime, freeTimes } from '../../contract/operations-time.ts';
import { planningProblems } from '../../contract/problems.ts';
import { planDay, workingDay } from '../../domain/itinerary.ts';
import { bookedVisits } from '../booked-visits.ts';
import { findCampaign } from '../campaign-reads.ts';
import type { CampaignsDb } from '../db.ts';
import { findRosterRow } from '../roster/roster-reads.ts';
import { findTeam, membersOf, type Team } from '../team-reads.ts';
import { busyElsewhere, stopsOf } from './itinerary-reads.ts';
import { fixedOf } from './replan.ts';
import { crewAway, teamTimeWarnings } from './time-warnings.ts';

const { query } = handlersFor<CampaignsDb>();
type Ctx = Context<CampaignsDb>;

/** An entry with its campaign and its team. */
const entryOf = async (ctx: Ctx, rosterId: string) => {
  const row = await findRosterRow(ctx, rosterId);
  const campaign = row && (await findCampaign(ctx, row.campaignId));
  const team = row?.view.teamId ? await findTeam(ctx, row.view.teamId) : undefined;
  return row && campaign && { entry: row.view, campaign, team };
};

/** How far ahead free times are looked for, and how many are said. */
const lookAhead = 14;
const most = 6;

interface Wish {
  rosterId: string;
  street: string;
  minutes: number;
}

/** The first free time of a morning and of an afternoon, way and lunch allowed for. */
const freeOn = async (ctx: Ctx, team: Team, day: string, wish: Wish): Promise<number[]> => {
  const stops = (await stopsOf(ctx, team.id, day)).filter(s => s.rosterId !== wish.rosterId);
  const busy = await busyElsewhere(ctx, team.id, day);
  const agreed = [...stops.map(fixedOf), ...busy.map((b, i) => ({ id: `busy-${i}`, street: team.start_region, ...b }))];
  const earliest = day === dayOf(ctx.now) ? minuteOf(ctx.now) + 60 : 0;
  const starts = [0, workingDay.lunchEnd].flatMap(from => {
    const plan = planDay({
      agreed,
      wanted: [{ id: wish.rosterId, street: wish.street }],
      startStreet: team.start_region,
      visitMinutes: wish.minutes,
      notBefore: Math.max(from, earliest),
    });
    return plan.stops.filter(s => s.id === wish.rosterId).map(s => s.start);
  });
  return [...new Set(starts)].sort((a, b) => a - b);
};

/** Free times on the next working days on which somebody of the team is at work, inside the plan's days. */
const freeTimesOf = async (ctx: Ctx, team: Team, until: string, wish: Wish & { from: string }) => {
  const calendar = await reference(ctx).workingCalendar();
  const crew = (await membersOf(ctx, [team.id])).map(m => ({ personId: m.person_id, name: m.person_name }));
  const times: { startsAt: string; endsAt: string }[] = [];
  for (let i = 0; i < lookAhead && times.length < most; i += 1) {
    const day = addDays(wish.from, i);
    if (day > until) break;
    if (!isWorkingDay(calendar, dayNumberOf(day))) continue;
    if ((await crewAway(ctx, crew, day)).length === crew.length) continue;
    for (const start of await freeOn(ctx, team, day, wish)) {
      times.push({ startsAt: instantOf(day, start).toISOString(), endsAt: instantOf(day, start + wish.minutes).toISOString() });
    }
  }
  return times.slice(0, most);
};

/** Handlers of 空闲时段 and 提醒 (6.1-e). */
export const timeHandlers = [
  query(checkTeamTime, {
    load: (ctx, i) => entryOf(ctx, i.rosterId),
    allow: matrixDecides,
    run: async (ctx, { entry, campaign, team }, i) => {
      if (!team) throw planningProblems.notOnATeam();
      const asked = { campaign, rosterId: entry.id, enterpriseId: entry.enterpriseId, teamId: team.id };
      return { notes: await teamTimeWarnings(ctx, { ...asked, startsAt: new Date(i.startsAt), minutes: i.minutes }) };
    },
  }),
  query(freeTimes, {
    load: (ctx, i) => entryOf(ctx, i.rosterId),
    allow: matrixDecides,
    run: async (ctx, { entry, campaign, team }, i) => {
      if (!team) return { times: [] };
      const today = dayOf(ctx.now);
      const from = [i.from ?? addDays(today, 1), today, campaign.starts_on].sort().at(-1) ?? today;
      const wish = { rosterId: entry.id, street: entry.streetCode, minutes: i.minutes, from };
      return { times: await freeTimesOf(ctx, team, campaign.ends_on, wish) };
    },
  }),
  query(bookedAhead, {
    load: (ctx, i) => findCampaign(ctx, i.campaignId),
    allow: matrixDecides,
    run: async (ctx, c, i) => {
      const rows = await bookedVisits(ctx, c.id, i);
      return {
        agreed: rows.filter(r => r.agreed).length,
        planned: rows.filter(r => !r.agreed).length,
        rows: rows.slice(0, 100),
      };
    },
  }),
];
