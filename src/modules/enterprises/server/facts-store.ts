import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { newId } from '#platform/contract/ids.ts';
import type { CallContext } from '#platform/server/context.ts';
import { preparedSql } from '#platform/server/database/statement.ts';
import type { FactSource, FactView } from '../contract/fact.ts';

/** A value to keep: field key (row id of Table A.1), value, where from, as of which day. */
export interface FactDraft {
  field: string;
  value: unknown;
  source: FactSource;
  /** `2026-11-22` */
  asOf: string;
  evidence?: string;
}

interface FactRecord {
  id: string;
  field: string;
  value: unknown;
  source: FactSource;
  as_of: string;
  by_name: string;
  evidence: string;
  recorded_at: Date;
  superseded_at: Date | null;
}

const viewOf = (f: FactRecord): FactView => ({
  id: f.id,
  field: f.field,
  value: f.value,
  source: f.source,
  asOf: f.as_of,
  byName: f.by_name,
  evidence: f.evidence,
  recordedAt: f.recorded_at.toISOString(),
  supersededAt: f.superseded_at?.toISOString() ?? null,
});

const columns = sql.raw('f.id, f.field, f.value, f.source, f.as_of, f.by_name, f.evidence, f.recorded_at, f.superseded_at');

/** The values in force, by field. */
export const factsInForce = async (ctx: CallContext, enterpriseId: string): Promise<FactView[]> => {
  const { rows } = await sql<FactRecord>`
    select ${columns} from enterprises.facts f where f.enterprise_id = ${enterpriseId} and f.superseded_at is null order by f.field`.execute(
    ctx.db,
  );
  return rows.map(viewOf);
};

/** Everything ever recorded for one field, newest first. */
export const readFactHistory = async (ctx: CallContext, enterpriseId: string, field: string): Promise<FactView[]> => {
  const here = sql`select ${columns} from enterprises.facts f where f.enterprise_id = ${enterpriseId} and f.field = ${field}`;
  const { rows } = await sql<FactRecord>`
    (${here} and f.superseded_at is null) union all (${here} and f.superseded_at is not null order by f.recorded_at desc limit 100)
    order by recorded_at desc, id desc limit 100`.execute(ctx.db);
  return rows.map(viewOf);
};

interface Home {
  authority_id: string;
  region_code: string;
}

interface Standing {
  id: string;
  field: string;
  source: string;
  as_of: string;
  in_force: boolean;
  /** Only where it may be the one that comes: of the same day. */
  value: unknown;
}

/** What the file holds in force, and what its history says of the days that come. */
const standing = async (ctx: CallContext, enterpriseId: string, days: readonly string[]): Promise<Standing[]> => {
  // Two halves, for each has its own index.
  return ctx.ask<Standing>(preparedSql`
    select id, field, source, as_of, true as in_force, case when as_of = any (${days}::date[]) then value end as value
    from enterprises.facts where enterprise_id = ${enterpriseId} and superseded_at is null
    union all
    select id, field, source, as_of, false, value
    from enterprises.facts where enterprise_id = ${enterpriseId} and superseded_at is not null and as_of = any (${days}::date[])`);
};

const isSame = (a: Pick<Standing, 'source' | 'as_of' | 'value'>, b: Pick<Standing, 'source' | 'as_of' | 'value'>): boolean =>
  a.source === b.source && a.as_of === b.as_of && isDeepStrictEqual(a.value, b.value);

/**
 * Records values. A newer or equally dated value supersedes the one in force; an older one goes straight into the history; what stands there
 * already with the same source and day is left alone. Three statements, however many values, of which the last two go with the commit;
 * `enterprise` may still be on its way.
 * @returns how many were recorded
 */
export const writeFacts = async (
  ctx: CallContext,
  enterpriseId: string,
  enterprise: Home | Promise<Home>,
  drafts: readonly FactDraft[],
): Promise<number> => {
  const wanted = [...new Map(drafts.map(d => [d.field, d])).values()].map(d => ({
    id: newId(),
    field: d.field,
    value: d.value ?? null,
    source: d.source,
    as_of: d.asOf,
    evidence: d.evidence ?? '',
  }));
  const days = [...new Set(wanted.map(w => w.as_of))];
  const [{ authority_id, region_code }, known] = await Promise.all([enterprise, standing(ctx, enterpriseId, days)]);
  const byField = new Map(wanted.map(w => [w.field, w]));
  const told = new Set(known.filter(k => isSame(k, byField.get(k.field) ?? { ...k, source: '' })).map(k => k.field));
  const inForce = new Map(known.filter(k => k.in_force).map(k => [k.field, k]));
  const fresh = wanted.filter(w => !told.has(w.field)).map(w => ({ ...w, past: (inForce.get(w.field)?.as_of ?? '') > w.as_of }));
  if (fresh.length === 0) return 0;
  const gone = fresh.flatMap(w => (w.past ? [] : (inForce.get(w.field)?.id ?? [])));
  if (gone.length > 0)
    ctx.send(preparedSql`
      update enterprises.facts set superseded_at = ${ctx.now}
      where enterprise_id = ${enterpriseId} and id = any (${gone}::uuid[]) and superseded_at is null`);
  ctx.send(preparedSql`
    insert into enterprises.facts (id, authority_id, region_code, enterprise_id, field, value, source, as_of, by_id, by_name, evidence, recorded_at, superseded_at)
    select g.id, ${authority_id}, ${region_code}, ${enterpriseId}, g.field, g.value, g.source, g.as_of, ${ctx.actor.id}, ${ctx.actor.name}, g.evidence,
      ${ctx.now}::timestamptz, case when g.past then ${ctx.now}::timestamptz end
    from jsonb_to_recordset(${JSON.stringify(fresh)}::jsonb) as g(id uuid, field text, value jsonb, source text, as_of date, evidence text, past boolean)`);
  return fresh.length;
};
