import { type RawBuilder, sql } from 'kysely';
import { dayOf } from '../../contract/china-day.ts';
import type { DatedRow, SetDatedRow } from '../../contract/dated/dated-row.ts';
import type { FieldFault, Problem } from '../../contract/problem.ts';
import type { CallContext } from '../context.ts';
import { whereInherited } from '../scope.ts';

/** A table that `platform.dated_table` made; `R` are the room's own columns. */
export interface DatedTable<R extends object> {
  readonly name: string;
  /** Columns that say what a row is about: of each such subject one row holds at a place. None: the whole table has one subject. */
  readonly keys: readonly (keyof R & string)[];
  /** What of two rows of one place comes first, where it is not the day from which they hold: the number of a version. */
  readonly newest?: keyof R & string;
  /** The oldest row of a subject also holds before its day: what is judged may be older than any rule of ours. Without it nothing holds then. */
  readonly oldestHoldsBefore?: true;
}

interface Dated {
  id: string;
  region_code: string;
  valid_from: string;
  source: string;
  confidence: DatedRow['confidence'];
  set_at: Date;
  set_by_name: string;
}

/** A row with the columns that all tables of dated rows share. */
export type DatedRecord<R extends object> = R & Dated;

const newestFirst = <R extends object>({ newest }: DatedTable<R>): RawBuilder<unknown> =>
  newest === undefined ? sql`valid_from desc, set_at desc, id desc` : sql`${sql.ref(newest)} desc`;

const places = (regionCode: string): string[] => ['', ...Array.from(regionCode, (_, at) => regionCode.slice(0, at + 1))];

const onlyThese = (only: object = {}): RawBuilder<unknown> =>
  sql.join(
    Object.entries(only).map(([column, value]) => sql`and ${sql.ref(column)} = ${value}`),
    sql` `,
  );

/** The rows that hold at a place on a day, one of each subject: of the nearest place the newest that has begun. @param only narrows the subjects */
export const datedRowsOn = async <R extends object>(
  ctx: Pick<CallContext, 'db'>,
  table: DatedTable<R>,
  at: { regionCode: string; on: string; only?: Partial<R> },
): Promise<DatedRecord<R>[]> => {
  const subject = table.keys.length === 0 ? sql`` : sql`partition by ${sql.join(table.keys.map(k => sql.ref(k)))}`;
  const { rows } = await sql<DatedRecord<R>>`
    select * from (
      select t.*, row_number() over (${subject} order by length(region_code) desc, ${newestFirst(table)}) as nth from ${sql.table(table.name)} t
      where region_code = any (${places(at.regionCode)}::text[]) and valid_from <= ${at.on}::date ${onlyThese(at.only)}) ranked
    where nth = 1`.execute(ctx.db);
  return rows;
};

const oldestRow = async <R extends object>(
  ctx: Pick<CallContext, 'db'>,
  table: DatedTable<R>,
  at: { regionCode: string; only?: Partial<R> },
): Promise<DatedRecord<R> | undefined> => {
  const { rows } = await sql<DatedRecord<R>>`
    select * from ${sql.table(table.name)} where region_code = any (${places(at.regionCode)}::text[]) ${onlyThese(at.only)}
    order by valid_from, length(region_code) desc limit 1`.execute(ctx.db);
  return rows[0];
};

/**
 * The row that holds for one subject at a place on a day.
 * @param at `only` names the subject by all key columns; `regionCode` of what the rule is applied to, '' for the standard alone
 * @throws Error when none holds: the migration that made the table gives each subject its standard
 */
export const datedRowOn = async <R extends object>(
  ctx: Pick<CallContext, 'db'>,
  table: DatedTable<R>,
  at: { regionCode: string; on: string; only?: Partial<R> },
): Promise<DatedRecord<R>> => {
  const [holds] = await datedRowsOn(ctx, table, at);
  const row = holds ?? (table.oldestHoldsBefore && (await oldestRow(ctx, table, at)));
  if (!row) throw new Error(`${table.name}: nothing holds for ${JSON.stringify(at)}`);
  return row;
};

const reachOf = (own: string, regionCode: string): DatedRow['reach'] => {
  if (regionCode === '') return 'standard';
  if (regionCode === own) return 'own';
  return own.startsWith(regionCode) ? 'above' : 'below';
};

/** Every row that the reader's place is concerned by, with the columns that pages show of all; those that hold today come first. */
export const datedRows = async <R extends object>(
  ctx: Pick<CallContext, 'db' | 'scope' | 'actor' | 'now'>,
  table: DatedTable<R>,
): Promise<{ own: R; dated: DatedRow }[]> => {
  const at = { regionCode: ctx.actor.regionCode, on: dayOf(ctx.now) };
  const inForce = new Set((await datedRowsOn(ctx, table, at)).map(r => r.id));
  const keys = table.keys.map(k => sql`${sql.ref(k)},`);
  const { rows } = await sql<DatedRecord<R>>`
    select * from ${sql.table(table.name)} where ${whereInherited(ctx.scope, 'region_code')}
    order by ${sql.join(keys, sql` `)} length(region_code) desc, ${newestFirst(table)}`.execute(ctx.db);
  const views = rows.map(r => ({
    own: r,
    dated: {
      id: r.id,
      regionCode: r.region_code,
      reach: reachOf(at.regionCode, r.region_code),
      validFrom: r.valid_from,
      source: r.source,
      confidence: r.confidence,
      setAt: r.set_at.toISOString(),
      setByName: r.set_by_name,
      inForce: inForce.has(r.id),
    },
  }));
  return views.toSorted((a, b) => Number(b.dated.inForce) - Number(a.dated.inForce));
};

/** How a room refuses: a day that is over, an id that is taken. */
export interface DatedRefusals {
  readonly past: (params: Record<string, never>, fields: readonly FieldFault[]) => Problem;
  readonly taken: () => Problem;
}

/**
 * Writes a row for the actor's own place; what held before stays in the table.
 * @throws Problem `past` beside the day when it begins before today, `taken` when the id is in use
 */
export const addDatedRow = async <R extends object>(
  ctx: Pick<CallContext, 'db' | 'actor' | 'now'>,
  table: DatedTable<R>,
  row: { own: R; dated: SetDatedRow },
  refuse: DatedRefusals,
): Promise<void> => {
  const { id, validFrom, source, confidence } = row.dated;
  if (validFrom < dayOf(ctx.now)) throw refuse.past({}, [{ pointer: '/validFrom', code: refuse.past({}, []).code }]);
  const values = Object.entries({
    ...row.own,
    id,
    authority_id: ctx.actor.authorityId,
    region_code: ctx.actor.regionCode,
    valid_from: validFrom,
    source,
    confidence,
    set_at: ctx.now,
    set_by: ctx.actor.id,
    set_by_name: ctx.actor.name,
  });
  const { numAffectedRows } = await sql`
    insert into ${sql.table(table.name)} (${sql.join(values.map(([column]) => sql.ref(column)))}) values (${sql.join(values.map(([, v]) => v))})
    on conflict (id) do nothing`.execute(ctx.db);
  if (numAffectedRows === 0n) throw refuse.taken();
};
