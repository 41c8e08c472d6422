import type { PoolClient } from 'pg';
import { type HeadingReader, headingReader } from '../../contract/imports/headings.ts';
import type { ImportColumn } from '../../contract/imports/shapes.ts';
import { Problem, platformProblems } from '../../contract/problem.ts';
import { asSystem, asSystemOnStaging } from '../as-system.ts';
import { type JobRun, runFor, type Worker } from '../jobs/jobs.ts';
import { openSheets, type Relay, type SheetReader } from '../sheets/open.ts';
import { copyBlocksInto } from './copy.ts';
import { copyFaults } from './faults.ts';
import type { ImportKind } from './kind.ts';
import { memoryOf } from './memory.ts';
import type { ImportRecord } from './record-shape.ts';
import { stagedBase } from './row-judge.ts';
import { columnsOf, type OpenedSheet, openSheet } from './sheet.ts';
import type { Judged, JudgeTask, TakeBlock } from './validate-rows.ts';
import { judgeBeside } from './validate-thread.ts';

const tellEveryMs = 1_500;
interface Setting {
  kind: ImportKind;
  record: ImportRecord;
  storageKey: string;
  /** Size of the file. */
  bytes: number;
  headings: HeadingReader;
  remembered: ReadonlyMap<string, string | null>;
}

const settingOf = (worker: Worker, kind: ImportKind, id: string): Promise<Setting | undefined> =>
  asSystem(worker, async ({ client }) => {
    const { rows } = await client.query(
      'select i.*, f.storage_key, f.size from platform.imports i join platform.files f on f.id = i.file_id where i.id = $1 and i.kind = $2',
      [id, kind.room],
    );
    const record = rows[0] as (ImportRecord & { storage_key: string; size: number }) | undefined;
    if (!record) return undefined;
    const mappings = await client.query('select heading, field from platform.import_mappings where authority_id = $1 and kind = $2', [
      record.authority_id,
      memoryOf(kind, record),
    ]);
    const fields = kind.fields(record.setting);
    const known = mappings.rows.filter(r => r.field === null || r.field in fields);
    const remembered = new Map<string, string | null>(known.map(r => [r.heading, r.field]));
    return { kind, record, storageKey: record.storage_key, bytes: Number(record.size), headings: headingReader(fields), remembered };
  });

/** Tells how far the reading has come, at most every 1.5 seconds. */
const teller = (worker: Worker, kind: ImportKind, id: string): ((done: number) => Promise<void> | undefined) => {
  let told = performance.now();
  return done => {
    if (performance.now() - told < tellEveryMs) return undefined;
    told = performance.now();
    return worker.call(kind.steps.stage, { id, done, total: 0 }).then(() => undefined);
  };
};

const taskOf = async (
  { kind, record }: Setting,
  sheet: OpenedSheet,
  columns: readonly ImportColumn[],
  { client, worker }: { client: PoolClient; worker: Worker },
): Promise<Omit<JudgeTask, 'port'>> => ({
  importId: record.id,
  authorityId: record.authority_id,
  homeRegion: record.home_region,
  header: [sheet.header.firstRow, sheet.header.rowNumber],
  columns: columns.map(c => c.field),
  headings: columns.map(c => c.heading),
  staged: kind.staged,
  mostRows: kind.mostRows,
  judge: kind.judge.href,
  own: await kind.reading(client, record, columns),
  keys: worker.cipher.keys,
});

interface Staging {
  task: Omit<JudgeTask, 'port'>;
  relay: Relay;
}

/** Streams the sheet into staging, in one transaction: read in one thread, judged in the next, written by COPY while both go on. */
const stage = async (worker: Worker, client: PoolClient, s: Setting, { task, relay }: Staging): Promise<Judged> => {
  const { kind } = s;
  const target = await copyBlocksInto(client, kind.table, [...stagedBase, ...kind.staged]);
  const tell = teller(worker, kind, s.record.id);
  const take: TakeBlock = async (block, rows) => {
    await target.send(block);
    await tell(rows);
  };
  let judged: Judged;
  try {
    judged = await judgeBeside(task, relay, { bytes: s.bytes, take });
  } catch (error) {
    await target.abort();
    throw error;
  }
  await target.end();
  await copyFaults(client, { importId: s.record.id, region: s.record.home_region, cipher: worker.cipher }, judged.faults);
  return judged;
};

const nothing: Pick<Judged, 'skipped' | 'repairs' | 'cells' | 'unread'> = { skipped: 0, repairs: {}, cells: 0, unread: 0 };

const readSheet = async (worker: Worker, s: Setting, reader: SheetReader): Promise<void> => {
  const { kind, record } = s;
  const usual = record.origin === 'paste' ? kind.usualOrder?.(record.setting) : undefined;
  const sheet = await openSheet(reader, s.headings, { sheet: record.sheet, headerRow: record.header_row, usual: usual?.length });
  if (!sheet) throw platformProblems.importNothing();
  const columns = columnsOf(sheet, { headings: s.headings, remembered: s.remembered, chosen: record.columns, usual: usual ?? [] });
  const given = new Set(columns.map(c => c.field).filter(f => f !== null));
  // Staging is no business data: it is filled beside the door.
  const judged = await asSystemOnStaging(worker, async ({ client }) => {
    for (const table of [kind.table, 'platform.import_faults'])
      await client.query(`delete from ${table} where import_id = $1`, [record.id]);
    if (kind.missing(given, record.setting) !== null) return nothing;
    const task = await taskOf(s, sheet, columns, { client, worker });
    return stage(worker, client, s, { task, relay: reader.relay(sheet.index) });
  });
  await worker.call(kind.steps.judge, {
    id: record.id,
    sheet: sheet.name,
    sheets: reader.sheets.map(x => x.name),
    headerRow: sheet.header.rowNumber,
    columns,
    repairs: judged.repairs,
    skippedRows: judged.skipped,
    cells: judged.cells,
    unread: judged.unread,
  });
};

/** Reads the file of an import; what cannot be read ends it with a sentence. Harmless when it comes twice. */
export const readRun = (kind: ImportKind): JobRun =>
  runFor(kind.jobs.read, async (worker, { id }) => {
    const s = await settingOf(worker, kind, id);
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
      await worker.call(kind.steps.fail, { id, problem: error.code, params: error.params });
    }
  });
