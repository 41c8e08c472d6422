import { sql } from 'kysely';
import { instantOf, minuteOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { ItineraryNote, ItineraryView, Stop } from '../../contract/itinerary.ts';
import { campaignStateOf } from '../../domain/campaign.ts';
import { dayNotes } from '../../domain/itinerary.ts';
import { findCampaign } from '../campaign-reads.ts';
import type { CampaignsDb } from '../db.ts';
import { isVisited } from '../engagement-reads.ts';
import { mayActForTeam } from '../policy.ts';
import { membersOf, type Team } from '../team-reads.ts';
import { teamDayWarnings } from './time-warnings.ts';

type Ctx = Context<CampaignsDb>;

/** The stops of teams on a day that stand, in order, as they are stored. */
export const stopRows = (ctx: Ctx, teamIds: readonly string[], day: string) =>
  ctx.db
    .selectFrom('campaigns.appointments as a')
    .innerJoin('campaigns.roster as r', 'r.id', 'a.roster_id')
    .where('a.team_id', 'in', [...teamIds])
    .where('a.day', '=', day)
    .where('a.cancelled_at', 'is', null)
    .select(['a.id', 'a.team_id', 'a.roster_id', 'a.agreed', 'r.enterprise_id', 'r.enterprise_name', 'r.address', 'r.street_code'])
    .select([sql<Date>`lower(a.slot)`.as('starts_at'), sql<Date>`upper(a.slot)`.as('ends_at')])
    .select(isVisited.as('visited'))
    .orderBy(sql`lower(a.slot)`)
    .execute();

/** A stored stop as pages show it. */
export const stopOf = (r: Awaited<ReturnType<typeof stopRows>>[number]): Stop => ({
  appointmentId: r.id,
  rosterId: r.roster_id,
  enterpriseId: r.enterprise_id,
  enterpriseName: r.enterprise_name,
  address: r.address,
  streetCode: r.street_code,
  startsAt: r.starts_at.toISOString(),
  endsAt: r.ends_at.toISOString(),
  agreed: r.agreed,
  visited: r.visited,
});

/** The stops of a team's day that stand, in order. */
export const stopsOf = async (ctx: Ctx, teamId: string, day: string): Promise<Stop[]> => (await stopRows(ctx, [teamId], day)).map(stopOf);

/** When the team's people are elsewhere that day, in minutes of the day. */
export const busyElsewhere = async (ctx: Ctx, teamId: string, day: string): Promise<{ start: number; end: number }[]> => {
  const { rows } = await sql<{ starts_at: Date; ends_at: Date }>`
    select distinct lower(s.slot) as starts_at, upper(s.slot) as ends_at
    from campaigns.person_slots s left join campaigns.appointments a on a.id = s.appointment_id
    where s.released_at is null and a.team_id is distinct from ${teamId}
      and s.slot && tstzrange(${instantOf(day, 0)}, ${instantOf(day, 1440)})
      and s.person_id in (select person_id from campaigns.team_members where team_id = ${teamId} and left_at is null)`.execute(ctx.db);
  return rows.map(r => ({ start: minuteOf(r.starts_at), end: minuteOf(r.ends_at) }));
};

const notesOf = (stops: readonly Stop[]): ItineraryNote[] => {
  const names = new Map(stops.map(s => [s.appointmentId, s.enterpriseName]));
  const fixed = stops.map(s => ({
    id: s.appointmentId,
    street: s.streetCode,
    start: minuteOf(new Date(s.startsAt)),
    end: minuteOf(new Date(s.endsAt)),
  }));
  const notes: ItineraryNote[] = dayNotes(fixed).map(n => ({
    code: `campaigns.note.${n.code}`,
    params: { a: names.get(n.a) ?? '', b: names.get(n.b ?? '') ?? '', minutes: n.minutes ?? 0 },
  }));
  const open = stops.filter(s => !s.agreed && !s.visited).length;
  return open > 0 ? [...notes, { code: 'campaigns.note.notAgreed', params: { n: open } }] : notes;
};

const acts = ['campaigns.itinerary.plan', 'campaigns.itinerary.move', 'campaigns.itinerary.release'];

/** A team's day as pages and papers show it. */
export const itineraryOf = async (ctx: Ctx, team: Team, day: string): Promise<ItineraryView> => {
  const stops = await stopsOf(ctx, team.id, day);
  const members = await membersOf(ctx, [team.id]);
  const campaign = await findCampaign(ctx, team.campaign_id);
  const open = campaign !== undefined && campaignStateOf(campaign) === 'open';
  const mine = mayActForTeam(
    ctx.actor,
    members.map(m => m.person_id),
  );
  return {
    teamId: team.id,
    teamName: team.name,
    campaignId: team.campaign_id,
    campaignTitle: campaign?.title ?? '',
    day,
    members: members.map(m => m.person_name),
    stops,
    notes: [...notesOf(stops), ...(await teamDayWarnings(ctx, team.id, day))],
    may: open && mine ? acts.filter(ctx.can) : [],
  };
};

/** A stop that stands, with its team; for moving and cancelling. */
export const findStop = async (ctx: Ctx, appointmentId: string) =>
  ctx.db
    .selectFrom('campaigns.appointments as a')
    .innerJoin('campaigns.roster as r', 'r.id', 'a.roster_id')
    .where(whereScope(ctx.scope, { region: 'a.region_code' }))
    .where('a.id', '=', appointmentId)
    .where('a.cancelled_at', 'is', null)
    .select(['a.id', 'a.team_id', 'a.roster_id', 'a.campaign_id', 'a.region_code', 'a.day', 'a.agreed', 'r.contact_state'])
    .executeTakeFirst();
