import { dayOf, instantOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { getItinerary, moveStop, myDay, planItinerary, releaseStop, teamsDay } from '../../contract/operations-itinerary.ts';
import { planningProblems } from '../../contract/problems.ts';
import { demandState } from '../../domain/campaign.ts';
import { book, cancelStop, deferExclusion, enforceExclusion } from '../appointment-store.ts';
import { holdCampaign } from '../campaign-reads.ts';
import type { CampaignsDb } from '../db.ts';
import { mayActForTeam } from '../policy.ts';
import { fillers, wantedOf } from '../roster/open-roster-entries.ts';
import { lockEntries } from '../roster/roster-store.ts';
import { mySingles } from '../single/single-reads.ts';
import { findTeam, lockTeam, membersOf, teamsWith } from '../team-reads.ts';
import { findStop, itineraryOf } from './itinerary-reads.ts';
import { replan } from './replan.ts';
import { teamDays } from './teams-day.ts';
import { teamDayWarnings } from './time-warnings.ts';

const { command, query } = handlersFor<CampaignsDb>();
type Ctx = Context<CampaignsDb>;

/** A team with its campaign held still and its people; whoever plans works on this. */
const crewFor = async (ctx: Ctx, teamId: string) => {
  const found = await findTeam(ctx, teamId);
  const campaign = found && (await holdCampaign(ctx, found.campaign_id));
  const team = campaign && (await lockTeam(ctx, teamId));
  if (!campaign || !team) return undefined;
  return { team, campaign, memberIds: (await membersOf(ctx, [team.id])).map(m => m.person_id) };
};

/**
 * A stop that stands, held still: campaign, then its entry, then its team, in the order in which a try takes them, so that nobody waits in a
 * circle. It is read again once nobody else has it: who waited may find it called off.
 */
const stopFor = async (ctx: Ctx, appointmentId: string) => {
  const seen = await findStop(ctx, appointmentId);
  if (!seen || !(await holdCampaign(ctx, seen.campaign_id))) return undefined;
  await lockEntries(ctx, seen.campaign_id, [seen.roster_id]);
  const crew = await crewFor(ctx, seen.team_id);
  const stop = await findStop(ctx, appointmentId);
  return crew && stop?.team_id === crew.team.id ? { ...crew, stop } : undefined;
};

const demandComing = (ctx: Ctx, day: string): void => {
  if (day < dayOf(ctx.now)) throw planningProblems.agreedTimePast();
};

/** Handlers of 行程. */
export const itineraryHandlers = [
  query(getItinerary, {
    load: (ctx, i) => findTeam(ctx, i.teamId),
    allow: matrixDecides,
    run: (ctx, team, i) => itineraryOf(ctx, team, i.day),
  }),
  query(myDay, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, i) => {
      const day = i.day ?? dayOf(ctx.now);
      const itineraries = [];
      for (const { id } of await teamsWith(ctx, ctx.actor.id)) {
        const team = await findTeam(ctx, id);
        if (team) itineraries.push(await itineraryOf(ctx, team, day));
      }
      return { day, itineraries, singles: await mySingles(ctx, day) };
    },
  }),
  query(teamsDay, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, i) => {
      const day = i.day ?? dayOf(ctx.now);
      return { day, ...(await teamDays(ctx, day)), singles: await mySingles(ctx, day) };
    },
  }),
  command(planItinerary, {
    load: (ctx, i) => crewFor(ctx, i.teamId),
    allow: (actor, crew) => mayActForTeam(actor, crew.memberIds),
    run: async (ctx, { team, campaign }, i) => {
      demandState(campaign, planItinerary.name);
      demandComing(ctx, i.day);
      const wanted = await wantedOf(ctx, team, i.rosterIds);
      if (i.fill) wanted.push(...(await fillers(ctx, team, i.day, wanted)));
      if (wanted.length === 0 && i.rosterIds.length + Number(i.fill) > 0) throw planningProblems.nothingToPlan();
      await deferExclusion(ctx);
      const { leftNames, ...result } = await replan(ctx, team, i.day, wanted);
      await enforceExclusion(ctx, instantOf(i.day, 540));
      const noRoom = leftNames.map(a => ({ code: 'campaigns.note.noRoom', params: { a } }));
      // What stands in the way is said by name: visits of the team's people elsewhere, holidays, who is away.
      const notes = noRoom.length > 0 ? [...noRoom, ...(await teamDayWarnings(ctx, team.id, i.day))] : noRoom;
      return { subject: team.id, result: { id: team.id, ...result, notes } };
    },
  }),
  command(moveStop, {
    load: (ctx, i) => stopFor(ctx, i.appointmentId),
    allow: (actor, r) => mayActForTeam(actor, r.memberIds),
    run: async (ctx, { team, campaign, stop }, i) => {
      demandState(campaign, moveStop.name);
      const startsAt = new Date(i.startsAt);
      demandComing(ctx, dayOf(startsAt));
      await deferExclusion(ctx);
      const place = { teamId: team.id, rosterId: stop.roster_id, campaignId: stop.campaign_id, regionCode: stop.region_code };
      await book(ctx, { ...place, startsAt, minutes: i.minutes, agreed: true });
      if (stop.contact_state === 'agreed' || stop.contact_state === 'moved') {
        await ctx.db.updateTable('campaigns.roster').set({ agreed_at: startsAt }).where('id', '=', stop.roster_id).execute();
      }
      const { dropped } = await replan(ctx, team, dayOf(startsAt));
      await enforceExclusion(ctx, startsAt);
      return { subject: stop.id, result: { id: stop.id, dropped } };
    },
  }),
  command(releaseStop, {
    load: (ctx, i) => stopFor(ctx, i.appointmentId),
    allow: (actor, r) => mayActForTeam(actor, r.memberIds),
    run: async (ctx, { team, campaign, stop }, i) => {
      demandState(campaign, releaseStop.name);
      await cancelStop(ctx, stop.id, i.reason);
      if (stop.agreed) {
        await ctx.db
          .updateTable('campaigns.roster')
          .set({ contact_state: 'moved', agreed_at: null })
          .where('id', '=', stop.roster_id)
          .execute();
      }
      await deferExclusion(ctx);
      if (stop.day >= dayOf(ctx.now)) await replan(ctx, team, stop.day);
      await enforceExclusion(ctx, instantOf(stop.day, 540));
      return { subject: stop.id, result: { id: stop.id }, reason: i.reason };
    },
  }),
];
