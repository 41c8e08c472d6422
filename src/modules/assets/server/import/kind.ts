import { sql } from 'kysely';
import type { Context } from '#platform/server/context.ts';
import { importKind } from '#platform/server/imports/kind.ts';
import { exportFaultKey, exportImports, exportSteps } from '../../contract/operations-import.ts';
import { exportFields, usualOrder } from '../../domain/import-fields.ts';
import type { AssetsDb } from '../db.ts';
import { fixCell } from './fix.ts';
import { exportColumns } from './judge.ts';
import { choicesFor, matchRows } from './match.ts';
import { assetTitles, shownRows, twinSides } from './pages.ts';
import { choiceOf, startExport } from './setting.ts';
import { exportChanges, revertAssets, writeStretch } from './write.ts';

/** 官方导出 (6.3.3-a): exports of the official sites, and rows pasted from a spreadsheet. */
export const exportKind = importKind({
  room: 'assets',
  ops: exportImports,
  steps: exportSteps,
  paste: true,
  table: 'assets.import_rows',
  staged: exportColumns,
  judge: new URL('./judge.ts', import.meta.url),
  mostRows: 50_000,
  // Deadlines are counted with each asset: a stretch stays short.
  batchSize: 200,
  concurrency: 1,
  fields: setting => exportFields(choiceOf(setting).kind),
  memory: setting => `assets.${choiceOf(setting).kind}`,
  usualOrder: setting => usualOrder[choiceOf(setting).kind],
  missing: given => (given.size >= 2 && (given.has('number') || given.has('title')) ? null : 'assets.problem.importNoHeading'),
  faultKey: exportFaultKey,
  start: startExport,
  reading: async (_, record) => ({ kind: choiceOf(record.setting).kind }),
  match: (ctx: Context<AssetsDb>, record) => matchRows(ctx, exportKind, record, choiceOf(record.setting)),
  fix: fixCell,
  choices: choicesFor,
  write: writeStretch,
  revert: revertAssets,
  names: assetTitles,
  target: sql`coalesce(r.twin_id, r.asset_id)`,
  changes: exportChanges,
  rows: shownRows,
  twins: twinSides,
});
