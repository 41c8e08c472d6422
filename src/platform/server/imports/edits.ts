import { type RawBuilder, sql } from 'kysely';
import type { ImportDecision } from '../../contract/imports/shapes.ts';
import type { CallContext } from '../context.ts';
import { type Handler, matrixDecides } from '../handler.ts';
import { addFaults, renewStanding } from './faults.ts';
import type { ImportKind } from './kind.ts';
import { command } from './make.ts';
import { findImport, keepCounts, recount, recountAround, requireState, stagedRows } from './record.ts';
import type { ImportRecord } from './record-shape.ts';
import { refuseUnknownFields } from './start.ts';

interface Decided {
  row?: number | undefined;
  why?: string | undefined;
  decision: Exclude<ImportDecision, 'open' | 'same' | 'merged'>;
}

/** Pairs of which this may be decided. */
const whysFor = async (ctx: CallContext, kind: ImportKind, id: string, { why, decision }: Decided): Promise<string[]> => {
  const { rows } = await sql<{ why: string }>`
    select distinct r.twin_why as why from ${stagedRows(kind)} where r.import_id = ${id} and r.twin_why is not null`.execute(ctx.db);
  return rows.map(r => r.why).filter(w => (why === undefined || w === why) && kind.choices(w).includes(decision));
};

/** The rows that are decided on: pairs of the kinds wished; a row alone may also be left out, or taken in again. */
const whichRows = async (ctx: CallContext, kind: ImportKind, id: string, decided: Decided): Promise<RawBuilder<unknown>> => {
  const whys = sql`r.twin_why = any (${await whysFor(ctx, kind, id, decided)}::text[])`;
  if (decided.row === undefined) return sql`r.import_id = ${id} and not r.red and ${whys}`;
  const plain = decided.decision === 'update' ? sql`false` : sql`(r.twin_why is null and r.decision in ('new', 'skip'))`;
  return sql`r.import_id = ${id} and not r.red and r.row_no = ${decided.row} and (${whys} or ${plain})`;
};

const decide = (kind: ImportKind): Handler =>
  command(kind.ops.decide, {
    load: (ctx, input) => findImport(ctx, kind, input.id, true),
    allow: matrixDecides,
    run: async (ctx, record, input) => {
      requireState(record, 'ready');
      if (input.why !== undefined) kind.refuse?.(input.decision, input.why);
      const which = await whichRows(ctx, kind, record.id, input);
      let decided = 0;
      const touched = input.row === undefined ? sql`r.twin_why is not null` : sql`r.row_no = ${input.row}`;
      const counts = await recountAround(ctx, kind, { record, which: touched }, async () => {
        const done = await sql`update ${stagedRows(kind)} set decision = ${input.decision} where ${which}`.execute(ctx.db);
        decided = Number(done.numAffectedRows ?? 0);
        await kind.decided?.(ctx, record, input.decision, which);
      });
      await keepCounts(ctx, record, counts);
      return { subject: record.id, result: { decided } };
    },
  });

const fixRow = async (ctx: CallContext, kind: ImportKind, record: ImportRecord, input: { row: number; field: string; value: string }) => {
  const { row, field, value } = input;
  const column = record.columns.find(c => c.field === field);
  const cell = { kind: value === '' ? ('empty' as const) : ('text' as const), text: value };
  const { faults, wholeRow } = await kind.fix(ctx, record, { row, field, cell, column });
  await sql`delete from platform.import_faults where import_id = ${record.id} and row_no = ${row} and severity <> 'unread'
    and ${wholeRow ? sql`true` : sql`field = ${field}`}`.execute(ctx.db);
  await addFaults(ctx, record, faults);
  await renewStanding(ctx, kind, record.id, [row]);
  await kind.match(ctx, record, row);
  await keepCounts(ctx, record, await recount(ctx, kind, record.id));
};

const fix = (kind: ImportKind): Handler =>
  command(kind.ops.fix, {
    load: (ctx, input) => findImport(ctx, kind, input.id, true),
    allow: matrixDecides,
    run: async (ctx, record, input) => {
      requireState(record, 'ready');
      refuseUnknownFields(kind, record, [input.field]);
      await fixRow(ctx, kind, record, input);
      return { subject: record.id, result: { id: record.id } };
    },
  });

/** What persons do with single rows before they confirm. */
export const editHandlers = (kind: ImportKind): Handler[] => [decide(kind), fix(kind)];
