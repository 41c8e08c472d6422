import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { dayOf } from '#platform/contract/china-day.ts';
import { newId } from '#platform/contract/ids.ts';
import { type CallContext, type Context, retype } from '#platform/server/context.ts';
import type { Deadline, EngineAsset } from '../../contract/deadline.ts';
import { deadlinesOf } from '../../domain/deadlines/deadlines.ts';
import { differenceOf, type FreshDeadline, isGivenUpGrace, isSame, type StoredKey } from '../../domain/deadlines/stored-deadline.ts';
import { companionsOf } from './companions.ts';
import type { WarningsDb } from './db-warnings.ts';
import { foldDays } from './deadline-month.ts';
import { lawInForce } from './law.ts';
import { type ClosingRow, closeRows, insertDeadlineRows, type StoredRow, updateRows } from './recompute-store.ts';

type Ctx = Context<WarningsDb>;

/** An asset as the recomputation reads it. */
export interface AssetForDeadlines {
  id: string;
  authority_id: string;
  region_code: string;
  enterprise_id: string;
  kind: string;
  standing: string;
  status: string;
  status_words: string;
  number_shown: string;
  ended_on: string | null;
  as_of: string;
  details: unknown;
}

const columns = sql.raw(
  'id, authority_id, region_code, enterprise_id, kind, standing, status, status_words, number_shown, ended_on, as_of, details',
);

const grouped = <T extends { asset_id: string }>(rows: readonly T[]): ReadonlyMap<string, T[]> => {
  const map = new Map<string, T[]>();
  for (const r of rows) {
    const list = map.get(r.asset_id);
    if (list) list.push(r);
    else map.set(r.asset_id, [r]);
  }
  return map;
};

interface EventRow {
  asset_id: string;
  id: string;
  act: string;
  happened_on: string;
  until: string | null;
  figures: object;
  ends_event: string | null;
}

const eventsOf = async (ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, EventRow[]>> => {
  const { rows } = await sql<EventRow>`select asset_id, id, act, happened_on, until, figures, ends_event from assets.asset_events
    where asset_id = any (${ids as string[]}::uuid[]) and withdrawn_at is null order by happened_on, id`.execute(ctx.db);
  return grouped(rows);
};

interface ProofRow {
  asset_id: string;
  nice_class: number;
  used_on: string;
}

const proofsOf = async (ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, ProofRow[]>> => {
  const { rows } = await sql<ProofRow>`select asset_id, nice_class, max(used_on) as used_on from assets.use_proofs
    where asset_id = any (${ids as string[]}::uuid[]) and withdrawn_at is null group by 1, 2`.execute(ctx.db);
  return grouped(rows);
};

type StoredOfAsset = StoredKey & { asset_id: string };

const openRows = async (ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, StoredOfAsset[]>> => {
  const { rows } =
    await sql<StoredOfAsset>`select id, asset_id, kind, item, due_on as "dueOn", safe_on as "safeOn", digest from assets.deadlines
    where asset_id = any (${ids as string[]}::uuid[]) and closed_at is null`.execute(ctx.db);
  return grouped(rows);
};

type ClosedOfAsset = StoredOfAsset & { how: string };

/** Ended rows of assets for which new ones are wanted: one that was closed by a person stays closed, one that time had ended comes back. */
const closedRows = async (ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, ClosedOfAsset[]>> => {
  if (ids.length === 0) return new Map();
  const { rows } =
    await sql<ClosedOfAsset>`select id, asset_id, kind, item, due_on as "dueOn", safe_on as "safeOn", digest, closed_how as how
    from assets.deadlines where asset_id = any (${ids as string[]}::uuid[]) and closed_at is not null order by closed_at`.execute(ctx.db);
  return grouped(rows);
};

/** All that is stored of a deadline, in one short text; equal texts need no write. */
const digestOf = (d: Deadline, a: AssetForDeadlines, companion: string | null): string =>
  createHash('sha1')
    .update(JSON.stringify([d, a.as_of, a.region_code, a.enterprise_id, companion]))
    .digest('base64url');

const engineAsset = (a: AssetForDeadlines, events: readonly EventRow[], proofs: readonly ProofRow[]): EngineAsset =>
  ({
    id: a.id,
    kind: a.kind,
    details: a.details,
    status: a.status,
    statusWords: a.status_words,
    asOf: a.as_of,
    number: a.number_shown,
    endedOn: a.ended_on,
    events: events.map(e => ({
      id: e.id,
      act: e.act,
      happenedOn: e.happened_on,
      until: e.until,
      figures: e.figures,
      endsEvent: e.ends_event,
    })),
    proofs: proofs.map(p => ({ niceClass: p.nice_class, usedOn: p.used_on })),
  }) as EngineAsset;

/** Assets with their acts and proofs, as the engine takes them. */
export const engineAssetsOf = async (ctx: Ctx, assets: readonly AssetForDeadlines[]): Promise<ReadonlyMap<string, EngineAsset>> => {
  const ids = assets.map(a => a.id);
  const events = await eventsOf(ctx, ids);
  const proofs = await proofsOf(ctx, ids);
  return new Map(assets.map(a => [a.id, engineAsset(a, events.get(a.id) ?? [], proofs.get(a.id) ?? [])]));
};

/** One asset as the engine takes it. */
export const engineAssetOf = async (ctx: Ctx, id: string): Promise<EngineAsset | undefined> => {
  const { rows } = await sql<AssetForDeadlines>`select ${columns} from assets.assets where id = ${id}`.execute(ctx.db);
  return (await engineAssetsOf(ctx, rows)).get(id);
};

const rowOf = (a: AssetForDeadlines, id: string, f: FreshDeadline, companion: string | null): StoredRow => {
  const { deadline: d } = f;
  return {
    id,
    authority_id: a.authority_id,
    region_code: a.region_code,
    asset_id: a.id,
    enterprise_id: a.enterprise_id,
    asset_kind: a.kind,
    kind: d.kind,
    item: d.item,
    opens_on: d.opensOn,
    due_on: d.dueOn,
    safe_on: d.safeOn,
    grace_until: d.graceUntil,
    // Sums of fees are yuan; francs stand in the line alone.
    fee_amount: d.fee === null || d.fee.currency !== undefined ? null : d.fee.amount,
    fee_line: d.fee?.line ?? [],
    consequence: d.consequence,
    article: d.article,
    law: d.law,
    line: d.line,
    notes: d.notes,
    confidence: d.confidence,
    rule_key: d.ruleKey,
    as_of: a.as_of,
    companion_id: companion,
    digest: f.digest,
  };
};

type Changed = StoredRow & { before: string; moved: boolean };

/** Everything that one recomputation writes. */
interface Plan {
  made: { row: StoredRow; asset: AssetForDeadlines; fresh: FreshDeadline }[];
  changed: Changed[];
  gone: ClosingRow[];
}

const planFor = async (ctx: Ctx, assets: readonly AssetForDeadlines[]): Promise<Plan> => {
  const ids = assets.map(a => a.id);
  const law = await lawInForce(ctx);
  const today = dayOf(ctx.now);
  const engine = await engineAssetsOf(ctx, assets);
  const stored = await openRows(ctx, ids);
  const companions = await companionsOf(ctx, assets);
  const plan: Plan = { made: [], changed: [], gone: [] };
  for (const a of assets) {
    const companion = companions.get(a.enterprise_id) ?? null;
    const asset = engine.get(a.id);
    const live = a.standing === 'confirmed' && asset ? deadlinesOf(asset, law, today) : [];
    const fresh = live.map(deadline => ({ deadline, digest: digestOf(deadline, a, companion) }));
    const diff = differenceOf(stored.get(a.id) ?? [], fresh);
    for (const f of diff.made) plan.made.push({ row: rowOf(a, newId(), f, companion), asset: a, fresh: f });
    for (const c of diff.changed)
      plan.changed.push({ ...rowOf(a, c.stored.id, c.fresh, companion), before: c.stored.digest, moved: c.moved });
    for (const s of diff.gone) plan.gone.push({ id: s.id, before: s.digest, how: live.length === 0 ? 'ended' : 'superseded' });
  }
  return plan;
};

/** A new row that stands for one that was closed: the same deadline comes back under its id, or stays closed if a person closed it. */
const withoutClosed = async (ctx: Ctx, plan: Plan): Promise<{ made: StoredRow[]; changed: Changed[] }> => {
  const closed = await closedRows(
    ctx,
    plan.made.map(m => m.asset.id),
  );
  const made: StoredRow[] = [];
  const changed = [...plan.changed];
  for (const { row, asset, fresh } of plan.made) {
    const same = closed.get(asset.id)?.findLast(c => isSame(c, fresh.deadline) || isGivenUpGrace(c, fresh.deadline));
    if (same === undefined) made.push(row);
    else if (same.how === 'superseded' || same.how === 'ended') {
      const moved = same.dueOn !== row.due_on || same.safeOn !== row.safe_on;
      changed.push({ ...row, id: same.id, before: same.digest, moved });
    }
  }
  return { made, changed };
};

/** Computes and stores the deadlines of these assets; answers how many rows were written. */
const recompute = async (ctx: Ctx, assets: readonly AssetForDeadlines[], slot: string): Promise<number> => {
  if (assets.length === 0) return 0;
  const plan = await planFor(ctx, assets);
  await closeRows(ctx, plan.gone);
  const { made, changed } = await withoutClosed(ctx, plan);
  await updateRows(ctx, changed, slot);
  await insertDeadlineRows(ctx, made);
  return made.length + changed.length + plan.gone.length;
};

/**
 * Stores the deadlines of assets that have just changed, in the same transaction. Proposed and dismissed assets have none.
 * @param ids assets, at most a few hundred; larger imports queue `recomputeJob`
 */
export const recomputeAssets = async (callCtx: CallContext, ids: readonly string[]): Promise<void> => {
  const ctx = retype<WarningsDb>(callCtx);
  if (ids.length === 0) return;
  const { rows } = await sql<AssetForDeadlines>`select ${columns} from assets.assets where id = any (${ids as string[]}::uuid[])`.execute(
    ctx.db,
  );
  await recompute(ctx, rows, `act:${ctx.entryId}`);
};

/** A stretch of all assets in order of id, for the nightly slot and for a new row of law. */
export const recomputeNext = async (
  ctx: Ctx,
  i: { slot: string; after: string | null; limit: number },
): Promise<{ next: string | null; seen: number; written: number }> => {
  const { rows } = await sql<AssetForDeadlines>`select ${columns} from assets.assets
    where id > ${i.after ?? '00000000-0000-0000-0000-000000000000'}::uuid order by id limit ${i.limit}`.execute(ctx.db);
  const written = await recompute(ctx, rows, i.slot);
  const next = rows.length === i.limit ? (rows.at(-1)?.id ?? null) : null;
  if (next === null) await foldDays(ctx);
  return { next, seen: rows.length, written };
};
