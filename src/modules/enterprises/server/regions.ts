import { sql } from 'kysely';
import type { AnyContext } from '#platform/server/context.ts';

/** A place of the register: district or street. */
export interface Region {
  code: string;
  name: string;
}

/** Names by code, for the rows of an answer. */
export const regionNames = async (ctx: AnyContext, codes: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const wanted = [...new Set(codes.flatMap(c => [c, c.slice(0, 6)]))];
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<Region>`select code, name from people.regions where code = any (${wanted})`.execute(ctx.db);
  return new Map(rows.map(r => [r.code, r.name]));
};

/** Districts and streets of the caller's scope that are in force. */
export const regionsBelow = async (ctx: AnyContext, lo: string, hi: string): Promise<Region[]> => {
  const { rows } = await sql<Region>`
    select code, name from people.regions where code >= ${lo} and code < ${hi} and length(code) >= 6 and valid_to is null order by code`.execute(ctx.db);
  return rows;
};
