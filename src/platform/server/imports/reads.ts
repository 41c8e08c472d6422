import { sql } from 'kysely';
import type { ImportBalance, ImportDecision, ImportState, ImportView } from '../../contract/imports/shapes.ts';
import { sheetStride } from '../../contract/imports/sheet-rows.ts';
import { decodeCursor, toPage } from '../../contract/page.ts';
import type { CallContext } from '../context.ts';
import { type Handler, matrixDecides, noRecord } from '../handler.ts';
import { whereScope } from '../scope.ts';
import { type FaultRecord, faultView } from './fault-view.ts';
import { countFixes } from './kept-work.ts';
import type { ImportKind } from './kind.ts';
import { query } from './make.ts';
import { countsOf, findImport, stagedRows } from './record.ts';
import type { ImportRecord } from './record-shape.ts';
import { rowHandlers } from './rows.ts';

const load =
  (kind: ImportKind) =>
  (ctx: CallContext, input: { id: string }): Promise<ImportRecord | undefined> =>
    findImport(ctx, kind, input.id);

/** What may be done in each state. */
const offered: Readonly<Partial<Record<ImportState, readonly string[]>>> = {
  ready: ['remap', 'fix', 'decide', 'mode', 'confirm', 'abandon', 'annotated'],
  unreadable: ['remap', 'abandon'],
  written: ['undo', 'annotated'],
  undone: ['undoReport'],
};

const balanceOf = ({ counts }: ImportRecord): ImportBalance => {
  const { cells = 0, doubtful = 0, unread = 0, passed = 0 } = counts;
  return { cells, doubtful, unread, passed, written: Math.max(0, cells - doubtful - unread - passed) };
};

const wroteOf = ({ state, counts: c }: ImportRecord): ImportView['wrote'] =>
  ['written', 'undoing', 'undone'].includes(state)
    ? { created: c.created ?? c.willCreate ?? 0, updated: c.updated ?? (c.willUpdate ?? 0) - (c.left ?? 0) }
    : null;

const viewOf = (ctx: CallContext, kind: ImportKind, i: ImportRecord, fixed: number): ImportView => ({
  id: i.id,
  fileName: i.file_name,
  origin: i.origin,
  setting: i.setting,
  state: i.state,
  mode: i.mode,
  problem: i.problem,
  problemParams: i.counts.problemParams ?? {},
  progress: { done: i.counts.progressDone ?? 0, total: i.counts.progressTotal ?? 0 },
  sheet: i.sheet,
  sheets: i.sheets,
  headerRow: i.header_row,
  columns: i.columns.filter(c => c.letter !== undefined),
  parts: i.parts.map(({ sheet, headerRow, rows }) => ({ sheet, headerRow, rows })),
  hiddenRows: i.counts.hidden ?? 0,
  withHidden: i.wish.withHidden ?? false,
  fields: Object.keys(kind.fields(i.setting)),
  counts: countsOf(i),
  balance: balanceOf(i),
  fixed,
  skippedRows: i.skipped_rows,
  repairs: i.repairs,
  ownerName: i.owner_name,
  createdAt: i.created_at.toISOString(),
  writtenAt: ['written', 'undoing', 'undone'].includes(i.state) ? (i.written_at?.toISOString() ?? null) : null,
  wrote: wroteOf(i),
  undo: i.undone,
  may: (offered[i.state] ?? []).map(act => `${kind.room}.import.${act}`).filter(ctx.can),
});

const get = (kind: ImportKind): Handler =>
  query(kind.ops.get, { load: load(kind), allow: matrixDecides, run: async (ctx, i) => viewOf(ctx, kind, i, await countFixes(ctx, i.id)) });

const list = (kind: ImportKind): Handler =>
  query(kind.ops.list, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, input) => {
      const [at, id] = decodeCursor(input.after) ?? [];
      const past =
        typeof at === 'string' && typeof id === 'string' ? sql`(i.created_at, i.id) < (${at}::timestamptz, ${id}::uuid)` : sql`true`;
      const { rows } = await sql<ImportRecord & { at: string }>`
        select i.*, i.created_at::text as at from platform.imports i
        where i.kind = ${kind.room} and i.authority_id = ${ctx.actor.authorityId} and ${whereScope(ctx.scope, { region: 'i.region_code' })} and ${past}
        order by i.created_at desc, i.id desc limit ${input.limit + 1}`.execute(ctx.db);
      const { shown, next } = toPage(rows, input.limit, r => [r.at, r.id]);
      return {
        rows: shown.map(i => ({
          id: i.id,
          fileName: i.file_name,
          setting: i.setting,
          state: i.state,
          rows: i.counts.rows ?? 0,
          byName: i.owner_name,
          createdAt: i.created_at.toISOString(),
          writtenAt: i.written_at?.toISOString() ?? null,
        })),
        next,
      };
    },
  });

const faults = (kind: ImportKind): Handler =>
  query(kind.ops.faults, {
    load: load(kind),
    allow: matrixDecides,
    run: async (ctx, i, input) => {
      const [row, col, code] = decodeCursor(input.after) ?? [0, -2, ''];
      const { rows } = await sql<FaultRecord>`
        select row_no, col, field, severity, code, params, value, suggestion, case when print = '' or severity = 'unread' then 1 else (select count(distinct o.row_no)::int
          from platform.import_faults o where o.import_id = f.import_id and o.col = f.col and o.print = f.print and o.severity <> 'unread'
            and o.row_no / ${sheetStride} = f.row_no / ${sheetStride}) end as alike from platform.import_faults f
        where import_id = ${i.id} and (row_no, col, code) > (${Number(row)}, ${Number(col)}, ${String(code)})
          and ${input.severity ? sql`severity = ${input.severity}` : sql`severity <> 'unread'`}
        order by row_no, col, code limit ${input.limit + 1}`.execute(ctx.db);
      const { shown, next } = toPage(rows, input.limit, r => [r.row_no, r.col, r.code]);
      return {
        rows: shown.map(f => faultView(ctx, i, f)),
        next,
      };
    },
  });

const twins = (kind: ImportKind): Handler =>
  query(kind.ops.twins, {
    load: load(kind),
    allow: matrixDecides,
    run: async (ctx, i, input) => {
      const [row] = decodeCursor(input.after) ?? [0];
      const { rows } = await sql<{ row_no: number; twin_why: string; decision: ImportDecision; twin_score: number | null }>`
        select r.row_no, r.twin_why, r.decision, r.twin_score from ${stagedRows(kind)}
        where r.import_id = ${i.id} and r.twin_why is not null and not r.red and r.row_no > ${Number(row)} ${input.undecidedOnly ? sql`and r.decision = 'open'` : sql``}
        order by r.row_no limit ${input.limit + 1}`.execute(ctx.db);
      const { shown, next } = toPage(rows, input.limit, r => [r.row_no]);
      const sides = await kind.twins(
        ctx,
        i,
        shown.map(r => r.row_no),
      );
      return {
        rows: shown.flatMap(t => {
          const pair = sides.get(t.row_no);
          if (!pair) return [];
          return [
            {
              row: t.row_no,
              why: t.twin_why,
              decision: t.decision,
              score: t.twin_score ?? 1,
              choices: [...kind.choices(t.twin_why)],
              ...pair,
            },
          ];
        }),
        next,
      };
    },
  });

const undoReport = (kind: ImportKind): Handler =>
  query(kind.ops.undoReport, {
    load: load(kind),
    allow: matrixDecides,
    run: async (ctx, i) => {
      const { rows } = await sql<{ recordId: string; field: string; why: string }>`
        select x.record_id as "recordId", l ->> 'field' as field, l ->> 'why' as why
        from platform.import_effects x cross join lateral jsonb_array_elements(x.left_alone) l
        where x.import_id = ${i.id} and x.left_alone is not null order by x.record_id limit 1000`.execute(ctx.db);
      const names = await kind.names(
        ctx,
        rows.map(r => r.recordId),
      );
      const named = rows.map(r => ({ ...r, name: names.get(r.recordId) ?? '' }));
      return { rows: named.sort((a, b) => a.name.localeCompare(b.name, 'zh')) };
    },
  });

/** Imports as pages show them. */
export const readHandlers = (kind: ImportKind): Handler[] => [
  get(kind),
  list(kind),
  faults(kind),
  twins(kind),
  ...rowHandlers(kind),
  undoReport(kind),
];
