import { type RawBuilder, sql } from 'kysely';
import type { ImportCounts, ImportState } from '../../contract/imports/shapes.ts';
import type { Task } from '../../contract/operations.ts';
import { platformProblems } from '../../contract/problem.ts';
import type { CallContext } from '../context.ts';
import { moveTask } from '../jobs/tasks.ts';
import { whereScope } from '../scope.ts';
import { fateOf } from './fate.ts';
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

/** What is needed of an import to add it up. */
type Counted = Pick<ImportRecord, 'id' | 'mode'>;

/** What staged rows add up to. Rows that are refused count for nothing else. */
interface Sums {
  rows: number;
  red: number;
  twins: number;
  undecided: number;
  willCreate: number;
  willUpdate: number;
  willSkip: number;
  leftOut: number;
  merged: number;
  doubtful: number;
  passed: number;
}

const sums = sql`
  count(*)::int as rows, count(*) filter (where r.red)::int as red, count(*) filter (where r.twin_why is not null and not r.red)::int as twins,
  count(*) filter (where r.fate = 'open')::int as undecided, count(*) filter (where r.fate = 'new')::int as "willCreate",
  count(*) filter (where r.fate = 'update')::int as "willUpdate", count(*) filter (where r.fate = 'merged')::int as merged,
  count(*) filter (where r.fate in ('skip', 'same', 'red', 'leftMode', 'leftEarlier'))::int as "willSkip",
  count(*) filter (where r.fate in ('leftMode', 'leftEarlier'))::int as "leftOut",
  coalesce(sum(case when r.red then r.filled else r.doubts end), 0)::int as doubtful,
  coalesce(sum(r.filled - r.doubts) filter (where r.fate in ('skip', 'same', 'leftMode', 'leftEarlier')), 0)::int as passed`;

/** Adds up rows; the fate of each is told once. */
const sumOf = async (ctx: CallContext, kind: ImportKind, record: Counted, which: RawBuilder<unknown>): Promise<Sums> => {
  const { rows } = await sql<Sums>`select ${sums} from (select r.red, r.twin_why, r.filled, r.doubts, ${fateOf(kind, record)} as fate
    from ${stagedRows(kind)} where r.import_id = ${record.id} and ${which} offset 0) r`.execute(ctx.db);
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
    leftOut: c.leftOut ?? 0,
    merged: c.merged ?? 0,
    left: c.left ?? 0,
  };
};

type Recounted = Sums & Pick<ImportCounts, 'yellow' | 'repaired'>;

/** Adds up what the staged rows say. One pass over the rows of this import. */
export const recount = async (ctx: CallContext, kind: ImportKind, record: Counted): Promise<Recounted> => {
  const counted = await sumOf(ctx, kind, record, sql`true`);
  const { rows } = await sql<{ yellow: number; repaired: number }>`
    select (select count(*)::int from platform.import_faults where import_id = ${record.id} and severity = 'yellow') as yellow,
      (select coalesce(sum(value::int), 0)::int from platform.imports i, jsonb_each_text(i.repairs) where i.id = ${record.id}) as repaired`.execute(
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
  const before = await sumOf(ctx, kind, record, which);
  await change();
  const after = await sumOf(ctx, kind, record, which);
  return Object.fromEntries(
    (Object.keys(after) as (keyof Sums)[]).map(key => [key, (record.counts[key] ?? 0) + after[key] - before[key]] as const),
  );
};

/** Lays counts over those that are kept. */
export const keepCounts = async (ctx: CallContext, record: ImportRecord, counts: KeptCounts): Promise<void> => {
  await sql`update platform.imports set counts = counts || ${JSON.stringify(counts)}::jsonb where id = ${record.id}`.execute(ctx.db);
};

/** How an import stands under 任务: read and not confirmed, it waits for the person, and nothing has been written. */
const taskStates: Readonly<Record<ImportState, Task['state']>> = {
  reading: 'running',
  ready: 'asking',
  writing: 'running',
  written: 'done',
  undoing: 'running',
  undone: 'done',
  abandoned: 'cancelled',
  unreadable: 'failed',
};

/** Sets the state and what goes with it, on the import and on its task. */
export const setState = async (ctx: CallContext, record: ImportRecord, state: ImportState, counts: KeptCounts = {}): Promise<void> => {
  await sql`update platform.imports set state = ${state}, counts = counts || ${JSON.stringify(counts)}::jsonb where id = ${record.id}`.execute(
    ctx.db,
  );
  await moveTask(ctx, record.task_id, { state: taskStates[state] });
};
