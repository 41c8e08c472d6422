import { sql } from 'kysely';
import { sheetOfRow } from '#platform/contract/imports/sheet-rows.ts';
import { platformProblems } from '#platform/contract/problem.ts';
import type { Context } from '#platform/server/context.ts';
import type { CellFix, FixOutcome } from '#platform/server/imports/kind.ts';
import type { ImportRecord } from '#platform/server/imports/record-shape.ts';
import type { PlacedFault } from '#platform/server/imports/row-reader.ts';
import type { WireCell } from '#platform/server/sheets/worker-cell-format.ts';
import type { AssetsDb } from '../db.ts';
import { exportReader } from './judge.ts';
import { firstOwner, ownerKey } from './owner-key.ts';
import { choiceOf } from './setting.ts';

const fixOne = async (
  ctx: Context<AssetsDb>,
  record: ImportRecord,
  row: number,
  { cell, column }: CellFix,
): Promise<readonly PlacedFault[]> => {
  const { rows } = await sql<{ cells: WireCell[] }>`
    select cells from assets.import_rows where import_id = ${record.id} and row_no = ${row}`.execute(ctx.db);
  const was = rows[0]?.cells;
  if (!was || column === undefined) throw platformProblems.notFound();
  const cells = Array.from(
    { length: Math.max(was.length, column.index + 1) },
    (_, at): WireCell => (at === column.index ? cell.text : (was[at] ?? null)),
  );
  const { at } = sheetOfRow(row);
  const mine = record.columns.filter(c => (c.sheet ?? 0) === at);
  const setting = { columns: mine.map(c => c.field), headings: mine.map(c => c.heading) };
  const read = exportReader(choiceOf(record.setting).kind, setting, () => {})([row, cells]);
  // A row whose last cell was emptied says nothing any more.
  const [content, number] = [read?.content ?? null, read?.number ?? null];
  await sql`update assets.import_rows set cells = ${JSON.stringify(cells)}::jsonb, content = ${content && JSON.stringify(content)}::jsonb, number = ${number},
    owner_key = ${ownerKey(firstOwner(content?.owner ?? ''))} where import_id = ${record.id} and row_no = ${row}`.execute(ctx.db);
  const none = { severity: 'red', code: 'title', row, column: column.index, field: column.field, value: cell.text, filled: true } as const;
  return read?.faults ?? [none];
};

/** A cell put right: its row is read anew from the cells as they came, for the cells of an asset are judged together. */
export const fixCell = async (ctx: Context<AssetsDb>, record: ImportRecord, fix: CellFix): Promise<FixOutcome> => {
  const faults: PlacedFault[] = [];
  for (const row of fix.rows) faults.push(...(await fixOne(ctx, record, row, fix)));
  return { faults, wholeRow: true };
};
