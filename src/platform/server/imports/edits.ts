import { type RawBuilder, sql } from 'kysely';
import type { ImportDecision } from '../../contract/imports/shapes.ts';
import { sheetOfRow } from '../../contract/imports/sheet-rows.ts';
import type { CallContext } from '../context.ts';
import { type Handler, matrixDecides } from '../handler.ts';
import { addFaults, renewStanding, rowsAlike } from './faults.ts';
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
      const touched = input.row === undefined ? sql`r.twin_why is not null` : sql`(r.row_no = ${input.row} or r.twin_row = ${input.row})`;
      const counts = await recountAround(ctx, kind, { record, which: touched }, async () => {
        const done = await sql`update ${stagedRows(kind)} set decision = ${input.decision} where ${which}`.execute(ctx.db);
        decided = Number(done.numAffectedRows ?? 0);
        await kind.decided?.(ctx, record, input.decision, which);
      });
      await keepCounts(ctx, record, counts);
      return { subject: record.id, result: { decided } };
    },
  });

interface Fix {
  row: number;
  field: string;
  value: string;
  alike?: boolean | undefined;
}

/** Keeps what stood in the cells and what stands there now, for the workbook that goes back. */
const keepFixes = async (
  ctx: CallContext,
  record: ImportRecord,
  rows: readonly number[],
  { col, field, value }: { col: number; field: string; value: string },
) => {
  await sql`
    insert into platform.import_fixes as x (import_id, row_no, col, region_code, was, becomes)
    select ${record.id}, r.row_no, ${col}, ${record.home_region},
      coalesce((select f.value from platform.import_faults f where f.import_id = ${record.id} and f.row_no = r.row_no and f.field = ${field} and f.col = ${col} limit 1), ''),
      ${ctx.cipher.seal(value)} from unnest(${rows as number[]}::int[]) r(row_no)
    on conflict (import_id, row_no, col) do update set becomes = excluded.becomes`.execute(ctx.db);
};

/** @returns how many cells were put right */
const fixCells = async (ctx: CallContext, kind: ImportKind, record: ImportRecord, { row, field, value, alike }: Fix): Promise<number> => {
  const { at } = sheetOfRow(row);
  const column = record.columns.find(c => c.field === field && (c.sheet ?? 0) === at);
  const rows = alike === true ? await rowsAlike(ctx, record.id, { row, field }) : [row];
  const cell = { kind: value === '' ? ('empty' as const) : ('text' as const), text: value };
  await keepFixes(ctx, record, rows, { col: column?.index ?? -1, field, value });
  const { faults, wholeRow } = await kind.fix(ctx, record, { rows, field, cell, column });
  await sql`delete from platform.import_faults where import_id = ${record.id} and row_no = any (${rows}::int[]) and severity <> 'unread'
    and ${wholeRow ? sql`true` : sql`field = ${field}`}`.execute(ctx.db);
  await addFaults(ctx, record, faults);
  await renewStanding(ctx, kind, record.id, rows);
  await kind.match(ctx, record, rows);
  await keepCounts(ctx, record, await recount(ctx, kind, record));
  return rows.length;
};

const fix = (kind: ImportKind): Handler =>
  command(kind.ops.fix, {
    load: (ctx, input) => findImport(ctx, kind, input.id, true),
    allow: matrixDecides,
    run: async (ctx, record, input) => {
      requireState(record, 'ready');
      refuseUnknownFields(kind, record, [input.field]);
      return { subject: record.id, result: { id: record.id, fixed: await fixCells(ctx, kind, record, input) } };
    },
  });

const mode = (kind: ImportKind): Handler =>
  command(kind.ops.mode, {
    load: (ctx, input) => findImport(ctx, kind, input.id, true),
    allow: matrixDecides,
    run: async (ctx, record, input) => {
      requireState(record, 'ready');
      await sql`update platform.imports set mode = ${input.mode} where id = ${record.id}`.execute(ctx.db);
      await keepCounts(ctx, record, await recount(ctx, kind, { id: record.id, mode: input.mode }));
      return { subject: record.id, result: { id: record.id } };
    },
  });

/** What persons do with rows before they confirm. */
export const editHandlers = (kind: ImportKind): Handler[] => [decide(kind), fix(kind), mode(kind)];
