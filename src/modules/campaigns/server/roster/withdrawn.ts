import { sql } from 'kysely';
import { dayOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { WithdrawnEntry } from '../../contract/roster.ts';
import type { CampaignsDb } from '../db.ts';

type Ctx = Context<CampaignsDb>;

const withdrawn = (ctx: Ctx, campaignId: string) =>
  ctx.db
    .selectFrom('campaigns.roster as r')
    .where(whereScope(ctx.scope, { region: 'r.region_code' }))
    .where('r.campaign_id', '=', campaignId)
    .where('r.withdrawn_at', 'is not', null)
    .select(['r.id', 'r.enterprise_id', 'r.enterprise_name', 'r.withdrawn_at', 'r.withdrawn_because', 'r.withdrawn_by_name'])
    .orderBy('r.withdrawn_at', 'desc')
    .orderBy('r.id')
    .limit(500);

const viewOf = (r: Awaited<ReturnType<ReturnType<typeof withdrawn>['executeTakeFirstOrThrow']>>): WithdrawnEntry => ({
  id: r.id,
  enterpriseId: r.enterprise_id,
  name: r.enterprise_name,
  on: dayOf(r.withdrawn_at ?? new Date(0)),
  reason: r.withdrawn_because ?? '',
  byName: r.withdrawn_by_name ?? '',
});

/** Who withdrew from a list, the latest first. */
export const withdrawnFrom = async (ctx: Ctx, campaignId: string): Promise<WithdrawnEntry[]> =>
  (await withdrawn(ctx, campaignId).execute()).map(viewOf);

/** Who of these enterprises withdrew from a list. */
export const withdrawnOf = async (ctx: Ctx, campaignId: string, enterpriseIds: readonly string[]): Promise<WithdrawnEntry[]> =>
  (
    await withdrawn(ctx, campaignId)
      .where('r.enterprise_id', '=', sql<string>`any(${[...enterpriseIds]}::uuid[])`)
      .execute()
  ).map(viewOf);

/** How many of these enterprises were taken off a list before, without withdrawing: they come back when they are put on it. */
export const takenOffBefore = async (ctx: Ctx, campaignId: string, enterpriseIds: readonly string[]): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from campaigns.roster
    where campaign_id = ${campaignId} and removed_at is not null and withdrawn_at is null
      and enterprise_id = any(${[...enterpriseIds]}::uuid[])`.execute(ctx.db);
  return rows[0]?.n ?? 0;
};
