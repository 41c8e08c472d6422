import { sql } from 'kysely';
import type { ImportFault, ImportRowFilter, ImportRowView } from '../../contract/imports/shapes.ts';
import { decodeCursor, encodeCursor } from '../../contract/page.ts';
import type { CallContext } from '../context.ts';
import { type Handler, matrixDecides } from '../handler.ts';
import { rowsByChange, rowsWhere, tallyOf } from './changes.ts';
import { importEffects, writtenOf } from './effects.ts';
import { type Fate, fateOf, leftOutFates, whyLeft } from './fate.ts';
import { type FaultRecord, faultView } from './fault-view.ts';
import type { ImportKind, ShownRow } from './kind.ts';
import { query } from './make.ts';
import { findImport, stagedRows } from './record.ts';
import type { ImportRecord } from './record-shape.ts';

/** Was to be written, and was not: the register had newer content, or its code was taken meanwhile. */
const wasKept = (kind: ImportKind, i: ImportRecord) => sql`(${i.state === 'written'} and ${fateOf(kind, i)} in ('new', 'update')
  and not exists (select 1 from ${importEffects} x where x.import_id = r.import_id and x.record_id = ${kind.target}))`;

const whereOf = (kind: ImportKind, i: ImportRecord, verdict: ImportRowFilter | undefined) => {
  if (verdict === undefined) return sql`true`;
  if (verdict === 'kept') return wasKept(kind, i);
  return sql`${fateOf(kind, i)} = any (${verdict === 'skip' ? [...leftOutFates] : [verdict]}::text[])`;
};

interface Page {
  rows: number[];
  next: number | null;
}

const pageOf = async (
  ctx: CallContext,
  kind: ImportKind,
  i: ImportRecord,
  wish: { after: number; limit: number; verdict: ImportRowFilter | undefined },
): Promise<Page> => {
  const { after, limit, verdict } = wish;
  if (verdict === 'changed' || verdict === 'unchanged') return rowsByChange(ctx, kind, i, { after, limit, changed: verdict === 'changed' });
  const rows = await rowsWhere(ctx, kind, i, { where: whereOf(kind, i, verdict), after, limit: limit + 1 });
  return rows.length > limit ? { rows: rows.slice(0, limit), next: rows[limit - 1] ?? null } : { rows, next: null };
};

interface Known {
  fate: Fate;
  kept: boolean;
}

const knownOf = async (ctx: CallContext, kind: ImportKind, i: ImportRecord, rows: number[]): Promise<ReadonlyMap<number, Known>> => {
  const found = await sql<Known & { row: number }>`
    select r.row_no as row, ${fateOf(kind, i)} as fate, ${wasKept(kind, i)} as kept from ${stagedRows(kind)}
    where r.import_id = ${i.id} and r.row_no = any (${rows}::int[])`.execute(ctx.db);
  return new Map(found.rows.map(r => [r.row, r]));
};

/** Why rows are refused, cell by cell. */
const refusedOf = async (ctx: CallContext, i: ImportRecord, rows: number[]): Promise<ReadonlyMap<number, ImportFault[]>> => {
  if (rows.length === 0) return new Map();
  const found = await sql<FaultRecord>`
    select row_no, col, field, severity, code, params, value, suggestion from platform.import_faults
    where import_id = ${i.id} and row_no = any (${rows}::int[]) and severity = 'red' order by row_no, col, code`.execute(ctx.db);
  return Map.groupBy(
    found.rows.map(f => faultView(ctx, i, f)),
    f => f.row,
  );
};

const viewsOf = async (ctx: CallContext, kind: ImportKind, i: ImportRecord, shown: readonly ShownRow[]): Promise<ImportRowView[]> => {
  const known = await knownOf(
    ctx,
    kind,
    i,
    shown.map(r => r.row),
  );
  const of = (fate: Fate): number[] => shown.flatMap(r => (known.get(r.row)?.fate === fate ? [r.row] : []));
  const updated = i.state === 'ready' ? of('update') : [];
  const changes = updated.length > 0 ? await kind.changes(ctx, i, updated) : new Map<number, never>();
  const refused = await refusedOf(ctx, i, of('red'));
  const written = await writtenOf(
    ctx,
    i.id,
    shown.flatMap(r => r.target ?? []),
  );
  return shown.map(({ target, ...r }) => {
    const { fate = 'skip', kept = false } = known.get(r.row) ?? {};
    const left = whyLeft(fate);
    return {
      ...r,
      recordId: target !== null && written.has(target) ? target : null,
      verdict: left === null ? (fate as ImportRowView['verdict']) : 'skip',
      leftOut: kept ? 'kept' : left,
      changes: [...(changes.get(r.row) ?? [])],
      ...(changes.has(r.row) ? {} : { changes: null }),
      refused: refused.get(r.row) ?? [],
    };
  });
};

const rowsOf = (kind: ImportKind): Handler =>
  query(kind.ops.rows, {
    load: (ctx, input) => findImport(ctx, kind, input.id),
    allow: matrixDecides,
    run: async (ctx, i, { after, limit, verdict }) => {
      const [from] = decodeCursor(after) ?? [0];
      const { rows, next } = await pageOf(ctx, kind, i, { after: Number(from), limit, verdict });
      const where = sql`r.import_id = ${i.id} and r.row_no = any (${rows}::int[])`;
      const shown = rows.length === 0 ? [] : await kind.rows(ctx, i, { where, limit: rows.length });
      return { rows: await viewsOf(ctx, kind, i, shown), next: next === null ? null : encodeCursor([next]) };
    },
  });

const tally = (kind: ImportKind): Handler =>
  query(kind.ops.tally, {
    load: (ctx, input) => findImport(ctx, kind, input.id),
    allow: matrixDecides,
    run: (ctx, i) => (i.state === 'ready' ? tallyOf(ctx, kind, i) : Promise.resolve({ rows: 0, changed: 0, values: 0, whole: true })),
  });

/** Rows with what becomes of them, and how much they change. */
export const rowHandlers = (kind: ImportKind): Handler[] => [rowsOf(kind), tally(kind)];
