import { sql } from 'kysely';
import type { Context } from '#platform/server/context.ts';
import { inTurn } from '#platform/server/database/in-turn.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { TeamView } from '../contract/team.ts';
import type { CampaignsDb } from './db.ts';

type Ctx = Context<CampaignsDb>;

const standing = (ctx: Ctx) =>
  ctx.db
    .selectFrom('campaigns.teams')
    .where(whereScope(ctx.scope, { region: 'region_code' }))
    .where('dissolved_at', 'is', null)
    .select(['id', 'campaign_id', 'name', 'leader_id', 'capacity_per_day', 'start_region', 'version', 'region_code']);

export const findTeam = (ctx: Ctx, id: string) => standing(ctx).where('id', '=', id).executeTakeFirst();
export type Team = NonNullable<Awaited<ReturnType<typeof findTeam>>>;

export const teamsOf = (ctx: Ctx, campaignId: string) =>
  standing(ctx).where('campaign_id', '=', campaignId).orderBy('created_at').orderBy('name').execute();

/** Who is on the teams now. */
export const membersOf = (ctx: Ctx, teamIds: readonly string[]) =>
  teamIds.length === 0
    ? Promise.resolve([])
    : ctx.db
        .selectFrom('campaigns.team_members')
        .select(['id', 'team_id', 'person_id', 'person_name', 'specialties'])
        .where('team_id', 'in', [...teamIds])
        .where('left_at', 'is', null)
        .orderBy('person_name')
        .execute();

/**
 * The team, locked: its appointments are made one after the other. Its people as well, in the order of their ids: whoever books one of them on a
 * team of another campaign waits here, and not in a circle where the database looks at who is in two places.
 */
export const lockTeam = async (ctx: Ctx, id: string): Promise<Team | undefined> => {
  const team = await standing(ctx).where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
  const people = team ? (await membersOf(ctx, [team.id])).map(m => m.person_id).toSorted() : [];
  for (const person of people) await inTurn(ctx, `campaigns.person ${person}`);
  return team;
};

/** What each team has: number, streets, agreed. */
export const loadsOf = async (ctx: Ctx, campaignId: string) => {
  const rows = await ctx.db
    .selectFrom('campaigns.roster')
    .where('campaign_id', '=', campaignId)
    .where('removed_at', 'is', null)
    .groupBy('team_id')
    .select('team_id')
    .select(sql<number>`count(*)::int`.as('assigned'))
    .select(sql<number>`(count(*) filter (where agreed_at is not null))::int`.as('agreed'))
    .select(sql<string[]>`array_agg(distinct street_code)`.as('streets'))
    .execute();
  return new Map(rows.map(r => [r.team_id, r]));
};

/** The teams of a campaign with members and load, and how many enterprises have none. */
export const teamBoard = async (ctx: Ctx, campaignId: string): Promise<{ rows: TeamView[]; unassigned: number }> => {
  const teams = await teamsOf(ctx, campaignId);
  const members = await membersOf(
    ctx,
    teams.map(t => t.id),
  );
  const loads = await loadsOf(ctx, campaignId);
  const rows = teams.map(t => ({
    id: t.id,
    name: t.name,
    leaderId: t.leader_id,
    capacityPerDay: t.capacity_per_day,
    startRegion: t.start_region,
    members: members
      .filter(m => m.team_id === t.id)
      .map(m => ({ personId: m.person_id, name: m.person_name, specialties: m.specialties, leader: m.person_id === t.leader_id })),
    assigned: loads.get(t.id)?.assigned ?? 0,
    agreed: loads.get(t.id)?.agreed ?? 0,
    version: t.version,
  }));
  return { rows, unassigned: loads.get(null)?.assigned ?? 0 };
};

/** The teams of open campaigns that a person is on. */
export const teamsWith = (ctx: Ctx, personId: string) =>
  ctx.db
    .selectFrom('campaigns.team_members as m')
    .innerJoin('campaigns.teams as t', 't.id', 'm.team_id')
    .innerJoin('campaigns.campaigns as c', 'c.id', 't.campaign_id')
    .where('m.person_id', '=', personId)
    .where('m.left_at', 'is', null)
    .where('t.dissolved_at', 'is', null)
    .where('c.opened_at', 'is not', null)
    .where('c.closed_at', 'is', null)
    .where('c.cancelled_at', 'is', null)
    .select(['t.id', 't.name', 't.campaign_id', 'c.title'])
    .orderBy('c.starts_on')
    .execute();
