import { sql } from 'kysely';
import { people } from '#modules/people/index.ts';
import type { AnyContext } from '#platform/server/context.ts';

/** A place of the register: district or street. */
export interface Region {
  code: string;
  name: string;
}

/** Names by code, for the rows of an answer. */
export const regionNames = (ctx: AnyContext, codes: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  people(ctx).regionNames(codes);

/** Districts and streets of a range that are in force. */
export const regionsBelow = async (ctx: AnyContext, lo: string, hi: string): Promise<Region[]> => {
  const { rows } = await sql<Region>`
    select code, name from people.regions where code >= ${lo} and code < ${hi} and length(code) >= 6 and valid_to is null order by code`.execute(
    ctx.db,
  );
  return rows;
};
