import type { Context } from '#platform/server/context.ts';
import type { DemandsDb } from './db.ts';

/** Names of regions by code; a code that was withdrawn keeps its old name. */
export const regionNames = async (ctx: Context<DemandsDb>, codes: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const wanted = [...new Set(codes)];
  if (wanted.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('people.pub_regions')
    .select(['code', 'name'])
    .where('code', 'in', wanted)
    .orderBy('valid_from')
    .execute();
  return new Map(rows.map(r => [r.code, r.name]));
};
