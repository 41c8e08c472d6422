import { sql } from 'kysely';
import type { z } from 'zod';
import { whereScope } from '#platform/server/scope.ts';
import type { OpenEntry, StopAhead, TryOf } from '../../contract/single-visit.ts';
import { membersOf } from '../team-reads.ts';
import type { SinglesContext } from './single-reads.ts';

const running = sql<boolean>`c.opened_at is not null and c.closed_at is null and c.cancelled_at is null`;

/** Stops of teams at an enterprise that lie ahead and stand, the nearest first. */
export const stopsAhead = async (ctx: SinglesContext, enterpriseId: string): Promise<StopAhead[]> => {
  const rows = await ctx.db
    .selectFrom('campaigns.appointments as a')
    .innerJoin('campaigns.roster as r', 'r.id', 'a.roster_id')
    .innerJoin('campaigns.teams as t', 't.id', 'a.team_id')
    .innerJoin('campaigns.campaigns as c', 'c.id', 'a.campaign_id')
    .where(whereScope(ctx.scope, { region: 'a.region_code' }))
    .where('r.enterprise_id', '=', enterpriseId)
    .where('a.cancelled_at', 'is', null)
    .where(sql<boolean>`upper(a.slot) > ${ctx.now}`)
    .select(['a.id', 'a.campaign_id', 'c.title', 'a.team_id', 't.name', 'a.agreed'])
    .select([sql<Date>`lower(a.slot)`.as('starts_at'), sql<Date>`upper(a.slot)`.as('ends_at')])
    .orderBy(sql`lower(a.slot)`)
    .limit(50)
    .execute();
  const members = await membersOf(ctx, [...new Set(rows.map(r => r.team_id))]);
  return rows.map(r => ({
    appointmentId: r.id,
    campaignId: r.campaign_id,
    campaignTitle: r.title,
    teamId: r.team_id,
    teamName: r.name,
    people: members.filter(m => m.team_id === r.team_id).map(m => m.person_name),
    startsAt: r.starts_at.toISOString(),
    endsAt: r.ends_at.toISOString(),
    agreed: r.agreed,
  }));
};

/** Calls that were made to an enterprise for campaigns, the latest first. */
export const triesWith = async (ctx: SinglesContext, enterpriseId: string): Promise<z.infer<typeof TryOf>[]> => {
  const rows = await ctx.db
    .selectFrom('campaigns.contact_log as l')
    .innerJoin('campaigns.roster as r', 'r.id', 'l.roster_id')
    .innerJoin('campaigns.campaigns as c', 'c.id', 'l.campaign_id')
    .where(whereScope(ctx.scope, { region: 'l.region_code' }))
    .where('r.enterprise_id', '=', enterpriseId)
    .select(['l.id', 'l.tried_at', 'l.tried_by_name', 'l.outcome', 'l.agreed_at', 'l.note', 'l.campaign_id', 'c.title'])
    .orderBy('l.tried_at', 'desc')
    .limit(100)
    .execute();
  return rows.map(r => ({
    id: r.id,
    at: r.tried_at.toISOString(),
    byName: r.tried_by_name,
    outcome: r.outcome as z.infer<typeof TryOf>['outcome'],
    agreedAt: r.agreed_at?.toISOString() ?? null,
    note: r.note,
    campaignId: r.campaign_id,
    campaignTitle: r.title,
  }));
};

/** Campaigns under way whose list the enterprise is on, with a team that would go. */
export const openEntries = async (ctx: SinglesContext, enterpriseId: string): Promise<OpenEntry[]> => {
  const rows = await ctx.db
    .selectFrom('campaigns.roster as r')
    .innerJoin('campaigns.campaigns as c', 'c.id', 'r.campaign_id')
    .innerJoin('campaigns.teams as t', 't.id', 'r.team_id')
    .where(whereScope(ctx.scope, { region: 'r.region_code' }))
    .where('r.enterprise_id', '=', enterpriseId)
    .where('r.removed_at', 'is', null)
    .where('r.contact_state', '<>', 'declined')
    .where('t.dissolved_at', 'is', null)
    .where(running)
    .select(['r.id', 'r.campaign_id', 'c.title', 't.id as team_id', 't.name'])
    .orderBy('c.starts_on', 'desc')
    .limit(20)
    .execute();
  const members = await membersOf(
    ctx,
    rows.map(r => r.team_id),
  );
  return rows.map(r => ({
    rosterId: r.id,
    campaignId: r.campaign_id,
    campaignTitle: r.title,
    teamId: r.team_id,
    teamName: r.name,
    people: members.filter(m => m.team_id === r.team_id).map(m => ({ id: m.person_id, name: m.person_name })),
  }));
};
