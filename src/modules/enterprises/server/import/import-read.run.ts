import type { PoolClient } from 'pg';
import { Problem } from '#platform/contract/problem.ts';
import { inTransaction } from '#platform/server/database/transaction.ts';
import { runFor, type Worker } from '#platform/server/jobs.ts';
import { openSheets, type Relay, type SheetReader } from '#platform/server/sheets/open.ts';
import type { ImportColumn, ImportField } from '../../contract/import.ts';
import { failImport, judgeImport, stageImport } from '../../contract/import-steps.ts';
import { enterprisesProblems } from '../../contract/problems.ts';
import { outputUnitOf } from '../../domain/import-cells.ts';
import { copyBlocksInto, copyInto } from '../copy.ts';
import { readImport } from './import-read.job.ts';
import type { ImportRecord } from './import-record.ts';
import { columnsOf, openSheet } from './import-sheet.ts';
import { faultColumns, faultValues, stagedColumns } from './import-stage.ts';
import type { Judged, JudgeTask, TakeBlock } from './import-validate.ts';
import { judgeBeside } from './import-validate-thread.ts';

const tellEveryMs = 1_500;
/** Staging is no business data: it is filled beside the door, by the system, under an open wall. */
const marks = { entryId: '', actorId: '00000000-0000-0000-0000-000000000000', scope: { lo: '0', hi: ':' }, readOnly: false };

interface Setting {
  record: ImportRecord;
  storageKey: string;
  /** Size of the file. */
  bytes: number;
  remembered: ReadonlyMap<string, ImportField | null>;
  regions: ReadonlyMap<string, string>;
}

const settingOf = (worker: Worker, id: string): Promise<Setting | undefined> =>
  inTransaction(worker.pool, { ...marks, readOnly: true }, async (_, client) => {
    const { rows } = await client.query(
      'select i.*, f.storage_key, f.size from enterprises.imports i join platform.files f on f.id = i.file_id where i.id = $1',
      [id],
    );
    const record = rows[0] as (ImportRecord & { storage_key: string; size: number }) | undefined;
    if (!record) return undefined;
    const mappings = await client.query('select heading, field from enterprises.import_mappings where authority_id = $1', [
      record.authority_id,
    ]);
    const places = await client.query(
      "select code, name from reference.pub_divisions where code >= $1 and code < $1 || ':' and length(code) >= 6 and valid_to is null",
      [record.region_code],
    );
    return {
      record,
      storageKey: record.storage_key,
      bytes: record.size,
      remembered: new Map(mappings.rows.map(r => [r.heading, r.field])),
      regions: new Map(places.rows.map(r => [r.name, r.code])),
    };
  });

const taskOf = (
  { record, regions }: Setting,
  header: number,
  columns: readonly ImportColumn[],
  worker: Worker,
): Omit<JudgeTask, 'port'> => ({
  importId: record.id,
  authorityId: record.authority_id,
  defaultRegion: record.default_region,
  headerRow: header,
  columns: columns.map(c => c.field),
  headings: columns.map(c => c.heading),
  regions: [...regions],
  outputUnit: outputUnitOf(columns.find(c => c.field === 'outputValue')?.heading ?? ''),
  keys: worker.cipher.keys,
});

/** Tells how far the reading has come, at most every 1.5 seconds. */
const teller = (worker: Worker, id: string): ((done: number) => Promise<void> | undefined) => {
  let told = performance.now();
  return done => {
    if (performance.now() - told < tellEveryMs) return undefined;
    told = performance.now();
    return worker.call(stageImport, { id, done, total: 0 }).then(() => undefined);
  };
};

interface Staging {
  task: Omit<JudgeTask, 'port'>;
  relay: Relay;
  bytes: number;
}

/** Streams the sheet into staging, in one transaction: read in one thread, judged in the next, written by COPY while both go on. */
const stage = async (worker: Worker, client: PoolClient, { task, relay, bytes }: Staging): Promise<Judged> => {
  const id = task.importId;
  await client.query('delete from enterprises.import_rows where import_id = $1', [id]);
  await client.query('delete from enterprises.import_faults where import_id = $1', [id]);
  const target = await copyBlocksInto(client, 'enterprises.import_rows', stagedColumns);
  const tell = teller(worker, id);
  const take: TakeBlock = async (block, rows) => {
    await target.send(block);
    await tell(rows);
  };
  let judged: Judged;
  try {
    judged = await judgeBeside(task, relay, { bytes, take });
  } catch (error) {
    await target.abort();
    throw error;
  }
  await target.end();
  const faults = copyInto(client, 'enterprises.import_faults', faultColumns);
  for (const f of judged.faults) await faults.write(faultValues(id, task.defaultRegion, f, worker.cipher));
  await faults.end();
  return judged;
};

const readSheet = async (worker: Worker, s: Setting, reader: SheetReader): Promise<void> => {
  const { record } = s;
  const sheet = await openSheet(reader, { sheet: record.sheet, headerRow: record.header_row });
  if (!sheet) throw enterprisesProblems.importNothing();
  const columns = columnsOf(sheet, s.remembered, record.columns);
  const staging = () => ({ task: taskOf(s, sheet.header.rowNumber, columns, worker), relay: reader.relay(sheet.index), bytes: s.bytes });
  const staged = columns.some(c => c.field === 'name')
    ? await inTransaction(worker.pool, marks, (_, client) => stage(worker, client, staging()))
    : { skipped: 0, repairs: {} };
  await worker.call(judgeImport, {
    id: record.id,
    sheet: sheet.name,
    sheets: reader.sheets.map(x => x.name),
    headerRow: sheet.header.rowNumber,
    columns,
    repairs: staged.repairs,
    skippedRows: staged.skipped,
  });
};

/** Reads the file of an import; what cannot be read ends it with a sentence. Harmless when it comes twice. */
export const readImportRun = runFor(readImport, async (worker, { id }) => {
  const s = await settingOf(worker, id);
  if (s?.record.state !== 'reading') return;
  try {
    const reader = await openSheets({ bytes: await worker.files.read(s.storageKey), handOver: true, fileName: s.record.file_name });
    try {
      await readSheet(worker, s, reader);
    } finally {
      await reader.close();
    }
  } catch (error) {
    if (!(error instanceof Problem) || error.status >= 500) throw error;
    await worker.call(failImport, { id, problem: error.code, params: error.params });
  }
});
