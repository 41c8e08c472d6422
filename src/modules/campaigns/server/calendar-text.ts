import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { sql } from 'kysely';
import type { Context } from '#platform/server/context.ts';
import type { CampaignsDb } from './db.ts';
import { sayPlanning } from './say.ts';

interface Feed {
  owner_id: string;
  owner_name: string;
  team_id: string | null;
}

const dayMs = 86_400_000;

/**
 * Stops from 30 days back to 180 ahead, cancelled ones included: a calendar must learn that they are off. What the owner may see counts
 * today, not on the day of subscribing: who has left the team reads nothing more of it.
 */
const stopsFor = async (ctx: Context<CampaignsDb>, feed: Feed) => {
  let q = ctx.db
    .selectFrom('campaigns.appointments as a')
    .innerJoin('campaigns.roster as r', 'r.id', 'a.roster_id')
    .innerJoin('campaigns.teams as t', 't.id', 'a.team_id')
    .innerJoin('campaigns.campaigns as c', 'c.id', 'a.campaign_id')
    .select(['a.id', 'a.agreed', 'a.sequence', 'a.created_at', 'a.updated_at', 'a.cancelled_at'])
    .select(['r.enterprise_name', 'r.address', 't.name as team_name', 'c.title'])
    .select([sql<Date>`lower(a.slot)`.as('starts_at'), sql<Date>`upper(a.slot)`.as('ends_at')])
    .where(
      sql<boolean>`lower(a.slot) between ${new Date(ctx.now.getTime() - 30 * dayMs)} and ${new Date(ctx.now.getTime() + 180 * dayMs)}`,
    );
  const member = sql<boolean>`a.team_id in (select team_id from campaigns.team_members m where m.person_id = ${feed.owner_id} and m.left_at is null)`;
  const leads = sql<boolean>`exists (select 1 from people.pub_persons p where p.id = ${feed.owner_id} and p.active
    and p.role in ('stationLead', 'manager') and starts_with(a.region_code, p.region_code))`;
  q = feed.team_id ? q.where('a.team_id', '=', feed.team_id).where(eb => eb.or([member, leads])) : q.where(member);
  return q.orderBy('a.day').limit(1000).execute();
};

/** The feed as RFC 5545: names of enterprises, places and times; no persons of theirs, no numbers. */
export const calendarText = async (ctx: Context<CampaignsDb>, feed: Feed): Promise<string> => {
  const say = sayPlanning(ctx.locale);
  const stops = await stopsFor(ctx, feed);
  const name = feed.team_id ? (stops[0]?.team_name ?? say('calendar.team')) : feed.owner_name;
  const calendar = ical({ name: say('calendar.name', { name }), prodId: { company: 'Peipao', product: 'campaigns' }, ttl: 1800 });
  calendar.method(ICalCalendarMethod.PUBLISH);
  for (const s of stops) {
    const status = s.cancelled_at ? ICalEventStatus.CANCELLED : s.agreed ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE;
    calendar.createEvent({
      id: `${s.id}@peipao`,
      sequence: s.sequence,
      start: s.starts_at,
      end: s.ends_at,
      stamp: s.updated_at,
      created: s.created_at,
      lastModified: s.updated_at,
      summary: say(s.agreed ? 'calendar.agreed' : 'calendar.planned', { name: s.enterprise_name }),
      ...(s.address ? { location: s.address } : {}),
      description: `${s.title}\n${s.team_name}`,
      status,
    });
  }
  return calendar.toString();
};
