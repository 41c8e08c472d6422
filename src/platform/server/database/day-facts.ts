import { sql } from 'kysely';
import type { FactLine, FactSpan } from '../../contract/day-facts.ts';
import type { CallContext, Context } from '../context.ts';
import { whereScope } from '../scope.ts';

/** A table of differences whose sum per key is a count (decision 0021): statement triggers add lines, nobody waits for anybody. */
export interface KeptSums {
  /** `cases.day_facts` */
  readonly table: string;
  /** Columns that make a key, none of them null. */
  readonly keys: readonly string[];
  /** Columns that are summed. */
  readonly sums: readonly string[];
}

const refs = (columns: readonly string[], of = '') => sql.join(columns.map(c => sql.ref(of + c)));

/**
 * Makes one line of the many that changes have left for a key, and none where they cancel out. A key that has one line stays untouched, so what is
 * written follows what has changed and not the whole history. What comes meanwhile stays for the next time.
 */
export const foldSums = async (ctx: CallContext, { table, keys, sums }: KeptSums): Promise<void> => {
  const totals = sql.join(sums.map(s => sql`sum(${sql.ref(s)})`));
  const something = sql.join(
    sums.map(s => sql`sum(${sql.ref(s)}) <> 0`),
    sql` or `,
  );
  await sql`with many as (select ${refs(keys)} from ${sql.table(table)} group by ${refs(keys)} having count(*) > 1),
    gone as (delete from ${sql.table(table)} f using many m where (${refs(keys, 'f.')}) = (${refs(keys, 'm.')}) returning f.*)
    insert into ${sql.table(table)} (${refs([...keys, ...sums])})
    select ${refs(keys)}, ${totals} from gone group by ${refs(keys)} having ${something} order by ${refs(keys)}`.execute(ctx.db);
};

/** A table of 逐日数: `region_code`, `day`, `what`, `days`, `n`, and columns of its own by which its lines are told apart. */
export interface DayFacts<Own extends string> {
  readonly table: string;
  readonly own: readonly Own[];
}

/** 逐日数 of a span in the caller's reach, summed by place and month, or week. */
export const factLines = async <DB, Own extends string>(
  ctx: Context<DB>,
  { table, own }: DayFacts<Own>,
  { from, to, today, placeDigits, by = 'month' }: FactSpan,
): Promise<(FactLine & Record<Own, string>)[]> => {
  const period = by === 'week' ? sql`to_char(day - (extract(isodow from day)::int - 1), 'YYYY-MM-DD')` : sql`to_char(day, 'YYYY-MM')`;
  const { rows } = await sql<FactLine & Record<Own, string>>`
    select left(region_code, ${placeDigits}::int) as place, ${period} as period, day < ${today}::date as past,
      ${refs(['what', 'days', ...own])}, sum(n)::int as n
    from ${sql.table(table)} f where day between ${from}::date and ${to}::date and ${whereScope(ctx.scope, { region: 'f.region_code' })}
    group by 1, 2, 3, ${refs(['what', 'days', ...own])} having sum(n) <> 0`.execute(ctx.db);
  return rows;
};

/** Folds a table of 逐日数. */
export const foldFacts = (ctx: CallContext, { table, own }: DayFacts<string>): Promise<void> =>
  foldSums(ctx, { table, keys: ['authority_id', 'region_code', 'day', 'what', ...own, 'days'], sums: ['n'] });
