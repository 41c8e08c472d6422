import { toPage } from '#platform/contract/page.ts';
import { type AnyContext, type Context, retype } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { listRegions } from '../contract/authority.ts';
import type { PeopleDb } from './db.ts';

const { query } = handlersFor<PeopleDb>();

/** Names of regions by code; unknown codes are absent. */
export const regionNames = async (ctx: AnyContext, codes: readonly string[]): Promise<Map<string, string>> => {
  if (codes.length === 0) return new Map();
  const rows = await retype<PeopleDb>(ctx)
    .db.selectFrom('people.regions')
    .select(['code', 'name'])
    .where('code', 'in', [...new Set(codes)])
    .execute();
  return new Map(rows.map(r => [r.code, r.name]));
};

const list = query(listRegions, {
  load: noRecord,
  allow: matrixDecides,
  run: async (ctx, _, input) => {
    const rows = await ctx.db
      .selectFrom('people.regions')
      .selectAll()
      .$if(input.under !== undefined, q => q.where('code', 'like', `${input.under}%`))
      .orderBy('code')
      .execute();
    return {
      rows: rows.map(r => ({ code: r.code, name: r.name, validFrom: r.valid_from, validTo: r.valid_to, successors: r.successors })),
    };
  },
});

export const regionHandlers = [list];

/** Whether a region is in force and lies in the caller's reach. */
export const isOwnRegion = async (ctx: Context<PeopleDb>, code: string): Promise<boolean> => {
  if (code < ctx.scope.lo || code >= ctx.scope.hi) return false;
  const known = await ctx.db
    .selectFrom('people.regions')
    .select('code')
    .where('code', '=', code)
    .where('valid_to', 'is', null)
    .executeTakeFirst();
  return known !== undefined;
};

/** A page of rows in the order of region and id, with the names of their regions. */
export const regionPage = async <R extends { id: string; region_code: string }>(
  ctx: Context<PeopleDb>,
  rows: readonly R[],
  limit: number,
) => {
  const { shown, next } = toPage(rows, limit, r => [r.region_code, r.id]);
  const names = await regionNames(
    ctx,
    shown.map(r => r.region_code),
  );
  return { shown, next, regionName: (r: R): string => names.get(r.region_code) ?? r.region_code };
};
