import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import { failAssetImport, revertAssetRows, stageAssetRows, writeAssetRows } from '../../contract/operations-import.ts';
import type { AssetImportDb } from '../db-import.ts';
import { type AssetImport, findImport, setState } from './import-record.ts';
import { stageRows } from './import-stage.ts';
import { revertSome, writeSome } from './import-write.ts';

const { command } = handlersFor<AssetImportDb>();
const locked = (ctx: Context<AssetImportDb>, i: { id: string }): Promise<AssetImport | undefined> => findImport(ctx, i.id, true);
const reasonOf = (r: AssetImport): string => `${r.owner_name} · ${r.file_name}`;

/** Steps of an import that the worker takes. */
export const assetImportStepHandlers = [
  command(stageAssetRows, {
    load: locked,
    allow: matrixDecides,
    run: async (ctx, record, i) => {
      if (record.state !== 'reading') return { subject: record.id, result: { id: record.id } };
      await stageRows(ctx, record, i.columns, i.rows);
      const done = record.done + i.rows.length;
      await ctx.db
        .updateTable('assets.imports')
        .set({ sheet: i.sheet, header_row: i.headerRow, columns: JSON.stringify(i.columns), done })
        .where('id', '=', record.id)
        .execute();
      if (i.last) await setState(ctx, record, 'ready', { done, total: done });
      return { subject: record.id, result: { id: record.id } };
    },
  }),
  command(writeAssetRows, {
    load: locked,
    allow: matrixDecides,
    run: async (ctx, record, i) => {
      if (record.state !== 'writing') return { subject: record.id, result: { left: 0 } };
      const left = await writeSome(ctx, record, i.limit);
      if (left === 0) await setState(ctx, record, 'written', { done: record.total });
      return { subject: record.id, result: { left }, reason: reasonOf(record) };
    },
  }),
  command(revertAssetRows, {
    load: locked,
    allow: matrixDecides,
    run: async (ctx, record, i) => {
      if (record.state !== 'undoing') return { subject: record.id, result: { left: 0 } };
      const left = await revertSome(ctx, record, i.limit);
      if (left === 0) await setState(ctx, record, 'undone');
      return { subject: record.id, result: { left }, reason: reasonOf(record) };
    },
  }),
  command(failAssetImport, {
    load: locked,
    allow: matrixDecides,
    run: async (ctx, record, i) => {
      await ctx.db
        .updateTable('assets.imports')
        .set({ problem: i.problem, problem_params: JSON.stringify(i.params) })
        .where('id', '=', record.id)
        .execute();
      await setState(ctx, record, 'unreadable');
      return { subject: record.id, result: { id: record.id } };
    },
  }),
];
