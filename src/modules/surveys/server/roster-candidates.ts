import { sql } from 'kysely';
import type { Context } from '#platform/server/context.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { RosterFilter } from '../contract/roster.ts';
import { divisionsOf } from '../domain/specialty-need.ts';
import type { SurveysDb } from './db.ts';
import { visitsWithin } from './roster-reads.ts';

type Ctx = Context<SurveysDb>;

const columns = ['e.id', 'e.name', 'e.uscc', 'e.region_code', 'e.industry_code', 'e.scale', 'e.address'] as const;

const living = (ctx: Ctx) =>
  ctx.db
    .selectFrom('enterprises.pub_enterprises as e')
    .where(whereScope(ctx.scope, { region: 'e.region_code' }))
    .where('e.status', '=', 'active')
    .select(columns);

/** An enterprise as the list takes it down. */
export type Candidate = Awaited<ReturnType<ReturnType<typeof living>['executeTakeFirstOrThrow']>>;

/** Enterprises that a filter finds, by street and name; `days30`/`days90` say how often they were visited lately. */
export const candidatesBy = (ctx: Ctx, f: RosterFilter) => {
  let q = living(ctx).select([visitsWithin(ctx, 'e.id', 30).as('days30'), visitsWithin(ctx, 'e.id', 90).as('days90')]);
  if (f.streets.length > 0) q = q.where('e.region_code', 'in', f.streets);
  const divisions = f.industries.flatMap(divisionsOf);
  if (divisions.length > 0) q = q.where('e.industry_division', 'in', divisions);
  if (f.scales.length > 0) q = q.where('e.scale', 'in', f.scales);
  if (f.aboveScale !== undefined) q = q.where('e.above_scale', '=', f.aboveScale);
  if (f.notVisitedDays > 0) q = q.where(sql<boolean>`${visitsWithin(ctx, 'e.id', f.notVisitedDays)} = 0`);
  return q.orderBy('e.region_code').orderBy(sql`e.name collate "C"`).orderBy('e.id').limit(f.limit);
};

/** Enterprises by id, as far as they are in reach and active. */
export const candidatesById = (ctx: Ctx, ids: readonly string[]): Promise<Candidate[]> =>
  living(ctx)
    .where('e.id', 'in', [...ids])
    .execute();

/** Enterprises by credit code or by exact name. */
export const candidatesNamed = async (ctx: Ctx, codes: readonly string[], names: readonly string[]): Promise<Candidate[]> => {
  if (codes.length + names.length === 0) return [];
  return living(ctx)
    .where(eb =>
      eb.or([...(codes.length > 0 ? [eb('e.uscc', 'in', [...codes])] : []), ...(names.length > 0 ? [eb('e.name', 'in', [...names])] : [])]),
    )
    .execute();
};
