import { sql } from 'kysely';
import { newId } from '#platform/contract/ids.ts';
import type { Context } from '#platform/server/context.ts';
import type { WarningsDb } from './db-warnings.ts';

type Ctx = Context<WarningsDb>;

/** A row of `assets.deadlines` as the recomputation writes it. */
export interface StoredRow {
  id: string;
  authority_id: string;
  region_code: string;
  asset_id: string;
  enterprise_id: string;
  asset_kind: string;
  kind: string;
  item: string;
  opens_on: string | null;
  due_on: string;
  safe_on: string;
  grace_until: string | null;
  fee_amount: number | null;
  fee_line: readonly unknown[];
  consequence: string;
  article: string;
  law: string;
  line: readonly unknown[];
  notes: readonly string[];
  confidence: string;
  rule_key: string;
  as_of: string;
  companion_id: string | null;
  digest: string;
}

/** An open row that ends because nothing computed stands for it any more. */
export interface ClosingRow {
  id: string;
  /** Digest when it was read: a row that somebody has rewritten since stays. */
  before: string;
  how: 'superseded' | 'ended';
}

const written = [
  'id uuid',
  'authority_id uuid',
  'region_code text',
  'asset_id uuid',
  'enterprise_id uuid',
  'asset_kind text',
  'kind text',
  'item text',
  'opens_on date',
  'due_on date',
  'safe_on date',
  'grace_until date',
  'fee_amount numeric',
  'fee_line jsonb',
  'consequence text',
  'article text',
  'law text',
  'line jsonb',
  'notes text[]',
  'confidence text',
  'rule_key text',
  'as_of date',
  'companion_id uuid',
  'digest text',
] as const;
const names = written.map(w => w.slice(0, w.indexOf(' ')));
const shape = sql.raw(written.join(', '));

/** New deadlines. Two who compute the same asset at once make one row. */
export const insertDeadlineRows = async (ctx: Ctx, rows: readonly StoredRow[]): Promise<void> => {
  if (rows.length === 0) return;
  await sql`insert into assets.deadlines (${sql.raw(names.join(', '))}, computed_at, changed_at)
    select ${sql.raw(names.map(n => `x.${n}`).join(', '))}, ${ctx.now}::timestamptz, ${ctx.now}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::json) as x (${shape})
    on conflict (asset_id, kind, item) where closed_at is null do nothing`.execute(ctx.db);
};

const own = new Set(['id', 'asset_id', 'kind', 'item', 'authority_id']);
const setList = sql.raw(
  names
    .filter(n => !own.has(n))
    .map(n => `${n} = x.${n}`)
    .join(', '),
);

/** Stored deadlines that now read otherwise; those whose day moved leave a line in `deadline_changes`, in the same statement. */
export const updateRows = async (
  ctx: Ctx,
  rows: readonly (StoredRow & { before: string; moved: boolean })[],
  slot: string,
): Promise<void> => {
  if (rows.length === 0) return;
  const list = rows.map(r => (r.moved ? { ...r, change: newId() } : r));
  await sql`with done as (
      update assets.deadlines d set ${setList}, moves = d.moves + x.moved::int, computed_at = ${ctx.now}::timestamptz,
        changed_at = ${ctx.now}::timestamptz, closed_at = null, closed_how = null
      from json_to_recordset(${JSON.stringify(list)}::json) as x (${shape}, before text, moved boolean, change uuid)
      where d.id = x.id and d.digest = x.before and (d.closed_at is null or d.closed_how in ('superseded', 'ended'))
      returning x.change, d.authority_id, d.region_code, d.id, d.asset_id, old.companion_id, old.due_on as due_before, new.due_on as due_after,
        old.safe_on as safe_before, new.safe_on as safe_after, old.line as line_before, new.line as line_after
    )
    insert into assets.deadline_changes (id, authority_id, region_code, deadline_id, asset_id, companion_id, at, slot,
      due_before, due_after, safe_before, safe_after, line_before, line_after)
    select change, authority_id, region_code, id, asset_id, companion_id, ${ctx.now}::timestamptz, ${slot},
      due_before, due_after, safe_before, safe_after, line_before, line_after from done where change is not null`.execute(ctx.db);
};

/** Ends open rows: another stage or term took their place, or the asset itself has ended. */
export const closeRows = async (ctx: Ctx, rows: readonly ClosingRow[]): Promise<void> => {
  if (rows.length === 0) return;
  await sql`update assets.deadlines d set closed_at = ${ctx.now}, closed_how = x.how, changed_at = ${ctx.now}
    from json_to_recordset(${JSON.stringify(rows)}::json) as x (id uuid, before text, how text)
    where d.id = x.id and d.digest = x.before and d.closed_at is null`.execute(ctx.db);
};
