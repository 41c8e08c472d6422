import { sql } from 'kysely';
import type { CallContext } from '../context.ts';
import { type Handler, matrixDecides } from '../handler.ts';
import { moveTask } from '../jobs/tasks.ts';
import { countWritten } from './effects.ts';
import { keepWork } from './kept-work.ts';
import type { ImportKind } from './kind.ts';
import { command } from './make.ts';
import { findImport, keepCounts, recount, requireState, setState } from './record.ts';
import type { ImportRecord } from './record-shape.ts';

const locked =
  (kind: ImportKind) =>
  (ctx: CallContext, input: { id: string }): Promise<ImportRecord | undefined> =>
    findImport(ctx, kind, input.id, true);

const reasonOf = (record: ImportRecord): string => [record.owner_name, record.file_name].filter(Boolean).join(' · ');

const setProgress = async (ctx: CallContext, record: ImportRecord, done: number, total: number): Promise<void> => {
  await keepCounts(ctx, record, { progressDone: done, progressTotal: total });
  await moveTask(ctx, record.task_id, { done, total });
};

const stage = (kind: ImportKind): Handler =>
  command(kind.steps.stage, {
    load: locked(kind),
    allow: matrixDecides,
    run: async (ctx, record, input) => {
      await setProgress(ctx, record, input.done, input.total);
      return { subject: record.id, result: { id: record.id } };
    },
  });

/** What the columns of a sheet lack: one sheet's columns make no record of another's. Nothing is staged then, and the page says why. */
const lackOf = (kind: ImportKind, record: ImportRecord, { columns, parts }: Pick<ImportRecord, 'columns' | 'parts'>): string | null =>
  parts
    .map((_, at) => kind.missing(new Set(columns.flatMap(c => ((c.sheet ?? 0) === at ? (c.field ?? []) : []))), record.setting))
    .find(lack => lack !== null) ?? null;

const judge = (kind: ImportKind): Handler =>
  command(kind.steps.judge, {
    load: locked(kind),
    allow: matrixDecides,
    run: async (ctx, record, input) => {
      requireState(record, 'reading');
      const problem = lackOf(kind, record, input);
      await sql`
        update platform.imports set sheet = ${input.sheet}, sheets = ${input.sheets}, header_row = ${input.headerRow}, columns = ${JSON.stringify(input.columns)}::jsonb,
          parts = ${JSON.stringify(input.parts)}::jsonb, repairs = ${JSON.stringify(input.repairs)}::jsonb, skipped_rows = ${input.skippedRows}, problem = ${problem} where id = ${record.id}`.execute(
        ctx.db,
      );
      await kind.match(ctx, { ...record, columns: input.columns, parts: input.parts });
      await keepWork(ctx, kind, record, input);
      const counts = await recount(ctx, kind, record);
      await setState(ctx, record, 'ready', { ...counts, cells: input.cells, unread: input.unread, hidden: input.hidden });
      await setProgress(ctx, record, counts.rows, counts.rows);
      return { subject: record.id, result: { id: record.id } };
    },
  });

const write = (kind: ImportKind): Handler =>
  command(kind.steps.write, {
    // Not locked: two stretches are written at a time; the ledger of stretches keeps each from being written twice.
    load: (ctx, input) => findImport(ctx, kind, input.id),
    allow: matrixDecides,
    run: async (ctx, record, input) => {
      const outcome = { subject: record.id, result: { id: record.id }, reason: reasonOf(record) };
      if (record.state !== 'writing' || !record.written_at) return outcome;
      const claimed = await sql`
        insert into platform.import_stretches (import_id, phase, from_row) values (${record.id}, ${input.phase}, ${input.fromRow})
        on conflict do nothing returning from_row`.execute(ctx.db);
      if (claimed.rows.length === 0) return outcome;
      const { fromRow, toRow, phase } = input;
      const left = await kind.write(ctx, record, { id: record.id, phase, fromRow, toRow, at: record.written_at });
      await sql`update platform.imports set counts = counts || jsonb_build_object('progressDone', coalesce((counts ->> 'progressDone')::int, 0) + ${input.rows}::int,
        'left', coalesce((counts ->> 'left')::int, 0) + ${left}::int) where id = ${record.id}`.execute(ctx.db);
      await moveTask(ctx, record.task_id, { moreDone: input.rows });
      return outcome;
    },
  });

const close = (kind: ImportKind): Handler =>
  command(kind.steps.close, {
    load: locked(kind),
    allow: matrixDecides,
    run: async (ctx, record) => {
      if (record.state === 'writing') await setState(ctx, record, 'written', await countWritten(ctx, record.id));
      return { subject: record.id, result: { id: record.id }, reason: reasonOf(record) };
    },
  });

/** Takes back up to `limit` records of an import. @returns how many are still to be done */
const revertSome = async (ctx: CallContext, kind: ImportKind, record: ImportRecord, limit: number): Promise<number> => {
  const { rows } = await sql<{ record_id: string; kind: string }>`
    select record_id, kind from platform.import_effects where import_id = ${record.id} and not undone order by record_id limit ${limit}`.execute(
    ctx.db,
  );
  const of = (what: string): string[] => rows.filter(r => r.kind === what).map(r => r.record_id);
  await kind.revert(ctx, record, { created: of('created'), updated: of('updated') });
  await sql`update platform.import_effects set undone = true where import_id = ${record.id} and record_id = any (${rows.map(r => r.record_id)}::uuid[])`.execute(
    ctx.db,
  );
  const open = await sql<{ n: number }>`
    select count(*)::int as n from platform.import_effects where import_id = ${record.id} and not undone`.execute(ctx.db);
  return open.rows[0]?.n ?? 0;
};

/** What the undo did, in numbers. A record that was left whole (field `*`) was not restored; of another some values may have been. */
const undoCounts = async (ctx: CallContext, id: string): Promise<{ removed: number; restored: number; left: number }> => {
  const { rows } = await sql<{ removed: number; restored: number; left: number }>`
    select count(*) filter (where kind = 'created' and left_alone is null)::int as removed, count(*) filter (where kind = 'updated' and left_alone #>> '{0,field}' is distinct from '*')::int as restored,
      count(*) filter (where left_alone is not null)::int as left from platform.import_effects where import_id = ${id}`.execute(ctx.db);
  return rows[0] ?? { removed: 0, restored: 0, left: 0 };
};

const revert = (kind: ImportKind): Handler =>
  command(kind.steps.revert, {
    load: locked(kind),
    allow: matrixDecides,
    run: async (ctx, record, input) => {
      if (record.state !== 'undoing') return { subject: record.id, result: { left: 0 } };
      const left = await revertSome(ctx, kind, record, input.limit);
      if (left === 0) {
        const undone = await undoCounts(ctx, record.id);
        await sql`update platform.imports set undone = ${JSON.stringify(undone)}::jsonb where id = ${record.id}`.execute(ctx.db);
        await setState(ctx, record, 'undone');
      }
      return { subject: record.id, result: { left }, reason: reasonOf(record) };
    },
  });

const fail = (kind: ImportKind): Handler =>
  command(kind.steps.fail, {
    load: locked(kind),
    allow: matrixDecides,
    run: async (ctx, record, input) => {
      // A run that was taken over by another tells late; what has been read, confirmed or written meanwhile stays.
      if (record.state !== 'reading') return { subject: record.id, result: { id: record.id } };
      await sql`update platform.imports set problem = ${input.problem} where id = ${record.id}`.execute(ctx.db);
      await moveTask(ctx, record.task_id, { problem: input.problem });
      await setState(ctx, record, 'unreadable', { problemParams: input.params });
      return { subject: record.id, result: { id: record.id } };
    },
  });

/** Steps of an import that the worker takes. */
export const stepHandlers = (kind: ImportKind): Handler[] => [stage(kind), judge(kind), write(kind), close(kind), revert(kind), fail(kind)];
