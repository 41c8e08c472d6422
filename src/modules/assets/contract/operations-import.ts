import { z } from 'zod';
import { command, query } from '#platform/contract/operation.ts';
import { PageInput, pageOf } from '#platform/contract/page.ts';
import { Day, Done, Id, Instant, line } from '#platform/contract/shapes.ts';
import { AssetKind } from './asset.ts';
import { ImportCell, ImportColumn, ImportDecision, ImportRow, ImportState, ImportView } from './import.ts';

const clause = '6.3.3-a';
const own = {
  id: Id,
  kind: AssetKind,
  /** 数据截至 */
  asOf: Day,
  /** All rows belong to this enterprise; left out: the column of the owner says whose they are. */
  enterpriseId: Id.optional(),
};
const ImportId = z.strictObject({ id: Id });

/** An official export as a file: columns in any order, any form of date. */
export const startAssetImport = command({
  name: 'assets.import.start',
  clause,
  input: z.strictObject({ ...own, fileId: Id }),
  output: Done,
});

/** Rows pasted from a spreadsheet, with or without their heading. */
export const pasteAssets = command({
  name: 'assets.import.paste',
  clause,
  input: z.strictObject({ ...own, text: z.string().min(1).max(400_000) }),
  output: Done,
});

export const getAssetImport = query({ name: 'assets.import.get', clause, input: ImportId, output: ImportView });
export const listAssetImports = query({
  name: 'assets.import.list',
  clause,
  input: PageInput,
  output: pageOf(
    z.object({ id: Id, kind: AssetKind, fileName: z.string(), state: ImportState, asOf: Day, ownerName: z.string(), createdAt: Instant }),
  ),
});
export const assetImportRows = query({
  name: 'assets.import.rows',
  clause,
  input: z.strictObject({ ...PageInput.shape, id: Id, decision: ImportDecision.optional() }),
  output: pageOf(ImportRow),
});

/** Says what columns mean; the rows are read anew. */
export const remapAssetImport = command({
  name: 'assets.import.remap',
  clause,
  input: z.strictObject({ id: Id, columns: z.array(ImportColumn.pick({ index: true, field: true })).max(200) }),
  output: Done,
});

/** Puts one cell right; the row is read anew. */
export const fixAssetCell = command({
  name: 'assets.import.fix',
  clause,
  input: z.strictObject({ id: Id, rowNo: z.int(), col: z.int().min(0).max(199), text: z.string().max(4000) }),
  output: ImportRow,
});

/** Leaves a row out, or takes it in again. */
export const skipAssetRow = command({
  name: 'assets.import.skip',
  clause,
  input: z.strictObject({ id: Id, rowNo: z.int(), skip: z.boolean() }),
  output: ImportRow,
});

export const confirmAssetImport = command({ name: 'assets.import.confirm', clause, input: ImportId, output: Done });
export const undoAssetImport = command({
  name: 'assets.import.undo',
  clause,
  input: z.strictObject({ id: Id, reason: line(300) }),
  output: Done,
});
export const abandonAssetImport = command({ name: 'assets.import.abandon', clause, input: ImportId, output: Done });

/** Steps that the worker takes; no person holds them. Each is harmless when it comes twice. */
export const stageAssetRows = command({
  name: 'assets.import.stage',
  clause,
  input: z.strictObject({
    id: Id,
    sheet: z.string(),
    headerRow: z.int(),
    columns: z.array(ImportColumn),
    rows: z.array(z.strictObject({ rowNo: z.int(), cells: z.array(ImportCell) })).max(500),
    last: z.boolean(),
  }),
  output: Done,
});
export const writeAssetRows = command({
  name: 'assets.import.write',
  clause,
  input: z.strictObject({ id: Id, limit: z.int().min(1).max(1000) }),
  output: z.object({ left: z.int() }),
});
export const revertAssetRows = command({
  name: 'assets.import.revert',
  clause,
  input: z.strictObject({ id: Id, limit: z.int().min(1).max(1000) }),
  output: z.object({ left: z.int() }),
});
export const failAssetImport = command({
  name: 'assets.import.fail',
  clause,
  input: z.strictObject({ id: Id, problem: z.string().max(200), params: z.record(z.string(), z.unknown()) }),
  output: Done,
});
