import { sql } from 'kysely';
import { decodeCursor, toPage } from '#platform/contract/page.ts';
import type { Context } from '#platform/server/context.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { ContactState, RosterQuery, RosterRow } from '../../contract/roster.ts';
import type { CampaignsDb } from '../db.ts';
import { isVisited, visitsWithin } from '../engagement-reads.ts';

type Ctx = Context<CampaignsDb>;

const rosterRows = (ctx: Ctx) =>
  ctx.db
    .selectFrom('campaigns.roster as r')
    .leftJoin('campaigns.teams as t', 't.id', 'r.team_id')
    .where(whereScope(ctx.scope, { region: 'r.region_code' }))
    .where('r.removed_at', 'is', null)
    .select([
      'r.id',
      'r.campaign_id',
      'r.enterprise_id',
      'r.enterprise_name',
      'r.uscc',
      'r.industry_code',
      'r.scale',
      'r.address',
      'r.street_code',
    ])
    .select(['r.team_id', 't.name as team_name', 'r.assigned_because', 'r.contact_state', 'r.agreed_at', 'r.tried_at', 'r.tries'])
    .select([
      visitsWithin(ctx, 'r.enterprise_id', 30).as('days30'),
      visitsWithin(ctx, 'r.enterprise_id', 90).as('days90'),
      isVisited.as('visited'),
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof rosterRows>['executeTakeFirstOrThrow']>>;

export const rosterView = (r: Row): RosterRow => ({
  id: r.id,
  enterpriseId: r.enterprise_id,
  enterpriseName: r.enterprise_name,
  uscc: r.uscc,
  industryCode: r.industry_code,
  scale: r.scale as RosterRow['scale'],
  address: r.address,
  streetCode: r.street_code,
  teamId: r.team_id,
  teamName: r.team_name,
  assignedBecause: r.assigned_because,
  contactState: r.contact_state as ContactState,
  agreedAt: r.agreed_at?.toISOString() ?? null,
  triedAt: r.tried_at?.toISOString() ?? null,
  tries: r.tries,
  recent: { days30: r.days30, days90: r.days90 },
  visited: r.visited,
});

/** The rows a page or a file shows, in the order of street and name. */
export const rosterQuery = (ctx: Ctx, f: Partial<RosterQuery>) => {
  let q = rosterRows(ctx);
  if (f.campaignId) q = q.where('r.campaign_id', '=', f.campaignId);
  if (f.street) q = q.where('r.street_code', '=', f.street);
  if (f.teamId) q = q.where('r.team_id', '=', f.teamId);
  if (f.unassigned) q = q.where('r.team_id', 'is', null);
  if (f.contactState) q = q.where('r.contact_state', '=', f.contactState);
  if (f.visited !== undefined) q = q.where(sql<boolean>`${isVisited} = ${f.visited}`);
  if (f.name)
    q = q.where(sql<boolean>`position(${f.name.normalize('NFKC').toLowerCase()} in lower(normalize(r.enterprise_name, NFKC))) > 0`);
  return q.orderBy('r.street_code').orderBy(sql`r.enterprise_name collate "C"`).orderBy('r.id');
};

/** One page of the list (企业名单). */
export const rosterPage = async (ctx: Ctx, i: RosterQuery & { after?: string | undefined; limit: number }) => {
  const key = decodeCursor(i.after);
  let q = rosterQuery(ctx, i);
  if (key?.length === 3) {
    q = q.where(sql<boolean>`(r.street_code, r.enterprise_name collate "C", r.id) > (${key[0]}, ${key[1]}, ${key[2]}::uuid)`);
  }
  const rows = await q.limit(i.limit + 1).execute();
  const { shown, next } = toPage(rows, i.limit, r => [r.street_code, r.enterprise_name, r.id]);
  return {
    rows: shown.map(rosterView),
    next,
  };
};

/** Every row that the filter names, for a file; a roster holds at most some thousands. */
export const wholeRoster = async (ctx: Ctx, f: RosterQuery): Promise<RosterRow[]> =>
  (await rosterQuery(ctx, f).limit(20_000).execute()).map(rosterView);

/** One entry of a list as a page shows it. */
export const findRosterRow = async (ctx: Ctx, rosterId: string) => {
  const row = await rosterRows(ctx).where('r.id', '=', rosterId).executeTakeFirst();
  return row && { view: rosterView(row), campaignId: row.campaign_id };
};

/** Names of streets by code, for sheets and sentences; a street without a name shows its code. */
export const streetNames = async (ctx: Ctx, codes: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (codes.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('reference.pub_divisions')
    .select(['code', 'name'])
    .where('code', 'in', [...new Set(codes)])
    .execute();
  return new Map(rows.map(r => [r.code, r.name]));
};
