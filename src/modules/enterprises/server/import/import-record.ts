import { sql } from 'kysely';
import { platformProblems } from '#platform/contract/problem.ts';
import type { AnyContext } from '#platform/server/context.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { ImportColumn, ImportCounts } from '../../contract/import.ts';
import { enterprisesProblems } from '../../contract/problems.ts';

export type ImportState = 'reading' | 'ready' | 'writing' | 'written' | 'undoing' | 'undone' | 'abandoned' | 'unreadable';

/** An import as SQL has it. */
export interface ImportRecord {
  id: string;
  authority_id: string;
  region_code: string;
  owner_id: string;
  owner_name: string;
  file_id: string;
  file_name: string;
  state: ImportState;
  problem: string | null;
  default_region: string;
  sheet: string;
  sheets: string[];
  header_row: number;
  columns: ImportColumn[];
  repairs: Record<string, number>;
  counts: Partial<ImportCounts> & { progressDone?: number; progressTotal?: number; problemParams?: Record<string, unknown> };
  undone: { removed: number; restored: number; left: number } | null;
  created_at: Date;
  written_at: Date | null;
  task_id: string | null;
  skipped_rows: number;
}

/** An import of the caller's authority, in scope. The system sees all. */
export const findImport = async (ctx: AnyContext, id: string, lock = false): Promise<ImportRecord | undefined> => {
  const mine = ctx.actor.kind === 'system' ? sql`true` : sql`i.authority_id = ${ctx.actor.authorityId}`;
  const { rows } = await sql<ImportRecord>`
    select i.* from enterprises.imports i where i.id = ${id} and ${mine} and ${whereScope(ctx.scope, { region: 'i.region_code' })} ${lock ? sql`for update` : sql``}`.execute(
    ctx.db,
  );
  return rows[0];
};

/** @throws Problem importNotReady when the import is in another state */
export const requireState = (record: ImportRecord, ...states: readonly ImportState[]): void => {
  if (!states.includes(record.state)) throw enterprisesProblems.importNotReady({ state: record.state });
};

/** The uploaded file of an import: only the person who put it in may start from it. */
export const findUpload = async (
  ctx: AnyContext,
  fileId: string,
): Promise<{ id: string; name: string; storage_key: string } | undefined> => {
  const { rows } = await sql<{ id: string; name: string; storage_key: string }>`
    select id, name, storage_key from platform.files where id = ${fileId} and owner_id = ${ctx.actor.id}`.execute(ctx.db);
  return rows[0];
};

export const getUpload = async (ctx: AnyContext, fileId: string): Promise<{ name: string; storage_key: string }> => {
  const { rows } = await sql<{
    name: string;
    storage_key: string;
  }>`select name, storage_key from platform.files where id = ${fileId}`.execute(ctx.db);
  if (!rows[0]) throw platformProblems.notFound();
  return rows[0];
};

/** Adds up what the staged rows say. One pass over the rows of this import. */
export const recount = async (ctx: AnyContext, id: string): Promise<ImportCounts> => {
  const { rows } = await sql<Omit<ImportCounts, 'yellow' | 'repaired'>>`
    select count(*)::int as rows, count(*) filter (where red)::int as red, count(*) filter (where twin_why is not null and not red)::int as twins,
      count(*) filter (where decision = 'open' and not red)::int as undecided, count(*) filter (where decision = 'new' and not red)::int as "willCreate",
      count(*) filter (where decision = 'update' and not red)::int as "willUpdate", count(*) filter (where decision = 'skip' or red)::int as "willSkip"
    from enterprises.import_rows where import_id = ${id}`.execute(ctx.db);
  const faults = await sql<{ yellow: number }>`
    select count(*)::int as yellow from enterprises.import_faults where import_id = ${id} and severity = 'yellow'`.execute(ctx.db);
  const counted = rows[0];
  if (!counted) throw new Error('an aggregate has a row');
  const { rows: kept } = await sql<{ repaired: number }>`
    select coalesce(sum(value::int), 0)::int as repaired from enterprises.imports i, jsonb_each_text(i.repairs) where i.id = ${id}`.execute(
    ctx.db,
  );
  return { ...counted, yellow: faults.rows[0]?.yellow ?? 0, repaired: kept[0]?.repaired ?? 0 };
};

/** The same after a decision: only twins are decided on, all other rows stay as they were counted. */
export const recountTwins = async (ctx: AnyContext, record: ImportRecord): Promise<Partial<ImportCounts>> => {
  const { rows } = await sql<{ twins: number; undecided: number; fresh: number; update: number; skip: number }>`
    select count(*)::int as twins, count(*) filter (where decision = 'open')::int as undecided, count(*) filter (where decision = 'new')::int as fresh,
      count(*) filter (where decision = 'update')::int as update, count(*) filter (where decision = 'skip')::int as skip
    from enterprises.import_rows where import_id = ${record.id} and twin_why is not null and not red`.execute(ctx.db);
  const { rows: all = 0, red = 0 } = record.counts;
  const n = rows[0];
  if (!n) throw new Error('an aggregate has a row');
  return {
    twins: n.twins,
    undecided: n.undecided,
    willCreate: all - red - n.twins + n.fresh,
    willUpdate: n.update,
    willSkip: red + n.skip,
  };
};

/** Sets the state and what goes with it, on the import and on its task. */
export const setState = async (ctx: AnyContext, record: ImportRecord, state: ImportState, counts?: ImportCounts): Promise<void> => {
  await sql`update enterprises.imports set state = ${state} ${counts ? sql`, counts = counts || ${JSON.stringify(counts)}::jsonb` : sql``} where id = ${record.id}`.execute(
    ctx.db,
  );
  if (record.task_id === null) return;
  const busy = state === 'reading' || state === 'writing' || state === 'undoing';
  const task = busy ? 'running' : state === 'abandoned' ? 'cancelled' : state === 'unreadable' ? 'failed' : 'done';
  await sql`update platform.tasks set state = ${task}, updated_at = ${ctx.now} where id = ${record.task_id}`.execute(ctx.db);
};
