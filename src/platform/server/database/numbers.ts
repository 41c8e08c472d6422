import { type QueryExecutorProvider, sql } from 'kysely';
import { dayOf } from '../../contract/china-day.ts';

/** A number of a series: 〔2026〕3 号 is year 2026, no 3. */
export interface SeriesNumber {
  year: number;
  no: number;
}

/**
 * The next number of a series in an organisation's year. Its row is locked until the transaction ends: who fails gives the number back, so there are
 * no gaps. It stands behind no wall: an officer of one street takes the number after that of a colleague of another (decision 0033).
 * @param series the room and what is numbered, e.g. `cases.case`
 */
export const nextNumber = async (
  ctx: { readonly db: QueryExecutorProvider; readonly now: Date },
  series: string,
  authorityId: string,
): Promise<SeriesNumber> => {
  const year = Number(dayOf(ctx.now).slice(0, 4));
  const { rows } = await sql<{ last: number }>`
    insert into platform.numbers as n (series, authority_id, year, last) values (${series}, ${authorityId}, ${year}, 1)
    on conflict (series, authority_id, year) do update set last = n.last + 1 returning last`.execute(ctx.db);
  const no = rows[0]?.last;
  if (no === undefined) throw new Error(`no number of ${series}`);
  return { year, no };
};
