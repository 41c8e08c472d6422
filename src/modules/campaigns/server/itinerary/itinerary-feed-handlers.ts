import { sql } from 'kysely';
import { people } from '#modules/people/index.ts';
import { type FeedEntry, type FeedKind, type FeedOwner, feedHandlers } from '#platform/server/calendar/feeds.ts';
import type { Context } from '#platform/server/context.ts';
import { itineraryFeed, listCalendars, revokeCalendar, subscribeCalendar } from '../../contract/operations-itinerary.ts';
import type { CampaignsDb } from '../db.ts';
import { mayActForTeam } from '../policy.ts';
import { sayPlanning } from '../say.ts';
import { findTeam, membersOf } from '../team-reads.ts';

type Ctx = Context<CampaignsDb>;
interface Feed {
  readonly owner: FeedOwner;
  readonly subjectId: string | null;
}

const dayMs = 86_400_000;

/**
 * Stops from 30 days back to 180 ahead, cancelled ones included: a calendar must learn that they are off. Who has left the team reads
 * nothing more of it.
 */
const stopsFor = (ctx: Ctx, { owner, subjectId: teamId }: Feed) => {
  const q = ctx.db
    .selectFrom('campaigns.appointments as a')
    .innerJoin('campaigns.roster as r', 'r.id', 'a.roster_id')
    .innerJoin('campaigns.teams as t', 't.id', 'a.team_id')
    .innerJoin('campaigns.campaigns as c', 'c.id', 'a.campaign_id')
    .select(['a.id', 'a.agreed', 'a.sequence', 'a.updated_at', 'a.cancelled_at'])
    .select(['r.enterprise_name', 'r.address', 't.name as team_name', 'c.title'])
    .select([sql<Date>`lower(a.slot)`.as('starts_at'), sql<Date>`upper(a.slot)`.as('ends_at')])
    .where(
      sql<boolean>`lower(a.slot) between ${new Date(ctx.now.getTime() - 30 * dayMs)} and ${new Date(ctx.now.getTime() + 180 * dayMs)}`,
    );
  const member = sql<boolean>`a.team_id in (select team_id from campaigns.team_members m where m.person_id = ${owner.id} and m.left_at is null)`;
  const leads = sql<boolean>`exists (select 1 from people.pub_persons p where p.id = ${owner.id} and p.active
    and p.role in ('stationLead', 'manager') and starts_with(a.region_code, p.region_code))`;
  const some = teamId ? q.where('a.team_id', '=', teamId).where(eb => eb.or([member, leads])) : q.where(member);
  return some.orderBy('a.day').limit(1000).execute();
};

/** Single visits of the same span, on one's own feed. */
const singlesFor = async (ctx: Ctx, { owner, subjectId }: Feed) =>
  subjectId
    ? []
    : ctx.db
        .selectFrom('campaigns.single_visits as v')
        .innerJoin('campaigns.single_visit_people as p', 'p.single_visit_id', 'v.id')
        .innerJoin('enterprises.pub_enterprises as e', 'e.id', 'v.enterprise_id')
        .where('p.person_id', '=', owner.id)
        .where('p.left_at', 'is', null)
        .where(
          sql<boolean>`lower(v.slot) between ${new Date(ctx.now.getTime() - 30 * dayMs)} and ${new Date(ctx.now.getTime() + 180 * dayMs)}`,
        )
        .select(['v.id', 'v.agreed', 'v.version', 'v.updated_at', 'v.outcome', 'v.place', 'v.purpose', 'e.name'])
        .select([sql<Date>`lower(v.slot)`.as('starts_at'), sql<Date>`upper(v.slot)`.as('ends_at')])
        .orderBy('v.day')
        .limit(500)
        .execute();

/** Kind of the feeds of this room. */
export const itineraryKind = 'campaigns.itinerary';

const itinerary: FeedKind<CampaignsDb, readonly string[]> = {
  kind: itineraryKind,
  fileName: 'peipao.ics',
  refreshMinutes: 30,
  owner: async (ctx, id) => (await people(ctx).personsByIds([id])).get(id),
  subjects: {
    find: async (ctx, id) => ((await findTeam(ctx, id)) ? (await membersOf(ctx, [id])).map(m => m.person_id) : undefined),
    allow: mayActForTeam,
    names: async (ctx, ids) => {
      const teams = await ctx.db.selectFrom('campaigns.teams').select(['id', 'name']).where('id', 'in', ids).execute();
      return new Map(teams.map(t => [t.id, t.name]));
    },
  },
  former: {
    subjectOf: input => (input as { teamId?: string | null }).teamId,
    row: ({ subjectId, subject }) => ({ teamId: subjectId, teamName: subject }),
  },
  calendar: async (ctx, feed) => {
    const say = sayPlanning(ctx.locale);
    const stops = await stopsFor(ctx, feed);
    const entries = stops.map(
      (s): FeedEntry => ({
        id: s.id,
        start: s.starts_at,
        end: s.ends_at,
        summary: say(s.agreed ? 'calendar.agreed' : 'calendar.planned', { name: s.enterprise_name }),
        ...(s.address ? { location: s.address } : {}),
        description: `${s.title}\n${s.team_name}`,
        sequence: s.sequence,
        status: s.cancelled_at ? 'cancelled' : s.agreed ? 'confirmed' : 'tentative',
        changedAt: s.updated_at,
      }),
    );
    const singles = (await singlesFor(ctx, feed)).map(
      (v): FeedEntry => ({
        id: v.id,
        start: v.starts_at,
        end: v.ends_at,
        summary: say(v.agreed ? 'calendar.agreed' : 'calendar.planned', { name: v.name }),
        ...(v.place === '' ? {} : { location: v.place }),
        description: v.purpose,
        sequence: v.version,
        status: v.outcome === 'cancelled' ? 'cancelled' : v.agreed ? 'confirmed' : 'tentative',
        changedAt: v.updated_at,
      }),
    );
    const name = feed.subjectId ? (stops[0]?.team_name ?? say('calendar.team')) : feed.owner.name;
    return { name: say('calendar.name', { name }), entries: [...entries, ...singles] };
  },
};

/** 日历订阅 of one's own stops or of a team's: names of enterprises, places and times; no persons of theirs, no numbers. */
export const itineraryFeedHandlers = feedHandlers(
  { subscribe: subscribeCalendar, list: listCalendars, revoke: revokeCalendar, read: itineraryFeed },
  itinerary,
);
