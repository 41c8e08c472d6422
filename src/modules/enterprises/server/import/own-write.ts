import { type RawBuilder, sql } from 'kysely';
import type { CallContext } from '#platform/server/context.ts';
import { importEffects } from '#platform/server/imports/effects.ts';

/** What a staged row `r` says in own columns, one row a value: `o(column_id, value)` beside the definition `d`. */
const said = sql`cross join lateral jsonb_each(r.own) j(id, value)
  join enterprises.own_columns d on d.id = j.id::uuid and d.authority_id = r.authority_id`;
/** The value in the column of its kind. */
const typed = sql`case when d.kind = 'text' then j.value #>> '{}' end, case when d.kind = 'number' then (j.value #>> '{}')::numeric end,
  case when d.kind = 'day' then (j.value #>> '{}')::date end, case when d.kind = 'choice' then j.value #>> '{}' end`;
const columns = sql`id, authority_id, region_code, enterprise_id, column_id, text_value, number_value, day_value, choice_key, written_at`;

/** Own values of new enterprises. @param rows which staged rows, as a condition on `r` */
export const insertOwn = (ctx: CallContext, rows: RawBuilder<unknown>, at: Date) =>
  sql`
    insert into enterprises.own_values (${columns})
    select gen_random_uuid(), r.authority_id, r.region_code, r.enterprise_id, d.id, ${typed}, ${at} from enterprises.import_rows r ${said}
    where r.own is not null and ${rows}`.execute(ctx.db);

/** Beside an enterprise `e` and its row `r`: own columns whose value `v` becomes another one, `j.value`. */
export const ownCompared: RawBuilder<unknown> = sql`${said} left join enterprises.own_values v on v.enterprise_id = e.id and v.column_id = d.id
  where r.own is not null and enterprises.own_value(v) is distinct from j.value`;

interface Update {
  /** Id of the import. */
  readonly id: string;
  readonly at: Date;
  /** The staged rows of enterprises that are brought up to date, as `r`. */
  readonly rows: RawBuilder<unknown>;
}

/** Notes what own columns were and become, for the undo, and writes them. An empty cell never empties the register. */
export const updateOwn = async (ctx: CallContext, { id, at, rows }: Update): Promise<void> => {
  await sql`
    update ${importEffects} x set before = p.before || x.before, after = x.after || p.after
    from (
      select e.id as enterprise_id, jsonb_object_agg('own.' || d.id, coalesce(enterprises.own_value(v), 'null')) as before,
        jsonb_object_agg('own.' || d.id, j.value) as after
      from ${rows} r join enterprises.enterprises e on e.id = r.enterprise_id and e.authority_id = r.authority_id ${ownCompared} group by e.id
    ) p where x.import_id = ${id} and x.record_id = p.enterprise_id and x.kind = 'updated'`.execute(ctx.db);
  await sql`
    insert into enterprises.own_values as v (${columns})
    select gen_random_uuid(), e.authority_id, e.region_code, e.id, d.id, ${typed}, ${at}
    from ${rows} r join enterprises.enterprises e on e.id = r.enterprise_id and e.authority_id = r.authority_id ${said} where r.own is not null
    on conflict (enterprise_id, column_id) do update set text_value = excluded.text_value, number_value = excluded.number_value,
      day_value = excluded.day_value, choice_key = excluded.choice_key, written_at = excluded.written_at
      where enterprises.own_value(v) is distinct from coalesce(to_jsonb(excluded.text_value), to_jsonb(excluded.number_value), to_jsonb(excluded.day_value),
        to_jsonb(excluded.choice_key))`.execute(ctx.db);
};

/** What the import wrote and what stands there now, of enterprises that it brought up to date. */
const touched = (id: string, ids: readonly string[]): RawBuilder<unknown> => sql`
  select x.record_id, a.key, d.kind, d.id as column_id, a.value as written, x.before -> a.key as before, enterprises.own_value(v) as now
  from ${importEffects} x cross join lateral jsonb_each(x.after) a join enterprises.own_columns d on a.key = 'own.' || d.id
  left join enterprises.own_values v on v.enterprise_id = x.record_id and v.column_id = d.id
  where x.import_id = ${id} and x.record_id = any (${ids as string[]}::uuid[])`;

/** Takes own values back as far as they still are what the import wrote; the rest is named. */
export const revertOwn = async (ctx: CallContext, id: string, ids: readonly string[]): Promise<void> => {
  await sql`
    update ${importEffects} x set left_alone = coalesce(x.left_alone, '[]') || d.fields from (
      select t.record_id, jsonb_agg(jsonb_build_object('field', t.key, 'why', 'changedSince')) as fields
      from (${touched(id, ids)}) t where t.now is distinct from t.written group by t.record_id
    ) d where x.import_id = ${id} and x.record_id = d.record_id`.execute(ctx.db);
  await sql`
    update enterprises.own_values v set text_value = case when t.kind = 'text' then t.before #>> '{}' end,
      number_value = case when t.kind = 'number' then (t.before #>> '{}')::numeric end, day_value = case when t.kind = 'day' then (t.before #>> '{}')::date end,
      choice_key = case when t.kind = 'choice' then t.before #>> '{}' end, written_at = ${ctx.now}
    from (${touched(id, ids)}) t where v.enterprise_id = t.record_id and v.column_id = t.column_id and t.now is not distinct from t.written`.execute(
    ctx.db,
  );
};
