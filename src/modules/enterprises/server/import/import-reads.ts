import { sql } from 'kysely';
import { reference } from '#modules/reference/index.ts';
import { decodeCursor, toPage } from '#platform/contract/page.ts';
import type { AnyContext } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { whereScope } from '#platform/server/scope.ts';
import { cellName } from '#platform/server/sheets/cell.ts';
import type { ImportFault, ImportTwin } from '../../contract/import.ts';
import { getImport, importFaults, importRows, importTwins, importUndoReport, listImports } from '../../contract/import-operations.ts';
import type { enterprisesGrants } from '../../contract/permissions.ts';
import type { EnterprisesDb } from '../db.ts';
import { findImport, type ImportRecord } from './import-record.ts';

const { query } = handlersFor<EnterprisesDb>();

const loadImport = (ctx: AnyContext, input: { id: string }): Promise<ImportRecord | undefined> => findImport(ctx, input.id);

const offered: Readonly<Partial<Record<ImportRecord['state'], readonly (keyof typeof enterprisesGrants)[]>>> = {
  ready: [
    'enterprises.import.remap',
    'enterprises.import.fix',
    'enterprises.import.decide',
    'enterprises.import.confirm',
    'enterprises.import.abandon',
    'enterprises.import.annotated',
  ],
  unreadable: ['enterprises.import.remap', 'enterprises.import.abandon'],
  written: ['enterprises.import.undo', 'enterprises.import.annotated'],
  undone: ['enterprises.import.undoReport'],
};

const get = query(getImport, {
  load: loadImport,
  allow: matrixDecides,
  run: async (ctx, i) => {
    const { progressDone = 0, progressTotal = 0, problemParams = {}, ...counts } = i.counts;
    const zero = { rows: 0, red: 0, yellow: 0, repaired: 0, twins: 0, undecided: 0, willCreate: 0, willUpdate: 0, willSkip: 0 };
    return {
      id: i.id,
      fileName: i.file_name,
      state: i.state,
      problem: i.problem,
      problemParams,
      progress: { done: progressDone, total: progressTotal },
      sheet: i.sheet,
      sheets: i.sheets,
      headerRow: i.header_row,
      columns: i.columns.filter(c => c.letter !== undefined),
      counts: { ...zero, ...counts },
      skippedRows: i.skipped_rows,
      repairs: i.repairs,
      createdAt: i.created_at.toISOString(),
      writtenAt: ['written', 'undoing', 'undone'].includes(i.state) ? (i.written_at?.toISOString() ?? null) : null,
      undo: i.undone,
      may: (offered[i.state] ?? []).filter(ctx.can),
    };
  },
});

const list = query(listImports, {
  load: noRecord,
  allow: matrixDecides,
  run: async (ctx, _, input) => {
    const [at, id] = decodeCursor(input.after) ?? [];
    const past =
      typeof at === 'string' && typeof id === 'string' ? sql`(i.created_at, i.id) < (${at}::timestamptz, ${id}::uuid)` : sql`true`;
    const { rows } = await sql<ImportRecord & { at: string }>`
      select i.*, i.created_at::text as at from enterprises.imports i
      where i.authority_id = ${ctx.actor.authorityId} and ${whereScope(ctx.scope, { region: 'i.region_code' })} and ${past}
      order by i.created_at desc, i.id desc limit ${input.limit + 1}`.execute(ctx.db);
    const { shown, next } = toPage(rows, input.limit, r => [r.at, r.id]);
    return {
      rows: shown.map(i => ({
        id: i.id,
        fileName: i.file_name,
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

interface FaultRecord {
  row_no: number;
  col: number;
  field: ImportFault['field'];
  severity: 'red' | 'yellow';
  code: string;
  params: Record<string, unknown>;
  value: string;
  suggestion: string | null;
}

/** `C52`; with several sheets `名单!C52`. */
export const placeOf = (i: Pick<ImportRecord, 'sheet' | 'sheets'>, column: number, row: number): string =>
  `${i.sheets.length > 1 ? `${i.sheet}!` : ''}${cellName(column, row)}`;

const faults = query(importFaults, {
  load: loadImport,
  allow: matrixDecides,
  run: async (ctx, i, input) => {
    const [row, col, code] = decodeCursor(input.after) ?? [0, -1, ''];
    const { rows } = await sql<FaultRecord>`
      select row_no, col, field, severity, code, params, value, suggestion from enterprises.import_faults
      where import_id = ${i.id} and (row_no, col, code) > (${Number(row)}, ${Number(col)}, ${String(code)}) ${input.severity ? sql`and severity = ${input.severity}` : sql``}
      order by row_no, col, code limit ${input.limit + 1}`.execute(ctx.db);
    const { shown, next } = toPage(rows, input.limit, r => [r.row_no, r.col, r.code]);
    return {
      rows: shown.map(f => ({
        cell: placeOf(i, f.col, f.row_no),
        row: f.row_no,
        field: f.field,
        severity: f.severity,
        code: f.code,
        params: f.params,
        value: ctx.cipher.open(f.value),
        suggestion: f.suggestion,
      })),
      next,
    };
  },
});

interface TwinRecord {
  row_no: number;
  twin_why: ImportTwin['why'];
  decision: ImportTwin['decision'];
  twin_score: number;
  name: string;
  uscc: string | null;
  address: string | null;
  region_code: string;
  o_id: string | null;
  o_row: number | null;
  o_name: string | null;
  o_uscc: string | null;
  o_address: string | null;
  o_region: string | null;
}

const twins = query(importTwins, {
  load: loadImport,
  allow: matrixDecides,
  run: async (ctx, i, input) => {
    const [row] = decodeCursor(input.after) ?? [0];
    const { rows } = await sql<TwinRecord>`
      select r.row_no, r.twin_why, r.decision, r.twin_score, r.name, r.uscc, r.address, r.region_code, e.id as o_id, p.row_no as o_row, coalesce(e.name, p.name) as o_name,
        coalesce(e.uscc, p.uscc) as o_uscc, coalesce(e.address, p.address) as o_address, coalesce(e.region_code, p.region_code) as o_region
      from enterprises.import_rows r left join enterprises.enterprises e on e.id = r.twin_id
      left join enterprises.import_rows p on r.twin_row is not null and p.import_id = r.import_id and p.row_no = r.twin_row
      where r.import_id = ${i.id} and r.twin_why is not null and not r.red and r.row_no > ${Number(row)} ${input.undecidedOnly ? sql`and r.decision = 'open'` : sql``}
      order by r.row_no limit ${input.limit + 1}`.execute(ctx.db);
    const { shown, next } = toPage(rows, input.limit, r => [r.row_no]);
    const names = await reference(ctx).divisionNames(shown.flatMap(t => [t.region_code, ...(t.o_region ? [t.o_region] : [])]));
    return {
      rows: shown.map(t => ({
        row: t.row_no,
        why: t.twin_why,
        decision: t.decision,
        score: t.twin_score,
        theirs: { name: t.name, uscc: t.uscc, address: t.address ?? '', regionName: names.get(t.region_code) ?? t.region_code },
        ours: {
          id: t.o_id,
          row: t.o_row,
          name: t.o_name ?? '',
          uscc: t.o_uscc,
          address: t.o_address ?? '',
          regionName: names.get(t.o_region ?? '') ?? '',
        },
      })),
      next,
    };
  },
});

const rowsOf = query(importRows, {
  load: loadImport,
  allow: matrixDecides,
  run: async (ctx, i, input) => {
    const [row] = decodeCursor(input.after) ?? [0];
    const { rows } = await sql<{
      row_no: number;
      name: string;
      uscc: string | null;
      region_code: string;
      industry_code: string | null;
      red: boolean;
      decision: 'open' | 'new' | 'update' | 'skip';
    }>`
      select row_no, name, uscc, region_code, industry_code, red, decision from enterprises.import_rows
      where import_id = ${i.id} and row_no > ${Number(row)} ${input.decision ? sql`and decision = ${input.decision} and not red` : sql``} order by row_no limit ${input.limit + 1}`.execute(
      ctx.db,
    );
    const { shown, next } = toPage(rows, input.limit, r => [r.row_no]);
    const names = await reference(ctx).divisionNames(shown.map(r => r.region_code));
    return {
      rows: shown.map(r => ({
        row: r.row_no,
        name: r.name,
        uscc: r.uscc,
        regionName: names.get(r.region_code) ?? r.region_code,
        industryCode: r.industry_code,
        verdict: r.red ? ('red' as const) : r.decision,
      })),
      next,
    };
  },
});

const undoReport = query(importUndoReport, {
  load: loadImport,
  allow: matrixDecides,
  run: async (ctx, i) => {
    const { rows } = await sql<{ enterpriseId: string; name: string; field: string; why: string }>`
      select x.enterprise_id as "enterpriseId", e.name, l ->> 'field' as field, l ->> 'why' as why
      from enterprises.import_effects x join enterprises.enterprises e on e.id = x.enterprise_id cross join lateral jsonb_array_elements(x.left_alone) l
      where x.import_id = ${i.id} and x.left_alone is not null order by e.name collate "zh-x-icu" limit 1000`.execute(ctx.db);
    return { rows };
  },
});

export const importReadHandlers = [get, list, faults, twins, rowsOf, undoReport];
