import { sql } from 'kysely';
import { dayOf } from '#platform/contract/china-day.ts';
import type { AnyContext } from '#platform/server/context.ts';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import { closeImport, failImport, judgeImport, revertImport, stageImport, writeImport } from '../../contract/import-steps.ts';
import type { EnterprisesDb } from '../db.ts';
import { findImport, type ImportRecord, recount, requireState, setState } from './import-record.ts';
import { revertSome, undoCounts } from './import-revert.ts';
import { judgeTwins } from './import-twins.ts';
import { writeStretch } from './import-write.ts';

const { command } = handlersFor<EnterprisesDb>();

const locked = (ctx: AnyContext, input: { id: string }): Promise<ImportRecord | undefined> => findImport(ctx, input.id, true);

const setProgress = async (ctx: AnyContext, record: ImportRecord, done: number, total: number): Promise<void> => {
  const progress = JSON.stringify({ progressDone: done, progressTotal: total });
  await sql`update enterprises.imports set counts = counts || ${progress}::jsonb where id = ${record.id}`.execute(ctx.db);
  await sql`update platform.tasks set done_count = ${done}, total_count = ${total}, updated_at = ${ctx.now} where id = ${record.task_id}`.execute(
    ctx.db,
  );
};

const stage = command(stageImport, {
  load: locked,
  allow: matrixDecides,
  run: async (ctx, record, input) => {
    await setProgress(ctx, record, input.done, input.total);
    return { subject: record.id, result: { id: record.id } };
  },
});

const judge = command(judgeImport, {
  load: locked,
  allow: matrixDecides,
  run: async (ctx, record, input) => {
    requireState(record, 'reading');
    const problem = input.columns.some(c => c.field === 'name') ? null : 'enterprises.problem.importNoName';
    await sql`
      update enterprises.imports set sheet = ${input.sheet}, sheets = ${input.sheets}, header_row = ${input.headerRow}, columns = ${JSON.stringify(input.columns)}::jsonb,
        repairs = ${JSON.stringify(input.repairs)}::jsonb, skipped_rows = ${input.skippedRows}, problem = ${problem} where id = ${record.id}`.execute(
      ctx.db,
    );
    await judgeTwins(ctx, record.id);
    const counts = await recount(ctx, record.id);
    await setState(ctx, record, 'ready', counts);
    await setProgress(ctx, record, counts.rows, counts.rows);
    return { subject: record.id, result: { id: record.id } };
  },
});

const write = command(writeImport, {
  // Not locked: two stretches are written at a time; the ledger of stretches keeps each from being written twice.
  load: (ctx, input) => findImport(ctx, input.id),
  allow: matrixDecides,
  run: async (ctx, record, input) => {
    const outcome = { subject: record.id, result: { id: record.id }, reason: `${record.owner_name} · ${record.file_name}` };
    if (record.state !== 'writing' || !record.written_at) return outcome;
    const claimed = await sql`
      insert into enterprises.import_stretches (import_id, phase, from_row) values (${record.id}, ${input.phase}, ${input.fromRow})
      on conflict do nothing returning from_row`.execute(ctx.db);
    if (claimed.rows.length === 0) return outcome;
    const { fromRow, toRow, phase } = input;
    await writeStretch(ctx, { id: record.id, fromRow, toRow, at: record.written_at, day: dayOf(record.written_at) }, phase);
    await sql`update enterprises.imports set counts = counts || jsonb_build_object('progressDone', coalesce((counts ->> 'progressDone')::int, 0) + ${input.rows}::int)
      where id = ${record.id}`.execute(ctx.db);
    await sql`update platform.tasks set done_count = done_count + ${input.rows}, updated_at = ${ctx.now} where id = ${record.task_id}`.execute(
      ctx.db,
    );
    return outcome;
  },
});

const close = command(closeImport, {
  load: locked,
  allow: matrixDecides,
  run: async (ctx, record) => {
    if (record.state === 'writing') await setState(ctx, record, 'written');
    return { subject: record.id, result: { id: record.id }, reason: `${record.owner_name} · ${record.file_name}` };
  },
});

const revert = command(revertImport, {
  load: locked,
  allow: matrixDecides,
  run: async (ctx, record, input) => {
    if (record.state !== 'undoing') return { subject: record.id, result: { left: 0 } };
    const left = await revertSome(ctx, record, input.limit);
    if (left === 0) {
      const undone = await undoCounts(ctx, record.id);
      await sql`update enterprises.imports set undone = ${JSON.stringify(undone)}::jsonb where id = ${record.id}`.execute(ctx.db);
      await setState(ctx, record, 'undone');
    }
    return { subject: record.id, result: { left }, reason: `${record.owner_name} · ${record.file_name}` };
  },
});

const fail = command(failImport, {
  load: locked,
  allow: matrixDecides,
  run: async (ctx, record, input) => {
    await sql`update enterprises.imports set problem = ${input.problem}, counts = counts || ${JSON.stringify({ problemParams: input.params })}::jsonb where id = ${record.id}`.execute(
      ctx.db,
    );
    await sql`update platform.tasks set problem = ${input.problem} where id = ${record.task_id}`.execute(ctx.db);
    await setState(ctx, record, 'unreadable');
    return { subject: record.id, result: { id: record.id } };
  },
});

export const importStepHandlers = [stage, judge, write, close, revert, fail];
