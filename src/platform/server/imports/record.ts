import { type RawBuilder, sql } from 'kysely';
import type { ImportCounts, ImportState } from '../../contract/imports/shapes.ts';
import { platformProblems } from '../../contract/problem.ts';
import type { CallContext } from '../context.ts';
import { moveTask } from '../jobs/tasks.ts';
import { whereScope } from '../scope.ts';
import type { ImportKind } from './kind.ts';
import type { ImportRecord, KeptCounts } from './record-shape.ts';

/** The kind's staging table as `r`. */
export const stagedRows = (kind: ImportKind): RawBuilder<unknown> => sql`${sql.table(kind.table)} r`;

/** An import of the caller's authority, in scope. The system sees all. */
export const findImport = async (ctx: CallContext, kind: ImportKind, id: string, lock = false): Promise<ImportRecord | undefined> => {
  const mine = ctx.actor.kind === 'system' ? sql`true` : sql`i.authority_id = ${ctx.actor.authorityId}`;
  const { rows } = await sql<ImportRecord>`
    select i.* from platform.imports i where i.id = ${id} and i.kind = ${kind.room} and ${mine} and ${whereScope(ctx.scope, { region: 'i.region_code' })} ${lock ? sql`for update` : sql``}`.execute(
    ctx.db,
  );
  return rows[0];
};

/** @throws Problem importNotReady when the import is in another state */
export const requireState = (record: ImportRecord, ...states: readonly ImportState[]): void => {
  if (!states.includes(record.state)) throw platformProblems.importNotReady({ state: record.state });
};

/** What staged rows add up to. Rows that are refused count for nothing else. */
interface Sums {
  rows: number;
  red: number;
  twins: number;
  undecided: number;
  willCreate: number;
  willUpdate: number;
  willSkip: number;
  merged: number;
  doubtful: number;
  passed: number;
}

const sums = sql`
  count(*)::int as rows, count(*) filter (where r.red)::int as red, count(*) filter (where r.twin_why is not null and not r.red)::int as twins,
  count(*) filter (where r.decision = 'open' and not r.red)::int as undecided, count(*) filter (where r.decision = 'new' and not r.red)::int as "willCreate",
  count(*) filter (where r.decision = 'update' and not r.red)::int as "willUpdate",
  count(*) filter (where r.decision in ('skip', 'same') or r.red)::int as "willSkip", count(*) filter (where r.decision = 'merged' and not r.red)::int as merged,
  coalesce(sum(case when r.red then r.filled else r.doubts end), 0)::int as doubtful,
  coalesce(sum(r.filled - r.doubts) filter (where r.decision in ('skip', 'same') and not r.red), 0)::int as passed`;

const sumOf = async (ctx: CallContext, kind: ImportKind, id: string, which: RawBuilder<unknown>): Promise<Sums> => {
  const { rows } = await sql<Sums>`select ${sums} from ${stagedRows(kind)} where r.import_id = ${id} and ${which}`.execute(ctx.db);
  if (!rows[0]) throw new Error('an aggregate has a row');
  return rows[0];
};

/** Counts that a page is given: those that were never counted are none. */
export const countsOf = (record: ImportRecord): ImportCounts => {
  const { counts: c } = record;
  return {
    rows: c.rows ?? 0,
    red: c.red ?? 0,
    yellow: c.yellow ?? 0,
    repaired: c.repaired ?? 0,
    twins: c.twins ?? 0,
    undecided: c.undecided ?? 0,
    willCreate: c.willCreate ?? 0,
    willUpdate: c.willUpdate ?? 0,
    willSkip: c.willSkip ?? 0,
    merged: c.merged ?? 0,
    left: c.left ?? 0,
  };
};

type Recounted = Sums & Pick<ImportCounts, 'yellow' | 'repaired'>;

/** Adds up what the staged rows say. One pass over the rows of this import. */
export const recount = async (ctx: CallContext, kind: ImportKind, id: string): Promise<Recounted> => {
  const counted = await sumOf(ctx, kind, id, sql`true`);
  const { rows } = await sql<{ yellow: number; repaired: number }>`
    select (select count(*)::int from platform.import_faults where import_id = ${id} and severity = 'yellow') as yellow,
      (select coalesce(sum(value::int), 0)::int from platform.imports i, jsonb_each_text(i.repairs) where i.id = ${id}) as repaired`.execute(
    ctx.db,
  );
  return { ...counted, yellow: rows[0]?.yellow ?? 0, repaired: rows[0]?.repaired ?? 0 };
};

/** The same around a change of some rows: only these are added up, before and after it. `r` is the staging table. */
export const recountAround = async (
  ctx: CallContext,
  kind: ImportKind,
  { record, which }: { record: ImportRecord; which: RawBuilder<unknown> },
  change: () => Promise<void>,
): Promise<Partial<Sums>> => {
  const before = await sumOf(ctx, kind, record.id, which);
  await change();
  const after = await sumOf(ctx, kind, record.id, which);
  return Object.fromEntries(
    (Object.keys(after) as (keyof Sums)[]).map(key => [key, (record.counts[key] ?? 0) + after[key] - before[key]] as const),
  );
};

/** Lays counts over those that are kept. */
export const keepCounts = async (ctx: CallContext, record: ImportRecord, counts: KeptCounts): Promise<void> => {
  await sql`update platform.imports set counts = counts || ${JSON.stringify(counts)}::jsonb where id = ${record.id}`.execute(ctx.db);
};

/** Sets the state and what goes with it, on the import and on its task. */
export const setState = async (ctx: CallContext, record: ImportRecord, state: ImportState, counts: KeptCounts = {}): Promise<void> => {
  await sql`update platform.imports set state = ${state}, counts = counts || ${JSON.stringify(counts)}::jsonb where id = ${record.id}`.execute(
    ctx.db,
  );
  const busy = state === 'reading' || state === 'writing' || state === 'undoing';
  const task = busy ? 'running' : state === 'abandoned' ? 'cancelled' : state === 'unreadable' ? 'failed' : 'done';
  await moveTask(ctx, record.task_id, { state: task });
};
