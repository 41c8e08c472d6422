import { sql } from 'kysely';
import type { Context } from '#platform/server/context.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { CampaignsDb } from '../db.ts';

type Ctx = Context<CampaignsDb>;

const standing = (ctx: Ctx) =>
  ctx.db
    .selectFrom('campaigns.roster as r')
    .select(['r.id', 'r.authority_id', 'r.region_code', 'r.campaign_id', 'r.team_id', 'r.enterprise_id', 'r.enterprise_name'])
    .where('r.removed_at', 'is', null)
    .where(whereScope(ctx.scope, { region: 'r.region_code' }));

/** An entry of a list that a record is to be made for, with its campaign's times and the people of its team. */
export const findEntry = (ctx: Ctx, rosterId: string) =>
  standing(ctx)
    .innerJoin('campaigns.campaigns as c', 'c.id', 'r.campaign_id')
    .select(['c.opened_at', 'c.closed_at', 'c.cancelled_at'])
    .select(
      sql<
        string[]
      >`(select coalesce(array_agg(m.person_id::text), '{}') from campaigns.team_members m where m.team_id = r.team_id and m.left_at is null)`.as(
        'memberIds',
      ),
    )
    .where('r.id', '=', rosterId)
    .executeTakeFirst();
export type RosterEntry = NonNullable<Awaited<ReturnType<typeof findEntry>>>;

/** Entries that stand on their lists; those out of reach are absent. */
export const entriesOf = async (ctx: Ctx, rosterIds: readonly string[]) =>
  rosterIds.length === 0
    ? []
    : standing(ctx)
        .where('r.id', 'in', [...rosterIds])
        .execute();
