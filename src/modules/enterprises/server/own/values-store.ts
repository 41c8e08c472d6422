import { type RawBuilder, sql } from 'kysely';
import { newId } from '#platform/contract/ids.ts';
import type { FieldFault } from '#platform/contract/problem.ts';
import type { CallContext } from '#platform/server/context.ts';
import { longestOwnText, type OwnColumn, type OwnInput, type OwnKind, type OwnValue, type OwnValues } from '../../contract/own-column.ts';
import { enterprisesProblems } from '../../contract/problems.ts';
import { judgeOwnValue } from '../../domain/own-value.ts';
import type { EnterpriseRecord } from '../store.ts';
import { ownColumns } from './columns-store.ts';

/** Where values of a kind stand. */
export const valueColumns = {
  text: 'text_value',
  number: 'number_value',
  day: 'day_value',
  choice: 'choice_key',
} as const satisfies Record<OwnKind, string>;

/** Values of enterprises of the caller's own authority, by enterprise. */
export const ownValuesOf = async (ctx: CallContext, ids: readonly string[]): Promise<ReadonlyMap<string, OwnValues>> => {
  const { rows } = await sql<{ enterprise_id: string; values: OwnValues }>`
    select v.enterprise_id, jsonb_object_agg(v.column_id, enterprises.own_value(v)) as values from enterprises.own_values v
    where v.enterprise_id = any (${ids as string[]}::uuid[]) and v.authority_id = ${ctx.actor.authorityId} and enterprises.own_value(v) is not null
    group by v.enterprise_id`.execute(ctx.db);
  return new Map(rows.map(r => [r.enterprise_id, r.values]));
};

/** The columns that the file of an enterprise shows: those in use, and retired ones that have a value. */
export const shownOwnColumns = async (
  ctx: CallContext,
  enterprise: Pick<EnterpriseRecord, 'authority_id'>,
  values: OwnValues,
): Promise<OwnColumn[]> =>
  enterprise.authority_id === ctx.actor.authorityId ? (await ownColumns(ctx)).filter(c => !c.retired || c.id in values) : [];

const wrong = (column: OwnColumn): Error => {
  const params = { name: column.name, kind: column.kind, max: longestOwnText };
  const fields: FieldFault[] = [{ pointer: `/own/${column.id}`, code: 'enterprises.problem.ownValueWrong', params }];
  return enterprisesProblems.ownValueWrong(params, fields);
};

interface Wish {
  column: OwnColumn;
  value: OwnValue | null;
}

/**
 * What a person wrote, judged.
 * @throws Problem ownNotHere (the enterprise is another authority's), ownColumnUnknown, ownValueWrong
 */
const judged = async (ctx: CallContext, enterprise: Pick<EnterpriseRecord, 'authority_id'>, input: OwnInput): Promise<Wish[]> => {
  const entries = Object.entries(input);
  if (entries.length === 0) return [];
  if (enterprise.authority_id !== ctx.actor.authorityId) throw enterprisesProblems.ownNotHere();
  const columns = new Map((await ownColumns(ctx)).map(c => [c.id, c]));
  return entries.map(([id, written]) => {
    const column = columns.get(id);
    if (!column) throw enterprisesProblems.ownColumnUnknown();
    if (written === null || written === '') return { column, value: null };
    const value = judgeOwnValue(column, written);
    if (value === undefined) throw wrong(column);
    return { column, value };
  });
};

const valueAs = ({ column, value }: Wish, kind: OwnKind): RawBuilder<unknown> => sql`${column.kind === kind ? value : null}`;

/** Writes what a form says of own columns; what it does not name stays. A first value is put into an empty row, so that the log has both sides. */
export const writeOwnValues = async (
  ctx: CallContext,
  enterprise: Pick<EnterpriseRecord, 'id' | 'authority_id' | 'region_code'>,
  input: OwnInput | undefined,
): Promise<void> => {
  const wishes = await judged(ctx, enterprise, input ?? {});
  for (const wish of wishes) {
    if (wish.value !== null)
      await sql`
        insert into enterprises.own_values (id, authority_id, region_code, enterprise_id, column_id, written_at)
        values (${newId()}, ${enterprise.authority_id}, ${enterprise.region_code}, ${enterprise.id}, ${wish.column.id}, ${ctx.now})
        on conflict (enterprise_id, column_id) do nothing`.execute(ctx.db);
    await sql`
      update enterprises.own_values v set text_value = w.t, number_value = w.n, day_value = w.d, choice_key = w.c, written_at = ${ctx.now}
      from (select ${valueAs(wish, 'text')}::text as t, ${valueAs(wish, 'number')}::numeric as n, ${valueAs(wish, 'day')}::date as d,
        ${valueAs(wish, 'choice')}::text as c) w
      where v.enterprise_id = ${enterprise.id} and v.column_id = ${wish.column.id}
        and (v.text_value, v.number_value, v.day_value, v.choice_key) is distinct from (w.t, w.n, w.d, w.c)`.execute(ctx.db);
  }
};

/** What the keeper of a merge lacks, it has from the other; the other's stays where it is. @returns the columns that it got */
export const copyOwnValues = async (ctx: CallContext, from: EnterpriseRecord, to: EnterpriseRecord): Promise<string[]> => {
  const { rows } = await sql<{ column_id: string }>`
    insert into enterprises.own_values as k (id, authority_id, region_code, enterprise_id, column_id, text_value, number_value, day_value, choice_key, written_at)
    select gen_random_uuid(), authority_id, ${to.region_code}, ${to.id}, column_id, text_value, number_value, day_value, choice_key, ${ctx.now}
    from enterprises.own_values v where v.enterprise_id = ${from.id} and enterprises.own_value(v) is not null
    on conflict (enterprise_id, column_id) do update set text_value = excluded.text_value, number_value = excluded.number_value,
      day_value = excluded.day_value, choice_key = excluded.choice_key, written_at = excluded.written_at where enterprises.own_value(k) is null
    returning column_id`.execute(ctx.db);
  return rows.map(r => r.column_id);
};

/** Takes back what a merge brought, as far as it is still what it brought. */
export const takeBackOwnValues = async (
  ctx: CallContext,
  ids: { drop: string; keep: string | null },
  columns: readonly string[],
): Promise<void> => {
  await sql`
    update enterprises.own_values k set text_value = null, number_value = null, day_value = null, choice_key = null, written_at = ${ctx.now}
    from enterprises.own_values v where k.enterprise_id = ${ids.keep} and v.enterprise_id = ${ids.drop} and v.column_id = k.column_id
      and k.column_id = any (${columns as string[]}::uuid[]) and enterprises.own_value(k) = enterprises.own_value(v)`.execute(ctx.db);
};
