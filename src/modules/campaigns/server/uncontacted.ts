import { sql } from 'kysely';
import { dayNumberOf } from '#modules/reference/domain/day-numbers.ts';
import { isWorkingDay } from '#modules/reference/domain/working-days.ts';
import { reference } from '#modules/reference/index.ts';
import { dayOf, daysBetween } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { Campaign } from './campaign-reads.ts';
import type { CampaignsDb } from './db.ts';
import { isVisited } from './engagement-reads.ts';
import { membersOf } from './team-reads.ts';

type Ctx = Context<CampaignsDb>;

/** Working days from today up to a day, both among them; at most a year's. */
const workingDaysTo = async (ctx: Ctx, until: string): Promise<number> => {
  const calendar = await reference(ctx).workingCalendar();
  const first = dayNumberOf(dayOf(ctx.now));
  const days = Math.max(0, Math.min(366, daysBetween(dayOf(ctx.now), until) + 1));
  return Array.from({ length: days }, (_, i) => first + i).filter(day => isWorkingDay(calendar, day)).length;
};

/** Who of a list nobody has tried to reach yet, by team (6.1-e). */
export const uncontactedOf = async (ctx: Ctx, c: Campaign) => {
  const rows = await ctx.db
    .selectFrom('campaigns.roster as r')
    .leftJoin('campaigns.teams as t', 't.id', 'r.team_id')
    .where(whereScope(ctx.scope, { region: 'r.region_code' }))
    .where('r.campaign_id', '=', c.id)
    .where('r.removed_at', 'is', null)
    .where('r.contact_state', '=', 'none')
    .where(sql<boolean>`not ${isVisited}`)
    .groupBy(['r.team_id', 't.name'])
    .select(['r.team_id', 't.name'])
    .select(sql<number>`count(*)::int`.as('n'))
    .select(sql<string[]>`(array_agg(r.enterprise_name order by r.street_code, r.enterprise_name collate "C"))[1:5]`.as('names'))
    .orderBy('t.name')
    .execute();
  const members = await membersOf(
    ctx,
    rows.flatMap(r => r.team_id ?? []),
  );
  return {
    daysLeft: await workingDaysTo(ctx, c.ends_on),
    rows: rows.map(r => ({
      teamId: r.team_id,
      teamName: r.name,
      members: members.filter(m => m.team_id === r.team_id).map(m => m.person_name),
      n: r.n,
      names: r.names,
    })),
  };
};
