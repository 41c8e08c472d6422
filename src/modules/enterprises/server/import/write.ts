import { type RawBuilder, sql } from 'kysely';
import { dayOf } from '#platform/contract/china-day.ts';
import type { CallContext } from '#platform/server/context.ts';
import { importEffects } from '#platform/server/imports/effects.ts';
import type { Stretch } from '#platform/server/imports/kind.ts';
import type { ImportRecord } from '#platform/server/imports/record-shape.ts';
import { eachRegisterColumn, type RegisterColumn } from '../register-columns.ts';
import { insertOwn, updateOwn } from './own-write.ts';
import { becomesFact, becomesPerson, partId, people, values } from './parts-sql.ts';

/** A stretch, the day that values of it speak of, and who brought them. */
interface Dated extends Stretch {
  readonly day: string;
  readonly ownerId: string;
  readonly ownerName: string;
}

const rowsOf = (s: Dated): RawBuilder<unknown> => sql`r.import_id = ${s.id} and r.row_no between ${s.fromRow} and ${s.toRow} and not r.red`;

/** The last row of the stretch for each enterprise that is brought up to date. */
const latest = (s: Dated): RawBuilder<unknown> => sql`
  (select distinct on (r.enterprise_id) r.* from enterprises.import_rows r where ${rowsOf(s)} and r.decision = 'update' order by r.enterprise_id, r.row_no desc)`;

/** A register column of a staged row; null: the row does not say it. */
const staged = (column: RegisterColumn, type: string): RawBuilder<unknown> =>
  column === 'registered_address' ? sql`nullif(r.registered_address, '')` : sql`${sql.ref(`r.${column}`)}::${sql.raw(type)}`;

/** What a register column would become; a new sum that names no year speaks of no year, whatever stood beside the old one. */
const wished = (column: RegisterColumn, type: string): RawBuilder<unknown> =>
  column === 'revenue_year'
    ? sql`case when r.revenue is not null and r.revenue::numeric is distinct from e.revenue then r.revenue_year else coalesce(r.revenue_year, e.revenue_year) end`
    : sql`coalesce(${staged(column, type)}, ${sql.ref(`e.${column}`)})`;

/** Rows of one kind become enterprises; which did is noted for the undo. Answers how many. */
const insertRows = async (ctx: CallContext, s: Dated, which: RawBuilder<unknown>, conflict: RawBuilder<unknown>): Promise<number> => {
  const done = await sql`
    with made as (
      insert into enterprises.enterprises (id, authority_id, region_code, name, name_key, name_bg, uscc, legacy_reg_no, address, industry_code, scale, above_scale, status, created_at, updated_at,
        ${eachRegisterColumn(c => sql.ref(c))})
      select r.enterprise_id, r.authority_id, r.region_code, r.name, r.name_key, r.name_bg, r.uscc, r.legacy_reg_no,
        coalesce(r.address, ''), r.industry_code, r.scale, r.above_scale, coalesce(r.status, 'active'), ${s.at}, ${s.at},
        ${eachRegisterColumn((c, type) => (c === 'registered_address' ? sql`coalesce(r.registered_address, '')` : staged(c, type)))}
      from enterprises.import_rows r where ${rowsOf(s)} and r.decision = 'new' and ${which} ${conflict} returning id, region_code
    )
    insert into ${importEffects} as import_effects (import_id, record_id, region_code, kind) select ${s.id}, id, region_code, 'created' from made`.execute(
    ctx.db,
  );
  return Number(done.numAffectedRows ?? 0);
};

/** @returns rows that did not go in: their code was taken meanwhile */
const createNew = async (ctx: CallContext, s: Dated): Promise<number> => {
  // Rows without a twin go in plainly, which is twice as quick. Whoever took their code since they were judged keeps it; one who does so at this
  // very moment makes the stretch fail, and it comes again.
  const taken = sql`exists (select 1 from enterprises.enterprises e where e.uscc = r.uscc and e.authority_id = r.authority_id)`;
  const plain = await insertRows(ctx, s, sql`r.twin_why is null and (r.uscc is null or not ${taken})`, sql``);
  const twins = await insertRows(ctx, s, sql`r.twin_why is not null`, sql`on conflict do nothing`);
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from enterprises.import_rows r where ${rowsOf(s)} and r.decision = 'new'`.execute(ctx.db);
  // Their number and digest are recorded once a stretch; the enterprises are recorded one by one.
  await sql`select set_config('app.bulk', 'enterprises.contacts enterprises.facts enterprises.own_values', true)`.execute(ctx.db);
  // Only when some row did not go in, each is asked for, row by row through the key: fresh tables have no statistics, and a join would be planned
  // as if they were empty.
  const all = rows[0]?.n === plain + twins;
  const made = all
    ? sql`true`
    : sql`(select x.kind from ${importEffects} x where x.import_id = r.import_id and x.record_id = r.enterprise_id) = 'created'`;
  await sql`
    insert into enterprises.contacts (id, authority_id, region_code, enterprise_id, kind, name, post, phone, phone_fingerprint, created_at)
    select ${partId('c')}, r.authority_id, r.region_code, r.enterprise_id, c.kind, c.name, c.post, c.phone, c.print, ${s.at}
    from enterprises.import_rows r cross join ${people} where ${rowsOf(s)} and r.decision = 'new' and c.name is not null and ${made}`.execute(
    ctx.db,
  );
  await sql`
    insert into enterprises.facts (id, authority_id, region_code, enterprise_id, field, value, source, as_of, by_id, by_name, recorded_at)
    select ${partId('f')}, r.authority_id, r.region_code, r.enterprise_id, f.field, f.value, 'imported', ${s.day}, ${s.ownerId}, ${s.ownerName}, ${s.at}
    from enterprises.import_rows r cross join ${values}
    where ${rowsOf(s)} and r.decision = 'new' and f.value is not null and ${made}`.execute(ctx.db);
  await insertOwn(ctx, sql`${rowsOf(s)} and r.decision = 'new' and ${made}`, s.at);
  return (rows[0]?.n ?? 0) - plain - twins;
};

/** The words of a row, at the place where its enterprise stays or goes. */
const words = sql`case when r.name = '' then null when r.region_given then r.name_bg else enterprises.words_at(r.name_bg, r.region_code, e.region_code) end`;

const asJson = (value: RawBuilder<unknown>): RawBuilder<unknown> => sql`coalesce(to_jsonb(${value}), 'null'::jsonb)`;

/** What each column of an enterprise `e` is and would become by a staged row `r`: `v(k, b, a)`. An empty cell of the file never empties the register. */
export const compared: RawBuilder<unknown> = sql`
  (values ('name', to_jsonb(e.name), to_jsonb(nullif(r.name, ''))), ('name_key', to_jsonb(e.name_key), to_jsonb(nullif(r.name_key, ''))),
    ('name_bg', to_jsonb(e.name_bg::text), to_jsonb((${words})::text)),
    ('region_code', to_jsonb(e.region_code), case when r.region_given then to_jsonb(r.region_code) end),
    ('uscc', to_jsonb(e.uscc), to_jsonb(r.uscc)), ('legacy_reg_no', to_jsonb(e.legacy_reg_no), to_jsonb(r.legacy_reg_no)), ('address', to_jsonb(e.address), to_jsonb(nullif(r.address, ''))),
    ('industry_code', to_jsonb(e.industry_code), to_jsonb(r.industry_code)), ('scale', to_jsonb(e.scale), to_jsonb(r.scale)),
    ('above_scale', to_jsonb(e.above_scale), to_jsonb(r.above_scale)), ('status', to_jsonb(e.status), to_jsonb(r.status)),
    ${eachRegisterColumn((c, type) => sql`(${sql.lit(c)}, ${asJson(sql.ref(`e.${c}`))}, ${asJson(wished(c, type))})`)}) v(k, b, a)`;

const noteEffects = (ctx: CallContext, s: Dated) =>
  sql`
    insert into ${importEffects} as import_effects (import_id, record_id, region_code, kind, before, after)
    select ${s.id}, e.id, e.region_code, 'updated', coalesce(d.before, '{}'), coalesce(d.after, '{}')
    from ${latest(s)} r join enterprises.enterprises e on e.id = r.enterprise_id and e.authority_id = r.authority_id
    cross join lateral (select jsonb_object_agg(k, b) as before, jsonb_object_agg(k, a) as after from ${compared} where a is not null and a is distinct from b) d
    on conflict (import_id, record_id) do update set before = excluded.before || import_effects.before, after = import_effects.after || excluded.after
      where import_effects.kind = 'updated'`.execute(ctx.db);

const keepFormerNames = (ctx: CallContext, s: Dated) =>
  sql`
    insert into enterprises.former_names (id, authority_id, region_code, enterprise_id, name, until, reason)
    select gen_random_uuid(), e.authority_id, e.region_code, e.id, e.name, ${s.at}, '导入' from ${latest(s)} r
    join enterprises.enterprises e on e.id = r.enterprise_id join ${importEffects} x on x.import_id = ${s.id} and x.record_id = e.id and x.kind = 'updated'
    where r.name <> '' and r.name <> e.name`.execute(ctx.db);

const updateColumns = (ctx: CallContext, s: Dated) =>
  sql`
    update enterprises.enterprises e set
      name = coalesce(nullif(r.name, ''), e.name), name_key = coalesce(nullif(r.name_key, ''), e.name_key),
      name_bg = coalesce(${words}, e.name_bg),
      region_code = case when r.region_given then r.region_code else e.region_code end, uscc = coalesce(r.uscc, e.uscc),
      legacy_reg_no = coalesce(r.legacy_reg_no, e.legacy_reg_no), address = coalesce(nullif(r.address, ''), e.address), industry_code = coalesce(r.industry_code, e.industry_code),
      scale = coalesce(r.scale, e.scale), above_scale = coalesce(r.above_scale, e.above_scale), status = coalesce(r.status, e.status),
      ${eachRegisterColumn((c, type) => sql`${sql.ref(c)} = ${wished(c, type)}`)},
      revision = e.revision + case when x.kind = 'updated' then 1 else 0 end, updated_at = ${s.at}
    from ${latest(s)} r join ${importEffects} x on x.import_id = ${s.id} and x.record_id = r.enterprise_id
    where e.id = r.enterprise_id and e.authority_id = r.authority_id`.execute(ctx.db);

/** Adds the ids of parts that were put in or set aside to what an undo will read. */
const noteParts = sql`
  noted as (
    update ${importEffects} x set before = x.before || jsonb_build_object(p.part, coalesce(x.before -> p.part, '[]') || p.gone),
      after = x.after || jsonb_build_object(p.part, coalesce(x.after -> p.part, '[]') || p.come)
    from parts p where x.import_id = p.import_id and x.record_id = p.enterprise_id and x.kind = 'updated' returning 1
  ) select count(*)::int as n from noted`;

const updateContacts = async (ctx: CallContext, s: Dated): Promise<void> => {
  const given = sql`given as materialized (
    select gen_random_uuid() as id, e.id as enterprise_id, e.authority_id, e.region_code, c.kind, c.name, w.post, w.phone, w.print
    from ${latest(s)} r join enterprises.enterprises e on e.id = r.enterprise_id cross join ${people} ${becomesPerson}
    where c.name is not null and not w.known)`;
  await sql`
    with ${given}, gone as (
      update enterprises.contacts k set retired_at = ${s.at} from given g where k.enterprise_id = g.enterprise_id and k.kind = g.kind and k.retired_at is null
        and (k.name = g.name or g.kind in ('legalRepresentative', 'qualityLead')) returning k.id, k.enterprise_id
    ), come as (
      insert into enterprises.contacts (id, authority_id, region_code, enterprise_id, kind, name, post, phone, phone_fingerprint, created_at)
      select id, authority_id, region_code, enterprise_id, kind, name, post, phone, print, ${s.at} from given returning id, enterprise_id
    ), parts as (
      select ${s.id}::uuid as import_id, 'contacts' as part, c.enterprise_id, jsonb_agg(c.id) as come,
        coalesce((select jsonb_agg(g.id) from gone g where g.enterprise_id = c.enterprise_id), '[]') as gone from come c group by c.enterprise_id
    ), ${noteParts}`.execute(ctx.db);
};

const updateFacts = async (ctx: CallContext, s: Dated): Promise<void> => {
  const given = sql`given as materialized (
    select gen_random_uuid() as id, e.id as enterprise_id, e.authority_id, e.region_code, f.field, w.value
    from ${latest(s)} r join enterprises.enterprises e on e.id = r.enterprise_id cross join ${values} ${becomesFact(sql`k.superseded_at = ${s.at}`)}
    where f.value is not null and not exists (select 1 from enterprises.facts k where k.enterprise_id = e.id and k.field = f.field and k.superseded_at is null
      and (k.value = w.value or k.as_of > ${s.day}::date)))`;
  // Two statements: the unique index on values in force sees the first one's work only when it has ended.
  const { rows } = await sql<{ id: string; enterprise_id: string }>`
    with ${given} update enterprises.facts k set superseded_at = ${s.at} from given g
    where k.enterprise_id = g.enterprise_id and k.field = g.field and k.superseded_at is null returning k.id, k.enterprise_id`.execute(
    ctx.db,
  );
  const gone = JSON.stringify(rows);
  await sql`
    with ${given}, come as (
      insert into enterprises.facts (id, authority_id, region_code, enterprise_id, field, value, source, as_of, by_id, by_name, recorded_at)
      select id, authority_id, region_code, enterprise_id, field, value, 'imported', ${s.day}::date, ${s.ownerId}::uuid, ${s.ownerName}, ${s.at} from given returning id, enterprise_id
    ), parts as (
      select ${s.id}::uuid as import_id, 'facts' as part, c.enterprise_id, jsonb_agg(c.id) as come,
        coalesce((select jsonb_agg(g.id) from jsonb_to_recordset(${gone}::jsonb) as g(id uuid, enterprise_id uuid) where g.enterprise_id = c.enterprise_id), '[]') as gone
      from come c group by c.enterprise_id
    ), ${noteParts}`.execute(ctx.db);
};

/** Writes one stretch: what is new, or what is brought up to date. A handful of statements, however many rows. @returns rows left alone */
export const writeStretch = async (ctx: CallContext, record: ImportRecord, stretch: Stretch): Promise<number> => {
  const s: Dated = { ...stretch, day: dayOf(stretch.at), ownerId: record.owner_id, ownerName: record.owner_name };
  if (s.phase === 'new') return createNew(ctx, s);
  await noteEffects(ctx, s);
  await updateOwn(ctx, { id: s.id, at: s.at, rows: latest(s) });
  await keepFormerNames(ctx, s);
  await updateColumns(ctx, s);
  await updateContacts(ctx, s);
  await updateFacts(ctx, s);
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from enterprises.import_rows r where ${rowsOf(s)} and r.decision = 'update'
      and not exists (select 1 from ${importEffects} x where x.import_id = r.import_id and x.record_id = r.enterprise_id)`.execute(ctx.db);
  return rows[0]?.n ?? 0;
};
