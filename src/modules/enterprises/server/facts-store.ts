import { sql } from 'kysely';
import { newId } from '#platform/contract/ids.ts';
import type { AnyContext } from '#platform/server/context.ts';
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
export const factsInForce = async (ctx: AnyContext, enterpriseId: string): Promise<FactView[]> => {
  const { rows } = await sql<FactRecord>`
    select ${columns} from enterprises.facts f where f.enterprise_id = ${enterpriseId} and f.superseded_at is null order by f.field`.execute(
    ctx.db,
  );
  return rows.map(viewOf);
};

/** Everything ever recorded for one field, newest first. */
export const factHistory = async (ctx: AnyContext, enterpriseId: string, field: string): Promise<FactView[]> => {
  const { rows } = await sql<FactRecord>`
    select ${columns} from enterprises.facts f where f.enterprise_id = ${enterpriseId} and f.field = ${field} order by f.recorded_at desc, f.id desc limit 100`.execute(
    ctx.db,
  );
  return rows.map(viewOf);
};

const given = (json: string) =>
  sql`jsonb_to_recordset(${json}::jsonb) as g(id uuid, field text, value jsonb, source text, as_of date, evidence text)`;

/**
 * Records values. A newer or equally dated value supersedes the one in force; an older one goes straight into the history; what stands there
 * already with the same source and day is left alone. Two statements, however many values.
 * @returns how many were recorded
 */
export const writeFacts = async (
  ctx: AnyContext,
  enterprise: { id: string; authority_id: string; region_code: string },
  drafts: readonly FactDraft[],
): Promise<number> => {
  if (drafts.length === 0) return 0;
  const wanted = [...new Map(drafts.map(d => [d.field, d])).values()];
  const json = JSON.stringify(
    wanted.map(d => ({ id: newId(), field: d.field, value: d.value ?? null, source: d.source, as_of: d.asOf, evidence: d.evidence ?? '' })),
  );
  const inForce = sql`f.enterprise_id = ${enterprise.id} and f.superseded_at is null and f.field = g.field`;
  const same = sql`f.value = g.value and f.source = g.source and f.as_of = g.as_of`;
  await sql`
    update enterprises.facts f set superseded_at = ${ctx.now} from ${given(json)} where ${inForce} and f.as_of <= g.as_of and not (${same})`.execute(
    ctx.db,
  );
  const added = await sql<{ id: string }>`
    insert into enterprises.facts (id, authority_id, region_code, enterprise_id, field, value, source, as_of, by_id, by_name, evidence, recorded_at, superseded_at)
    select g.id, ${enterprise.authority_id}, ${enterprise.region_code}, ${enterprise.id}, g.field, g.value, g.source, g.as_of, ${ctx.actor.id}, ${ctx.actor.name},
      g.evidence, ${ctx.now}, case when exists (select 1 from enterprises.facts f where ${inForce}) then ${ctx.now}::timestamptz end
    from ${given(json)}
    where not exists (select 1 from enterprises.facts f where f.enterprise_id = ${enterprise.id} and f.field = g.field and ${same})
    returning id`.execute(ctx.db);
  return added.rows.length;
};
