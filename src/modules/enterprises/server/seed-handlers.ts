import { sql } from 'kysely';
import type { CallContext } from '#platform/server/context.ts';
import { handlersFor, noRecord, systemOnly } from '#platform/server/handler.ts';
import { loadSeed, type SeedColumn, type SeedRow } from '../contract/seed.ts';
import { sealPhone } from './contacts-store.ts';
import type { EnterprisesDb } from './db.ts';
import { eachRegisterColumn, registerColumns } from './register-columns.ts';
import { derivedOf } from './store.ts';

const { command } = handlersFor<EnterprisesDb>();

const insertRows = async (ctx: CallContext, authorityId: string, rows: readonly SeedRow[]): Promise<void> => {
  const json = JSON.stringify(rows.map(({ contacts: _c, facts: _f, own: _o, ...r }) => ({ ...r, ...derivedOf(r.name, r.regionCode) })));
  await sql`
    insert into enterprises.enterprises (id, authority_id, region_code, name, name_key, name_bg, uscc, address, industry_code, scale, above_scale, status, created_at, updated_at, ${eachRegisterColumn(c => sql.ref(c))})
    select r.id, ${authorityId}, r."regionCode", r.name, r.name_key, r.name_bg::tsvector, r.uscc, r.address, r."industryCode", r.scale, r."aboveScale", r.status, ${ctx.now}, ${ctx.now},
      ${eachRegisterColumn(c => (c === 'registered_address' ? sql`coalesce(r."registeredAddress", '')` : sql`${sql.ref(`r.${registerColumns[c].key}`)}`))}
    from jsonb_to_recordset(${json}::jsonb) as r(id uuid, "regionCode" text, name text, name_key text, name_bg text, uscc text, address text, "industryCode" text, scale text, "aboveScale" boolean, status text,
      ${eachRegisterColumn((c, type) => sql`${sql.ref(registerColumns[c].key)} ${sql.raw(type)}`)})
    on conflict do nothing`.execute(ctx.db);
};

const insertContacts = async (ctx: CallContext, authorityId: string, rows: readonly SeedRow[]): Promise<void> => {
  const contacts = rows.flatMap(r =>
    r.contacts.map(c => ({ ...c, enterprise: r.id, region: r.regionCode, sealed: sealPhone(ctx, c.phone) })),
  );
  const json = JSON.stringify(contacts.map(c => ({ ...c, phone: c.sealed.phone, print: c.sealed.fingerprint })));
  await sql`
    insert into enterprises.contacts (id, authority_id, region_code, enterprise_id, kind, name, post, phone, phone_fingerprint, created_at)
    select c.id, ${authorityId}, c.region, c.enterprise, c.kind, c.name, c.post, c.phone, c.print, ${ctx.now}
    from jsonb_to_recordset(${json}::jsonb) as c(id uuid, region text, enterprise uuid, kind text, name text, post text, phone text, print text)
    on conflict do nothing`.execute(ctx.db);
};

const insertFacts = async (ctx: CallContext, authorityId: string, rows: readonly SeedRow[]): Promise<void> => {
  const json = JSON.stringify(rows.flatMap(r => r.facts.map(f => ({ ...f, enterprise: r.id, region: r.regionCode }))));
  await sql`
    insert into enterprises.facts (id, authority_id, region_code, enterprise_id, field, value, source, as_of, by_id, by_name, recorded_at)
    select f.id, ${authorityId}, f.region, f.enterprise, f.field, f.value, f.source, f."asOf", ${ctx.actor.id}, '示范数据', ${ctx.now}
    from jsonb_to_recordset(${json}::jsonb) as f(id uuid, region text, enterprise uuid, field text, value jsonb, source text, "asOf" date)
    on conflict do nothing`.execute(ctx.db);
};

/** 自定义栏目 of the demonstration, with their values. */
const insertOwn = async (
  ctx: CallContext,
  home: { authorityId: string; regionCode: string },
  columns: readonly SeedColumn[],
  rows: readonly SeedRow[],
): Promise<void> => {
  if (columns.length === 0) return;
  await sql`
    insert into enterprises.own_columns (id, authority_id, region_code, name, kind, unit, choices, place, created_at)
    select c.id, ${home.authorityId}, ${home.regionCode}, c.name, c.kind, c.unit, c.choices, row_number() over (), ${ctx.now}
    from jsonb_to_recordset(${JSON.stringify(columns)}::jsonb) as c(id uuid, name text, kind text, unit text, choices jsonb) on conflict do nothing`.execute(
    ctx.db,
  );
  const values = rows.flatMap(r =>
    Object.entries(r.own ?? {}).map(([column, value]) => ({ enterprise: r.id, region: r.regionCode, column, value: String(value) })),
  );
  await sql`
    insert into enterprises.own_values (id, authority_id, region_code, enterprise_id, column_id, text_value, number_value, day_value, choice_key, written_at)
    select gen_random_uuid(), ${home.authorityId}, v.region, v.enterprise, c.id, case when c.kind = 'text' then v.value end,
      case when c.kind = 'number' then v.value::numeric end, case when c.kind = 'day' then v.value::date end, case when c.kind = 'choice' then v.value end, ${ctx.now}
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(enterprise uuid, region text, "column" uuid, value text)
    join enterprises.own_columns c on c.id = v."column" on conflict do nothing`.execute(ctx.db);
};

const load = command(loadSeed, {
  load: noRecord,
  allow: systemOnly,
  run: async (ctx, _, input) => {
    await insertRows(ctx, input.authorityId, input.rows);
    await insertContacts(ctx, input.authorityId, input.rows);
    await insertFacts(ctx, input.authorityId, input.rows);
    const regionCode = (input.rows[0]?.regionCode ?? '').slice(0, 6);
    await insertOwn(ctx, { authorityId: input.authorityId, regionCode }, input.ownColumns, input.rows);
    return { subject: input.authorityId, result: { loaded: input.rows.length } };
  },
});

export const enterpriseSeedHandlers = [load];
