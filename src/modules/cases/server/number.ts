import { sql } from 'kysely';
import { dayOf } from '#platform/contract/china-day.ts';
import { newId } from '#platform/contract/ids.ts';
import type { CasesContext } from './db.ts';

/** The next number of the authority's year. Its row is locked until the transaction ends: who fails gives the number back, so there are no gaps. */
export const nextNumber = async (
  ctx: CasesContext,
  home: { authority_id: string; region_code: string },
): Promise<{ year: number; no: number }> => {
  const year = Number(dayOf(ctx.now).slice(0, 4));
  const { rows } = await sql<{ last: number }>`
    insert into cases.counters as c (id, authority_id, region_code, year, last)
    values (${newId()}, ${home.authority_id}, ${home.region_code}, ${year}, 1)
    on conflict (authority_id, year) do update set last = c.last + 1 returning last`.execute(ctx.db);
  return { year, no: rows[0]?.last ?? 1 };
};
