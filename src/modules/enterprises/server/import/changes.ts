import { type RawBuilder, sql } from 'kysely';
import { reference } from '#modules/reference/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import type { ImportChange } from '#platform/contract/imports/shapes.ts';
import type { CallContext } from '#platform/server/context.ts';
import type { ImportRecord } from '#platform/server/imports/record-shape.ts';
import { ledgerFieldOfColumn } from '../../domain/import-columns.ts';
import { seenPhone } from '../contacts-store.ts';
import { ownCompared } from './own-write.ts';
import { becomesFact, becomesPerson, people, values } from './parts-sql.ts';
import { compared } from './write.ts';

/** A change with its row. */
type Found = ImportChange & { row: number };

const found = async (ctx: CallContext, query: RawBuilder<Found>): Promise<readonly Found[]> => (await query.execute(ctx.db)).rows;

const columnChanges = async (ctx: CallContext, rows: RawBuilder<unknown>): Promise<readonly Found[]> => {
  const all = await found(
    ctx,
    sql<Found>`select r.row_no as row, v.k as field, v.b as was, v.a as becomes from ${rows} cross join lateral ${compared}
      where v.k not in ('name_key', 'name_bg') and v.a is not null and v.a is distinct from v.b`,
  );
  const places = all.filter(c => c.field === 'region_code').flatMap(c => [String(c.was), String(c.becomes)]);
  const names = places.length > 0 ? await reference(ctx).divisionNames(places) : new Map<string, string>();
  const named = (field: string, value: unknown): unknown => (field === 'region_code' ? (names.get(String(value)) ?? value) : value);
  return all.map(({ row, field, was, becomes }) => ({
    row,
    field: ledgerFieldOfColumn[field] ?? field,
    was: named(field, was),
    becomes: named(field, becomes),
  }));
};

interface PersonChange {
  row: number;
  kind: string;
  name: string;
  post: string;
  phone: string;
  print: string;
  was_name: string | null;
  was_post: string | null;
  was_phone: string | null;
  was_print: string | null;
}

/** People: who, in which post, under which number; numbers as far as the role may see them (7.1-d). */
const personChanges = async (ctx: CallContext, rows: RawBuilder<unknown>): Promise<readonly Found[]> => {
  const { rows: all } = await sql<PersonChange>`
    select r.row_no as row, c.kind, c.name, w.post, w.phone, w.print, g.name as was_name, g.post as was_post, g.phone as was_phone, g.phone_fingerprint as was_print
    from ${rows} cross join ${people} ${becomesPerson} left join lateral (
      select k.* from enterprises.contacts k where k.enterprise_id = e.id and k.kind = c.kind and k.retired_at is null
        and (k.name = c.name or c.kind in ('legalRepresentative', 'qualityLead')) order by k.name = c.name desc, k.id limit 1) g on true
    where c.name is not null and not w.known`.execute(ctx.db);
  return all.flatMap(p => {
    const parts: readonly (readonly [string, string | null, string, boolean])[] = [
      [p.kind, p.was_name, p.name, p.was_name === p.name],
      [`${p.kind}Post`, p.was_post, p.post, (p.was_post ?? '') === p.post],
      [
        `${p.kind}Phone`,
        p.was_phone === null ? null : seenPhone(ctx, p.was_phone),
        seenPhone(ctx, p.phone),
        (p.was_print ?? '') === p.print,
      ],
    ];
    return parts.flatMap(([field, was, becomes, same]) =>
      same ? [] : [{ row: p.row, field, was: was || null, becomes: becomes || null }],
    );
  });
};

interface FactChange {
  row: number;
  field: string;
  was: unknown;
  becomes: unknown;
}
const partsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const factChanges = async (ctx: CallContext, rows: RawBuilder<unknown>): Promise<readonly Found[]> => {
  const { rows: all } = await sql<FactChange>`
    select r.row_no as row, f.field, k.value as was, w.value as becomes from ${rows} cross join ${values} ${becomesFact(sql`false`)}
    left join enterprises.facts k on k.enterprise_id = e.id and k.field = f.field and k.superseded_at is null
    where f.value is not null and k.value is distinct from w.value and (k.as_of is null or k.as_of <= ${dayOf(ctx.now)}::date)`.execute(
    ctx.db,
  );
  return all.flatMap(({ row, field, was, becomes }) => {
    if (field !== 'register.ledger') return [{ row, field: 'products', was, becomes }];
    const [before, after] = [partsOf(was), partsOf(becomes)];
    return Object.keys(after).flatMap(key =>
      before[key] === after[key] ? [] : [{ row, field: key, was: before[key] ?? null, becomes: after[key] }],
    );
  });
};

const ownChanges = (ctx: CallContext, rows: RawBuilder<unknown>): Promise<readonly Found[]> =>
  found(
    ctx,
    sql<Found>`select r.row_no as row, 'own.' || d.id as field, enterprises.own_value(v) as was, j.value as becomes from ${rows} ${ownCompared}`,
  );

/** Old and new of every value that the update of these rows changes: columns, people, values of the file, own columns. */
export const ledgerChanges = async (
  ctx: CallContext,
  record: ImportRecord,
  rowNumbers: readonly number[],
): Promise<ReadonlyMap<number, readonly ImportChange[]>> => {
  const rows = sql`(select * from enterprises.import_rows where import_id = ${record.id} and row_no = any (${rowNumbers as number[]}::int[])) r
    join enterprises.enterprises e on e.id = r.enterprise_id and e.authority_id = r.authority_id`;
  const there = await sql<{ row: number }>`select r.row_no as row from ${rows}`.execute(ctx.db);
  const changes = new Map<number, ImportChange[]>(there.rows.map(r => [r.row, []]));
  for (const find of [columnChanges, personChanges, factChanges, ownChanges])
    for (const { row, ...change } of await find(ctx, rows)) changes.get(row)?.push(change);
  return changes;
};
