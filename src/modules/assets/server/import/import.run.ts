import { Problem } from '#platform/contract/problem.ts';
import { inTransaction } from '#platform/server/database/transaction.ts';
import { runFor, type Worker } from '#platform/server/jobs.ts';
import { dayOfCell } from '#platform/server/sheets/dates.ts';
import { openSheets, type SheetReader } from '#platform/server/sheets/open.ts';
import type { AssetKind } from '../../contract/asset.ts';
import { failAssetImport, revertAssetRows, stageAssetRows, writeAssetRows } from '../../contract/operations-import.ts';
import { assetImportProblems } from '../../contract/problems-import.ts';
import { type FoundHeading, findHeading } from '../../domain/import-headings.ts';
import { readAssetsJob, undoAssetsJob, writeAssetsJob } from './import.job.ts';
import { isNoRow, type RawRow } from './import-stage.ts';

/** More rows than this are refused: the file is no export of one office. */
const mostRows = 50_000;
const atOnce = 200;
const marks = { entryId: '', actorId: '00000000-0000-0000-0000-000000000000', scope: { lo: '0', hi: ':' }, readOnly: true };

interface Setting {
  kind: AssetKind;
  state: string;
  fileName: string;
  storageKey: string;
}

const settingOf = (worker: Worker, id: string): Promise<Setting | undefined> =>
  inTransaction(worker.pool, marks, async (_, client) => {
    const { rows } = await client.query(
      'select i.kind, i.state, i.file_name as "fileName", f.storage_key as "storageKey" from assets.imports i join platform.files f on f.id = i.file_id where i.id = $1',
      [id],
    );
    return rows[0] as Setting | undefined;
  });

interface ReadSheet {
  name: string;
  found: FoundHeading;
  rows: RawRow[];
}

const readSheet = async (reader: SheetReader, index: number, kind: AssetKind): Promise<ReadSheet> => {
  const rows: RawRow[] = [];
  for await (const row of reader.rows(index)) {
    if (rows.length >= mostRows) throw assetImportProblems.importTooLong({ most: mostRows });
    const cells = row.cells.slice(0, 200).map(c => {
      const day = c.kind === 'date' ? dayOfCell(c) : undefined;
      return { text: c.text.slice(0, 4000), ...(day === undefined ? {} : { day }) };
    });
    rows.push({ rowNo: row.rowNumber, cells });
  }
  return { name: reader.sheets[index]?.name ?? '', found: findHeading(kind, rows), rows };
};

/** The visible sheet whose heading says most. */
const bestSheet = async (reader: SheetReader, kind: AssetKind): Promise<ReadSheet> => {
  let best: ReadSheet | undefined;
  for (const info of reader.sheets.filter(s => !s.hidden).slice(0, 8)) {
    const sheet = await readSheet(reader, info.index, kind);
    const known = (s: ReadSheet): number => (s.found.headerRow === 0 ? 0 : s.found.columns.filter(c => c.field !== null).length);
    if (best === undefined || known(sheet) > known(best)) best = sheet;
  }
  if (best === undefined || best.rows.length === 0) throw assetImportProblems.importNothing();
  if (best.found.headerRow === 0) throw assetImportProblems.importNoHeading();
  return best;
};

const stageAll = async (worker: Worker, id: string, sheet: ReadSheet): Promise<void> => {
  const { headerRow, columns } = sheet.found;
  const rows = sheet.rows.filter(r => r.rowNo > headerRow && !isNoRow(r.cells));
  if (rows.length === 0) throw assetImportProblems.importNothing();
  for (let at = 0; at < rows.length; at += atOnce) {
    const last = at + atOnce >= rows.length;
    await worker.call(stageAssetRows, { id, sheet: sheet.name, headerRow, columns, rows: rows.slice(at, at + atOnce), last });
  }
};

/** Reads an export; what cannot be read ends it with a sentence. Harmless when it comes twice. */
const readRun = runFor(readAssetsJob, async (worker, { id }) => {
  const s = await settingOf(worker, id);
  if (s?.state !== 'reading') return;
  try {
    const reader = await openSheets({ bytes: await worker.files.read(s.storageKey), fileName: s.fileName });
    try {
      await stageAll(worker, id, await bestSheet(reader, s.kind));
    } finally {
      await reader.close();
    }
  } catch (error) {
    if (!(error instanceof Problem) || error.status >= 500) throw error;
    await worker.call(failAssetImport, { id, problem: error.code, params: error.params });
  }
});

const writeRun = runFor(writeAssetsJob, async (worker, { id }) => {
  while ((await worker.call(writeAssetRows, { id, limit: atOnce })).left > 0);
});

const undoRun = runFor(undoAssetsJob, async (worker, { id }) => {
  while ((await worker.call(revertAssetRows, { id, limit: atOnce })).left > 0);
});

export const assetImportRuns = [readRun, writeRun, undoRun];
