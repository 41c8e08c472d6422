import { people } from '#modules/people/index.ts';
import { revokeFeeds } from '#platform/server/calendar/feeds.ts';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, noRecord, systemOnly } from '#platform/server/handler.ts';
import { releaseMember } from '../contract/operations-events.ts';
import type { CampaignsDb } from './db.ts';
import { itineraryKind } from './itinerary/itinerary-feed-handlers.ts';
import { freeSingles } from './single/single-holdings.ts';
import { lockTeam, membersOf } from './team-reads.ts';
import { leaveTeam } from './team-store.ts';

const { command } = handlersFor<CampaignsDb>();
type Ctx = Context<CampaignsDb>;

/** Teams of campaigns that have not ended; of those that have, the teams stay as they were. */
const teamsOfPerson = (ctx: Ctx, personId: string) =>
  ctx.db
    .selectFrom('campaigns.team_members as m')
    .innerJoin('campaigns.campaigns as c', 'c.id', 'm.campaign_id')
    .select('m.team_id')
    .where('m.person_id', '=', personId)
    .where('m.left_at', 'is', null)
    .where('c.closed_at', 'is', null)
    .where('c.cancelled_at', 'is', null)
    .orderBy('m.team_id')
    .execute();

/** The person's time ahead is free; another member leads. A team without anybody keeps its agreements, and its lead sees that it has nobody. */
const leave = async (ctx: Ctx, teamId: string, personId: string): Promise<void> => {
  const team = await lockTeam(ctx, teamId);
  if (!team) return;
  await leaveTeam(ctx, team, [personId]);
  const [next] = await membersOf(ctx, [team.id]);
  if (team.leader_id !== personId || !next) return;
  await ctx.db
    .updateTable('campaigns.teams')
    .set({ leader_id: next.person_id, version: team.version + 1 })
    .where('id', '=', team.id)
    .execute();
};

/** What becomes of 小组 and 日历订阅 when an account is closed (6.1-d); nothing, if it is open again by now. */
export const teamLeaverHandlers = [
  command(releaseMember, {
    load: noRecord,
    allow: systemOnly,
    run: async (ctx, _, i) => {
      const done = { subject: i.personId, result: { id: i.personId } };
      if (await people(ctx).isAtWork(i.personId)) return done;
      for (const { team_id } of await teamsOfPerson(ctx, i.personId)) await leave(ctx, team_id, i.personId);
      await freeSingles(ctx, i.personId);
      await revokeFeeds(ctx, itineraryKind, i.personId);
      return done;
    },
  }),
];
