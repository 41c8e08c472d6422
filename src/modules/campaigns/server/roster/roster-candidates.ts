import { sql } from 'kysely';
import { divisionsOfPick } from '#modules/reference/domain/industry.ts';
import type { Context } from '#platform/server/context.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { RosterFilter } from '../../contract/roster.ts';
import type { CampaignsDb } from '../db.ts';
import { visitsWithin } from '../engagement-reads.ts';

type Ctx = Context<CampaignsDb>;

const columns = ['e.id', 'e.name', 'e.uscc', 'e.region_code', 'e.industry_code', 'e.scale', 'e.address'] as const;

/** The place of a campaign: whoever builds its list, enterprises of elsewhere are none of it. */
export interface ListPlace {
  region_code: string;
}

const living = (ctx: Ctx, { region_code: place }: ListPlace) =>
  ctx.db
    .selectFrom('enterprises.pub_enterprises as e')
    .where(whereScope(ctx.scope, { region: 'e.region_code' }))
    .where('e.region_code', '>=', place)
    .where('e.region_code', '<', `${place}:`)
    .where('e.status', '=', 'active')
    .select(columns);

/** An enterprise as the list takes it down. */
export type Candidate = Awaited<ReturnType<ReturnType<typeof living>['executeTakeFirstOrThrow']>>;

const filtered = (ctx: Ctx, place: ListPlace, f: RosterFilter) => {
  let q = living(ctx, place);
  if (f.streets.length > 0) q = q.where('e.region_code', 'in', f.streets);
  const divisions = f.industries.flatMap(divisionsOfPick);
  if (divisions.length > 0) q = q.where('e.industry_division', 'in', divisions);
  if (f.scales.length > 0) q = q.where('e.scale', 'in', f.scales);
  if (f.aboveScale !== undefined) q = q.where('e.above_scale', '=', f.aboveScale);
  if (f.notVisitedDays > 0) q = q.where(sql<boolean>`${visitsWithin(ctx, 'e.id', f.notVisitedDays)} = 0`);
  return q;
};

/**
 * Enterprises that a filter finds, at most `limit`. Where more fit, each street gives in proportion to what it has (分层抽取), the
 * same ones at every call; `days30`/`days90` say how often they were visited lately.
 */
export const candidatesBy = (ctx: Ctx, place: ListPlace, f: RosterFilter) =>
  filtered(ctx, place, f)
    .select([visitsWithin(ctx, 'e.id', 30).as('days30'), visitsWithin(ctx, 'e.id', 90).as('days90')])
    .orderBy(sql`(row_number() over (partition by e.region_code order by e.id) - 0.5) / count(*) over (partition by e.region_code)`)
    .orderBy('e.region_code')
    .orderBy('e.id')
    .limit(f.limit)
    .execute();

/** How many a filter finds without its limit: for the preview of one act, not for lists. */
export const countCandidates = async (ctx: Ctx, place: ListPlace, f: RosterFilter): Promise<number> => {
  const { n } = await ctx.db
    .selectFrom(filtered(ctx, place, f).as('c'))
    .select(eb => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
};

/** Enterprises by id, as far as they are in reach and active. */
export const candidatesById = (ctx: Ctx, place: ListPlace, ids: readonly string[]): Promise<Candidate[]> =>
  living(ctx, place)
    .where('e.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();

/** Enterprises by credit code or by exact name. */
export const candidatesNamed = async (
  ctx: Ctx,
  place: ListPlace,
  { codes, names }: { codes: readonly string[]; names: readonly string[] },
): Promise<Candidate[]> => {
  if (codes.length + names.length === 0) return [];
  return living(ctx, place)
    .where(eb =>
      eb.or([...(codes.length > 0 ? [eb('e.uscc', 'in', [...codes])] : []), ...(names.length > 0 ? [eb('e.name', 'in', [...names])] : [])]),
    )
    .execute();
};
