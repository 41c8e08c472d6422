import { sql } from 'kysely';
import type { Context } from '#platform/server/context.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { Pace } from '../domain/pace.ts';
import type { CampaignsDb } from './db.ts';

type Ctx = Context<CampaignsDb>;

/** So many running campaigns are looked at; a district has a handful. */
const mostOpen = 20;

/** Running campaigns with their visits planned and done. */
export const openPaces = async (ctx: Ctx): Promise<(Pace & { id: string; title: string })[]> => {
  const { rows } = await sql<Pace & { id: string; title: string }>`
    select c.id, c.title, c.starts_on::text as "startsOn", c.ends_on::text as "endsOn", c.planned_site_visits as planned,
      (select count(*)::int from campaigns.engagements g where g.campaign_id = c.id and g.method = 'site') as done
    from campaigns.campaigns c
    where c.opened_at is not null and c.closed_at is null and c.cancelled_at is null and ${whereScope(ctx.scope, { region: 'c.region_code' })}
    order by c.ends_on, c.id limit ${mostOpen}`.execute(ctx.db);
  return rows;
};

/** Enterprises on the lists of a year's campaigns, and those with a record, by street. */
export interface StreetProgress {
  readonly code: string;
  readonly plan: number;
  readonly done: number;
}

/** 走访 / 计划 of a year by street: campaigns that were opened and whose days touch it. An enterprise on two lists counts on each. */
export const streetsOfYear = async (ctx: Ctx, year: string): Promise<StreetProgress[]> => {
  const { rows } = await sql<StreetProgress>`
    select r.street_code as code, count(*)::int as plan, count(*) filter (where exists
      (select 1 from campaigns.engagements g where g.campaign_id = r.campaign_id and g.enterprise_id = r.enterprise_id))::int as done
    from campaigns.campaigns c join campaigns.roster r on r.campaign_id = c.id and r.removed_at is null
    where c.opened_at is not null and c.cancelled_at is null and c.starts_on <= ${`${year}-12-31`}::date and c.ends_on >= ${`${year}-01-01`}::date
      and ${whereScope(ctx.scope, { region: 'r.region_code' })}
    group by 1 order by 1`.execute(ctx.db);
  return rows;
};
