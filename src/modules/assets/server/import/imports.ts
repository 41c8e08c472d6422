import { sql } from 'kysely';
import type { z } from 'zod';
import { dayOf } from '#platform/contract/china-day.ts';
import { newId } from '#platform/contract/ids.ts';
import { platformProblems } from '#platform/contract/problem.ts';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import type { ImportColumn } from '../../contract/import.ts';
import {
  abandonAssetImport,
  confirmAssetImport,
  fixAssetCell,
  pasteAssets,
  remapAssetImport,
  skipAssetRow,
  startAssetImport,
  undoAssetImport,
} from '../../contract/operations-import.ts';
import { assetImportProblems } from '../../contract/problems-import.ts';
import { registerProblems } from '../../contract/problems-register.ts';
import { findHeading } from '../../domain/import-headings.ts';
import { gridOf } from '../../domain/paste-grid.ts';
import type { AssetImportDb } from '../db-import.ts';
import { placeOf } from '../store.ts';
import { readAssetsJob, undoAssetsJob, writeAssetsJob } from './import.job.ts';
import { type AssetImport, countsOf, findImport, requireState, setState, stagedRow } from './import-record.ts';
import { isNoRow, restageRow, stageRows } from './import-stage.ts';

const { command } = handlersFor<AssetImportDb>();
type Ctx = Context<AssetImportDb>;
const locked = (ctx: Ctx, i: { id: string }): Promise<AssetImport | undefined> => findImport(ctx, i.id, true);

/** Most pasted rows: more belong into a file. */
const mostPasted = 500;

type Own = Pick<z.output<typeof startAssetImport.input>, 'id' | 'kind' | 'asOf' | 'enterpriseId'>;

const open = async (
  ctx: Ctx,
  i: Own,
  from: { origin: 'file' | 'paste'; fileId: string | null; fileName: string },
): Promise<AssetImport> => {
  if (i.asOf > dayOf(ctx.now)) throw registerProblems.asOfAhead({}, [{ pointer: '/asOf', code: 'assets.problem.asOfAhead' }]);
  const place = i.enterpriseId === undefined ? undefined : await placeOf(ctx, i.enterpriseId);
  const { authorityId, regionCode, id: ownerId, name: ownerName } = ctx.actor;
  const taskId = newId();
  await ctx.db
    .insertInto('platform.tasks')
    .values({
      id: taskId,
      authority_id: authorityId,
      region_code: regionCode,
      owner_id: ownerId,
      kind: 'assets.import',
      subject_id: i.id,
      state: 'waiting',
      created_at: ctx.now,
      updated_at: ctx.now,
    })
    .execute();
  const made = await ctx.db
    .insertInto('assets.imports')
    .values({
      id: i.id,
      authority_id: authorityId,
      region_code: place?.region_code ?? regionCode,
      owner_id: ownerId,
      owner_name: ownerName,
      kind: i.kind,
      origin: from.origin,
      enterprise_id: i.enterpriseId ?? null,
      file_id: from.fileId,
      file_name: from.fileName,
      as_of: i.asOf,
      state: 'reading',
      task_id: taskId,
      created_at: ctx.now,
    })
    .onConflict(c => c.column('id').doNothing())
    .returningAll()
    .executeTakeFirst();
  if (!made) throw platformProblems.commandReused();
  return made;
};

const paste = async (ctx: Ctx, i: z.output<typeof pasteAssets.input>): Promise<void> => {
  const grid = gridOf(i.text);
  if (grid.length > mostPasted + 1) throw assetImportProblems.importTooLong({ most: mostPasted });
  const { headerRow, columns } = findHeading(i.kind, grid);
  const rows = grid.filter(r => r.rowNo > headerRow && !isNoRow(r.cells.length > 2 ? r.cells : [...r.cells, { text: ' ' }]));
  if (rows.length === 0) throw assetImportProblems.importNothing();
  const record = await open(ctx, i, { origin: 'paste', fileId: null, fileName: '' });
  await ctx.db
    .updateTable('assets.imports')
    .set({ columns: JSON.stringify(columns), header_row: headerRow })
    .where('id', '=', record.id)
    .execute();
  await stageRows(ctx, record, columns, rows);
  await setState(ctx, record, 'ready', { done: rows.length, total: rows.length });
};

const remap = async (ctx: Ctx, record: AssetImport, chosen: readonly Pick<ImportColumn, 'index' | 'field'>[]): Promise<void> => {
  const field = new Map(chosen.map(c => [c.index, c.field]));
  const columns = (record.columns as unknown as ImportColumn[]).map(c => ({
    ...c,
    field: field.has(c.index) ? (field.get(c.index) ?? null) : c.field,
  }));
  await ctx.db
    .updateTable('assets.imports')
    .set({ columns: JSON.stringify(columns) })
    .where('id', '=', record.id)
    .execute();
  const { rows } = await sql<{ rowNo: number; cells: [] }>`
    delete from assets.import_rows where import_id = ${record.id} returning row_no as "rowNo", cells`.execute(ctx.db);
  rows.sort((a, b) => a.rowNo - b.rowNo);
  for (let at = 0; at < rows.length; at += 500) await stageRows(ctx, record, columns, rows.slice(at, at + 500));
};

const rawRow = async (ctx: Ctx, record: AssetImport, rowNo: number): Promise<{ rowNo: number; cells: { text: string }[] }> => {
  const r = await ctx.db
    .selectFrom('assets.import_rows')
    .select('cells')
    .where('import_id', '=', record.id)
    .where('row_no', '=', rowNo)
    .executeTakeFirst();
  if (!r) throw platformProblems.notFound();
  return { rowNo, cells: r.cells as unknown as { text: string }[] };
};

const findUpload = (ctx: Ctx, fileId: string) =>
  ctx.db
    .selectFrom('platform.files')
    .select(['id', 'name'])
    .where('id', '=', fileId)
    .where('owner_id', '=', ctx.actor.id)
    .executeTakeFirst();

/** Import of official exports and pasted rows (6.3.3-a): what persons do. */
export const assetImportHandlers = [
  command(startAssetImport, {
    load: (ctx, i) => findUpload(ctx, i.fileId),
    allow: matrixDecides,
    run: async (ctx, file, i) => {
      await open(ctx, i, { origin: 'file', fileId: file.id, fileName: file.name });
      await ctx.enqueue(readAssetsJob, { id: i.id });
      return { subject: i.id, result: { id: i.id } };
    },
  }),
  command(pasteAssets, {
    load: async () => true,
    allow: matrixDecides,
    run: async (ctx, _, i) => {
      await paste(ctx, i);
      return { subject: i.id, result: { id: i.id } };
    },
  }),
  command(remapAssetImport, {
    load: locked,
    allow: matrixDecides,
    run: async (ctx, record, i) => {
      requireState(record, 'ready');
      await remap(ctx, record, i.columns);
      return { subject: record.id, result: { id: record.id } };
    },
  }),
  command(fixAssetCell, {
    load: locked,
    allow: matrixDecides,
    run: async (ctx, record, i) => {
      requireState(record, 'ready');
      const raw = await rawRow(ctx, record, i.rowNo);
      const cells = Array.from({ length: Math.max(raw.cells.length, i.col + 1) }, (_, at) =>
        at === i.col ? { text: i.text } : (raw.cells[at] ?? { text: '' }),
      );
      await restageRow(ctx, record, { rowNo: i.rowNo, cells });
      return { subject: record.id, result: await stagedRow(ctx, record.id, i.rowNo) };
    },
  }),
  command(skipAssetRow, {
    load: locked,
    allow: matrixDecides,
    run: async (ctx, record, i) => {
      requireState(record, 'ready');
      const raw = await rawRow(ctx, record, i.rowNo);
      if (i.skip)
        await ctx.db
          .updateTable('assets.import_rows')
          .set({ decision: 'skip' })
          .where('import_id', '=', record.id)
          .where('row_no', '=', i.rowNo)
          .execute();
      else await restageRow(ctx, record, raw);
      return { subject: record.id, result: await stagedRow(ctx, record.id, i.rowNo) };
    },
  }),
  command(confirmAssetImport, {
    load: locked,
    allow: matrixDecides,
    run: async (ctx, record) => {
      requireState(record, 'ready');
      const { counts } = await countsOf(ctx, record.id);
      const total = counts.new + counts.update;
      if (total === 0) throw assetImportProblems.importNothing();
      await setState(ctx, record, 'writing', { done: 0, total });
      await ctx.enqueue(writeAssetsJob, { id: record.id });
      return { subject: record.id, result: { id: record.id } };
    },
  }),
  command(undoAssetImport, {
    load: locked,
    allow: matrixDecides,
    run: async (ctx, record, i) => {
      requireState(record, 'written');
      await setState(ctx, record, 'undoing', { done: 0 });
      await ctx.enqueue(undoAssetsJob, { id: record.id });
      return { subject: record.id, result: { id: record.id }, reason: i.reason };
    },
  }),
  command(abandonAssetImport, {
    load: locked,
    allow: matrixDecides,
    run: async (ctx, record) => {
      requireState(record, 'ready', 'unreadable');
      await ctx.db.deleteFrom('assets.import_rows').where('import_id', '=', record.id).execute();
      await setState(ctx, record, 'abandoned');
      return { subject: record.id, result: { id: record.id } };
    },
  }),
];
