import { sql } from 'kysely';
import type { CallContext } from '#platform/server/context.ts';
import { importEffects } from '#platform/server/imports/effects.ts';
import type { ImportRecord } from '#platform/server/imports/record-shape.ts';
import { eachRegisterColumn } from '../register-columns.ts';
import { revertOwn } from './own-write.ts';

/** What the import made goes, unless somebody worked with it since or another room points to it. */
const removeCreated = async (ctx: CallContext, record: ImportRecord, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return;
  const at = record.written_at;
  const list = sql`${ids as string[]}::uuid[]`;
  await sql`
    with touched as (
      select e.id, 'changedSince' as why from enterprises.enterprises e where e.id = any (${list}) and (e.revision <> 1
        or exists (select 1 from enterprises.contacts c where c.enterprise_id = e.id and c.retired_at is null and (c.created_at <> ${at} or c.revision <> 1))
        or exists (select 1 from enterprises.contacts c where c.enterprise_id = e.id and c.retired_at is not null and (c.created_at <> ${at} or c.revision <> 1 or c.retired_at <> ${at}))
        or exists (select 1 from enterprises.facts f where f.enterprise_id = e.id and f.superseded_at is null and f.recorded_at <> ${at})
        or exists (select 1 from enterprises.facts f where f.enterprise_id = e.id and f.superseded_at is not null and f.recorded_at <> ${at}))
      union all select u, 'inUse' from enterprises.used_elsewhere(${list}) u
    )
    update ${importEffects} x set left_alone = jsonb_build_array(jsonb_build_object('field', 'enterprise', 'why', t.why))
    from (select id, min(why) as why from touched group by id) t where x.import_id = ${record.id} and x.record_id = t.id`.execute(ctx.db);
  await sql`
    delete from enterprises.enterprises e using ${importEffects} x
    where x.import_id = ${record.id} and x.record_id = e.id and e.id = any (${list}) and x.left_alone is null`.execute(ctx.db);
};

const columns = sql`array['name', 'region_code', 'uscc', 'legacy_reg_no', 'address', 'industry_code', 'scale', 'above_scale', 'status',
  ${eachRegisterColumn(c => sql.lit(c))}]`;

/** Names what was changed since and so stays as it is. */
const noteChanged = (ctx: CallContext, id: string, ids: readonly string[]) =>
  sql`
    update ${importEffects} x set left_alone = d.fields from (
      select x.record_id, jsonb_agg(jsonb_build_object('field', a.key, 'why', 'changedSince')) as fields
      from ${importEffects} x join enterprises.enterprises e on e.id = x.record_id
      cross join lateral jsonb_each(x.after) a
      where x.import_id = ${id} and x.record_id = any (${ids as string[]}::uuid[]) and a.key = any (${columns}) and coalesce(to_jsonb(e) -> a.key, 'null') is distinct from a.value
      group by x.record_id
    ) d where x.import_id = ${id} and x.record_id = d.record_id`.execute(ctx.db);

/** The value before, where the register still has what the import wrote; else what stands there now. */
const back = (column: string, type = 'text') => {
  const name = sql.ref(`e.${column}`);
  const key = sql.lit(column);
  return sql`${sql.ref(column)} = case when x.after ? ${key} and coalesce(to_jsonb(${name}), 'null'::jsonb) is not distinct from x.after -> ${key} then (x.before ->> ${key})::${sql.raw(type)} else ${name} end`;
};

const restoreColumns = (ctx: CallContext, id: string, ids: readonly string[]) =>
  sql`
    update enterprises.enterprises e set ${back('name')}, ${back('region_code')}, ${back('uscc')}, ${back('legacy_reg_no')}, ${back('address')}, ${back('industry_code')},
      ${back('scale')}, ${back('above_scale', 'boolean')}, ${back('status')}, ${eachRegisterColumn(back)},
      name_key = case when x.after ? 'name_key' and to_jsonb(e.name) is not distinct from x.after -> 'name' then x.before ->> 'name_key' else e.name_key end,
      name_bg = case when x.after ? 'name_bg' and to_jsonb(e.name_bg::text) = x.after -> 'name_bg' then (x.before ->> 'name_bg')::tsvector else e.name_bg end,
      revision = e.revision + 1, updated_at = ${ctx.now}
    from ${importEffects} x where x.import_id = ${id} and x.record_id = e.id and e.id = any (${ids as string[]}::uuid[])`.execute(ctx.db);

const partIds = (side: 'before' | 'after', part: string) => sql`
  select (p.id #>> '{}')::uuid as id from ${importEffects} x cross join lateral jsonb_array_elements(coalesce(x.${sql.raw(side)} -> ${sql.lit(part)}, '[]')) p(id)`;

const restoreParts = async (ctx: CallContext, record: ImportRecord, ids: readonly string[]): Promise<void> => {
  const { id } = record;
  const mine = sql`x.import_id = ${id} and x.record_id = any (${ids as string[]}::uuid[])`;
  await sql`delete from enterprises.contacts c where c.id in (${partIds('after', 'contacts')} where ${mine}) and c.revision = 1 and c.retired_at is null`.execute(
    ctx.db,
  );
  await sql`update enterprises.contacts c set retired_at = null where c.id in (${partIds('before', 'contacts')} where ${mine}) and c.retired_at is not null`.execute(
    ctx.db,
  );
  await sql`delete from enterprises.facts f where f.id in (${partIds('after', 'facts')} where ${mine}) and f.superseded_at is null`.execute(
    ctx.db,
  );
  await sql`
    update enterprises.facts f set superseded_at = null where f.id in (${partIds('before', 'facts')} where ${mine})
      and not exists (select 1 from enterprises.facts k where k.enterprise_id = f.enterprise_id and k.field = f.field and k.superseded_at is null)`.execute(
    ctx.db,
  );
  await sql`
    delete from enterprises.former_names n using ${importEffects} x
    where ${mine} and n.enterprise_id = x.record_id and n.until = ${record.written_at} and x.after ? 'name'`.execute(ctx.db);
};

/** Takes back enterprises that an import made or changed. */
export const revertEnterprises = async (
  ctx: CallContext,
  record: ImportRecord,
  { created, updated }: { created: readonly string[]; updated: readonly string[] },
): Promise<void> => {
  await removeCreated(ctx, record, created);
  if (updated.length === 0) return;
  await noteChanged(ctx, record.id, updated);
  await revertOwn(ctx, record.id, updated);
  await restoreColumns(ctx, record.id, updated);
  await restoreParts(ctx, record, updated);
};
