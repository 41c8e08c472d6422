import type { PoolClient } from 'pg';
import { Problem } from '#platform/contract/problem.ts';
import { runFor, type Worker } from '#platform/server/jobs.ts';
import { dayOf } from '#platform/server/sheets/dates.ts';
import { openSheets, type SheetReader } from '#platform/server/sheets/open.ts';
import { inTransaction } from '#platform/server/transaction.ts';
import type { ImportColumn, ImportField } from '../contract/import.ts';
import { failImport, judgeImport, stageImport } from '../contract/import-steps.ts';
import { enterprisesProblems } from '../contract/problems.ts';
import { outputUnitOf, type Repair } from '../domain/import-cells.ts';
import { type CopyTarget, copyInto } from './copy.ts';
import { readImport } from './import-read.job.ts';
import type { ImportRecord } from './import-record.ts';
import { columnsOf, type OpenedSheet, openSheet } from './import-sheet.ts';
import { faultColumns, faultValues, type PlacedFault, readRow, type StageEnv, stagedColumns, stagedValues } from './import-stage.ts';

/** More rows than this are refused: the file is no list of one district. */
const mostRows = 200_000;
/** Faults beyond this are counted by their rows, but not told one by one. */
const mostFaults = 20_000;
const tellEveryMs = 1_500;
/** Staging is no business data: it is filled beside the door, by the system, under an open wall. */
const marks = { entryId: '', actorId: '00000000-0000-0000-0000-000000000000', scope: { lo: '0', hi: ':' }, readOnly: false };

interface Setting {
  record: ImportRecord;
  storageKey: string;
  remembered: ReadonlyMap<string, ImportField | null>;
  regions: ReadonlyMap<string, string>;
}

const settingOf = (worker: Worker, id: string): Promise<Setting | undefined> =>
  inTransaction(worker.pool, { ...marks, readOnly: true }, async (_, client) => {
    const { rows } = await client.query(
      'select i.*, f.storage_key from enterprises.imports i join platform.files f on f.id = i.file_id where i.id = $1',
      [id],
    );
    const record = rows[0] as (ImportRecord & { storage_key: string }) | undefined;
    if (!record) return undefined;
    const mappings = await client.query('select heading, field from enterprises.import_mappings where authority_id = $1', [
      record.authority_id,
    ]);
    const places = await client.query(
      "select code, name from people.regions where code >= $1 and code < $1 || ':' and length(code) >= 6 and valid_to is null",
      [record.region_code],
    );
    return {
      record,
      storageKey: record.storage_key,
      remembered: new Map(mappings.rows.map(r => [r.heading, r.field])),
      regions: new Map(places.rows.map(r => [r.name, r.code])),
    };
  });

/** Names as ledgers write them: 米市巷街道, 米市巷, 拱墅区米市巷街道, or the code. */
const regionReader = (regions: ReadonlyMap<string, string>): StageEnv['regionOf'] => {
  const known = new Map<string, string>();
  for (const [name, code] of regions) {
    known.set(code, code);
    known.set(name, code);
    known.set(name.replace(/(街道|镇|乡)$/, ''), code);
  }
  return raw => {
    const text = raw.normalize('NFKC').replace(/\s/g, '');
    const direct = known.get(text) ?? known.get(text.replace(/(街道办事处|办事处)$/, '街道'));
    if (direct) return direct;
    const tail = /(?:省|市|区|县)([^省市区县]+?(?:街道|镇|乡)?)$/.exec(text)?.[1];
    const hit = tail === undefined ? undefined : known.get(tail);
    if (hit) known.set(text, hit);
    return hit;
  };
};

const envOf = (s: Setting, columns: readonly ImportColumn[]): StageEnv => {
  const output = columns.find(c => c.field === 'outputValue');
  return {
    authorityId: s.record.authority_id,
    defaultRegion: s.record.default_region,
    columns: columns.map(c => c.field),
    headings: columns.map(c => c.heading),
    regionOf: regionReader(s.regions),
    dayOf: cell => dayOf(cell),
    outputUnit: outputUnitOf(output?.heading ?? ''),
  };
};

interface Staging {
  sheet: OpenedSheet;
  id: string;
  env: StageEnv;
}

interface Staged {
  rows: number;
  skipped: number;
  repairs: Record<string, number>;
}

/** Tells how far the reading has come, at most every 1.5 seconds. */
const teller = (worker: Worker, id: string): ((done: number) => Promise<void> | undefined) => {
  let told = performance.now();
  return done => {
    if (performance.now() - told < tellEveryMs) return undefined;
    told = performance.now();
    return worker.call(stageImport, { id, done, total: 0 }).then(() => undefined);
  };
};

interface Fill extends Staging {
  target: CopyTarget;
  result: Staged;
  faults: PlacedFault[];
}

const fill = async (worker: Worker, { sheet, id, env, target, result, faults }: Fill): Promise<void> => {
  const count = (repair: Repair): void => {
    result.repairs[repair] = (result.repairs[repair] ?? 0) + 1;
  };
  const tell = teller(worker, id);
  for await (const row of sheet.rows()) {
    if (row.rowNumber <= sheet.header.rowNumber) continue;
    const staged = readRow(row, env, count);
    if (!staged) {
      result.skipped += 1;
      continue;
    }
    result.rows += 1;
    if (result.rows > mostRows) throw enterprisesProblems.importTooBig({ limit: mostRows });
    if (faults.length < mostFaults) faults.push(...staged.faults);
    const waits = target.write(stagedValues(id, staged, env, worker.cipher));
    if (waits) await waits;
    const told = tell(result.rows);
    if (told) await told;
  }
};

/** Streams the sheet into staging, in one transaction: read, judged cell by cell, written by COPY while the next rows are read. */
const stage = async (worker: Worker, client: PoolClient, staging: Staging): Promise<Staged> => {
  const { id, env } = staging;
  await client.query('delete from enterprises.import_rows where import_id = $1', [id]);
  await client.query('delete from enterprises.import_faults where import_id = $1', [id]);
  const result: Staged = { rows: 0, skipped: 0, repairs: {} };
  const faults: PlacedFault[] = [];
  const target = copyInto(client, 'enterprises.import_rows', stagedColumns);
  try {
    await fill(worker, { ...staging, target, result, faults });
  } catch (error) {
    await target.abort();
    throw error;
  }
  await target.end();
  const faultTarget = copyInto(client, 'enterprises.import_faults', faultColumns);
  for (const f of faults) await faultTarget.write(faultValues(id, env.defaultRegion, f, worker.cipher));
  await faultTarget.end();
  return result;
};

const readSheet = async (worker: Worker, s: Setting, reader: SheetReader): Promise<void> => {
  const { record } = s;
  const sheet = await openSheet(reader, { sheet: record.sheet, headerRow: record.header_row });
  if (!sheet) throw enterprisesProblems.importNothing();
  const columns = columnsOf(sheet, s.remembered, record.columns);
  const env = envOf(s, columns);
  const named = env.columns.includes('name');
  const staged: Staged = named
    ? await inTransaction(worker.pool, marks, (_, client) => stage(worker, client, { sheet, id: record.id, env }))
    : { rows: 0, skipped: 0, repairs: {} };
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
    const reader = await openSheets({ bytes: await worker.files.read(s.storageKey), fileName: s.record.file_name });
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
