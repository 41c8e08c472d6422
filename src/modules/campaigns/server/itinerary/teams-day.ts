import { sql } from 'kysely';
import { enterprises } from '#modules/enterprises/index.ts';
import { people } from '#modules/people/index.ts';
import type { Context } from '#platform/server/context.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { DayStop, TeamDay } from '../../contract/itinerary.ts';
import type { CampaignsDb } from '../db.ts';
import { leads } from '../policy.ts';
import { membersOf } from '../team-reads.ts';
import { stopOf, stopRows } from './itinerary-reads.ts';

type Ctx = Context<CampaignsDb>;

/** More teams than any page of a day shows. */
const mostTeams = 60;

/** The teams of open campaigns that the caller acts for: an officer's own, a lead's all. */
const teamsOfCaller = (ctx: Ctx) => {
  const teams = ctx.db
    .selectFrom('campaigns.teams as t')
    .innerJoin('campaigns.campaigns as c', 'c.id', 't.campaign_id')
    .where(whereScope(ctx.scope, { region: 't.region_code' }))
    .where('t.dissolved_at', 'is', null)
    .where('c.opened_at', 'is not', null)
    .where('c.closed_at', 'is', null)
    .where('c.cancelled_at', 'is', null)
    .select(['t.id', 't.name', 't.campaign_id', 'c.title'])
    .orderBy('c.starts_on')
    .orderBy('c.id')
    .orderBy('t.created_at')
    .orderBy('t.name')
    .limit(mostTeams);
  if (leads(ctx.actor)) return teams.execute();
  return teams
    .where(
      sql<boolean>`exists (select 1 from campaigns.team_members m where m.team_id = t.id and m.person_id = ${ctx.actor.id} and m.left_at is null)`,
    )
    .execute();
};

/** 小组的一天 (6.1-e): the stops of the caller's teams on a day, with the first contact of each enterprise; a team without stops is left out. */
export const teamDays = async (ctx: Ctx, day: string): Promise<{ onTeams: boolean; teams: TeamDay[] }> => {
  const teams = await teamsOfCaller(ctx);
  const ids = teams.map(t => t.id);
  if (ids.length === 0) return { onTeams: false, teams: [] };
  const rows = await stopRows(ctx, ids, day);
  const members = await membersOf(ctx, ids);
  const contacts = await enterprises(ctx).firstContacts(rows.map(r => r.enterprise_id));
  const present = await people(ctx).presenceOn(
    members.map(m => m.person_id),
    day,
  );
  const dayStop = (r: (typeof rows)[number]): DayStop => {
    const known = contacts.get(r.enterprise_id);
    return { ...stopOf(r), contact: known ? { id: known.id, name: known.name, post: known.post, phone: known.phone } : null };
  };
  const all = teams.map(t => ({
    teamId: t.id,
    teamName: t.name,
    campaignId: t.campaign_id,
    campaignTitle: t.title,
    members: members
      .filter(m => m.team_id === t.id)
      .map(m => ({ name: m.person_name, away: typeof present.get(m.person_id)?.awayTo === 'string' })),
    stops: rows.filter(r => r.team_id === t.id).map(dayStop),
  }));
  return { onTeams: true, teams: all.filter(t => t.stops.length > 0) };
};
