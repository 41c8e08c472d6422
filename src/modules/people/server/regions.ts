import { type AnyContext, retype } from '#platform/server/context.ts';
import { anyone, handlersFor, nothing } from '#platform/server/handler.ts';
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
  load: nothing,
  allow: anyone,
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
