import { type Selectable, sql } from 'kysely';
import type { Context } from '#platform/server/context.ts';
import type { DB } from '#platform/server/db-types.gen.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { ImportRow, ImportView } from '../../contract/import.ts';
import { assetImportProblems } from '../../contract/problems-import.ts';
import type { AssetImportDb } from '../db-import.ts';

type Ctx = Context<AssetImportDb>;
export type AssetImport = Selectable<DB['assets.imports']>;
type State = ImportView['state'];

/** One import in scope; `lock` for a change. */
export const findImport = (ctx: Ctx, id: string, lock = false): Promise<AssetImport | undefined> => {
  const q = ctx.db
    .selectFrom('assets.imports as i')
    .selectAll('i')
    .where('i.id', '=', id)
    .where(whereScope(ctx.scope, { region: 'i.region_code' }));
  return (lock ? q.forUpdate() : q).executeTakeFirst();
};

/** @throws Problem `importState` when the import stands elsewhere */
export const requireState = (record: AssetImport, ...states: readonly State[]): void => {
  if (!states.includes(record.state as State)) throw assetImportProblems.importState({ state: record.state });
};

/** Moves an import on; its task under 任务 follows. */
export const setState = async (
  ctx: Ctx,
  record: AssetImport,
  state: State,
  more: { done?: number; total?: number } = {},
): Promise<void> => {
  await ctx.db
    .updateTable('assets.imports')
    .set({ state, ...more, ...(state === 'written' ? { written_at: ctx.now } : {}) })
    .where('id', '=', record.id)
    .execute();
  const task = { reading: 'running', writing: 'running', undoing: 'running', unreadable: 'failed' }[state as string] ?? 'done';
  await sql`update platform.tasks set state = ${task}, done_count = coalesce(${more.done ?? null}::int, done_count),
    total_count = coalesce(${more.total ?? null}::int, total_count), updated_at = ${ctx.now} where id = ${record.task_id}`.execute(ctx.db);
};

/** How many rows stand under each decision, and what has become of them. One pass over the rows of this import. */
export const countsOf = async (ctx: Ctx, id: string): Promise<Pick<ImportView, 'counts' | 'outcomes'>> => {
  const { rows } = await sql<{ decision: string; outcome: string | null; n: number }>`
    select decision, outcome, count(*)::int as n from assets.import_rows where import_id = ${id} group by 1, 2`.execute(ctx.db);
  const counts = { new: 0, update: 0, same: 0, merged: 0, red: 0, skip: 0 };
  const outcomes = { created: 0, updated: 0, left: 0, undone: 0, kept: 0 };
  for (const r of rows) {
    counts[r.decision as keyof typeof counts] += r.n;
    if (r.outcome !== null) outcomes[r.outcome as keyof typeof outcomes] += r.n;
  }
  return { counts, outcomes };
};

type StagedRecord = Selectable<DB['assets.import_rows']> & {
  enterprise_name: string | null;
  twin_title: string | null;
  twin_enterprise: string | null;
};

const rowsQuery = (ctx: Ctx, importId: string) =>
  ctx.db
    .selectFrom('assets.import_rows as r')
    .leftJoin('enterprises.pub_enterprises as e', 'e.id', 'r.enterprise_id')
    .leftJoin('assets.assets as t', 't.id', 'r.twin_id')
    .selectAll('r')
    .select(['e.name as enterprise_name', 't.title as twin_title', 't.enterprise_name as twin_enterprise'])
    .where('r.import_id', '=', importId);

const rowView = (r: StagedRecord): ImportRow => ({
  rowNo: r.row_no,
  cells: r.cells as unknown as ImportRow['cells'],
  faults: r.faults as unknown as ImportRow['faults'],
  decision: r.decision as ImportRow['decision'],
  enterpriseName: r.enterprise_name,
  twin: r.twin_id === null ? null : { id: r.twin_id, title: r.twin_title ?? '', enterpriseName: r.twin_enterprise ?? '' },
  assetId: r.asset_id,
  outcome: r.outcome as ImportRow['outcome'],
});

/** Rows of an import in their order. */
export const stagedRows = async (
  ctx: Ctx,
  importId: string,
  i: { decision?: string | undefined; after: number; limit: number },
): Promise<ImportRow[]> => {
  let q = rowsQuery(ctx, importId).where('r.row_no', '>', i.after);
  if (i.decision !== undefined) q = q.where('r.decision', '=', i.decision);
  return (await q.orderBy('r.row_no').limit(i.limit).execute()).map(r => rowView(r as StagedRecord));
};

/** One staged row as it stands now. */
export const stagedRow = async (ctx: Ctx, importId: string, rowNo: number): Promise<ImportRow> => {
  const r = await rowsQuery(ctx, importId).where('r.row_no', '=', rowNo).executeTakeFirst();
  if (!r) throw new Error(`row ${rowNo} of import ${importId} vanished`);
  return rowView(r as StagedRecord);
};
