import type { PoolClient } from 'pg';
import { type HeadingReader, headingReader } from '../../contract/imports/headings.ts';
import type { ImportColumn } from '../../contract/imports/shapes.ts';
import { mostSheets, sheetStride } from '../../contract/imports/sheet-rows.ts';
import { Problem, platformProblems } from '../../contract/problem.ts';
import { asSystem, asSystemOnStaging } from '../as-system.ts';
import { type JobRun, runFor, type Worker } from '../jobs/jobs.ts';
import { noMargin, type SheetMargin } from '../sheets/margins/margins.ts';
import { openSheets as openFile, type Relay, type SheetReader } from '../sheets/open.ts';
import { copyBlocksInto } from './copy.ts';
import { copyFaults } from './faults.ts';
import { type KeptFix, keptFixes } from './kept-work.ts';
import type { ImportKind } from './kind.ts';
import { memoryOf } from './memory.ts';
import { layStruck, type Overlay, overlayMaker } from './overlay.ts';
import type { ImportRecord } from './record-shape.ts';
import { stagedBase } from './row-judge.ts';
import type { PlacedFault } from './row-reader.ts';
import { columnsOf, countCells, type OpenedSheet, openChosenSheets, widthAllowed } from './sheet.ts';
import { asideFaults, thingFaults } from './things.ts';
import type { Judged, JudgeTask, SheetTask, TakeBlock } from './validate-rows.ts';
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
  /** Cells that a person put right before: they stay right however the file is read again. */
  fixes: readonly KeptFix[];
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
    const known = mappings.rows.filter(r => r.field === null || Object.hasOwn(fields, r.field));
    const remembered = new Map<string, string | null>(known.map(r => [r.heading, r.field]));
    return {
      kind,
      record,
      storageKey: record.storage_key,
      bytes: Number(record.size),
      headings: headingReader(fields),
      remembered,
      fixes: await keptFixes(worker, client, record),
    };
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

/** A sheet with its columns, as it will be judged. */
interface Prepared {
  sheet: OpenedSheet;
  columns: ImportColumn[];
  width: number | undefined;
  over: Overlay;
}

const sheetTask = async ({ kind, record }: Setting, { sheet, columns, width, over }: Prepared, client: PoolClient): Promise<SheetTask> => ({
  header: [sheet.header.firstRow, sheet.header.rowNumber],
  columns: columns.map(c => c.field),
  headings: columns.map(c => c.heading),
  hidden: sheet.hiddenColumns,
  width,
  over,
  own: await kind.reading(client, record, columns),
});

const taskOf = async (
  s: Setting,
  prepared: readonly Prepared[],
  { client, worker }: { client: PoolClient; worker: Worker },
): Promise<Omit<JudgeTask, 'port'>> => {
  const { kind, record } = s;
  const sheets: SheetTask[] = [];
  for (const p of prepared) sheets.push(await sheetTask(s, p, client));
  return {
    importId: record.id,
    authorityId: record.authority_id,
    homeRegion: record.home_region,
    sheets,
    withHidden: record.wish.withHidden === true,
    staged: kind.staged,
    mostRows: kind.mostRows,
    judge: kind.judge.href,
    keys: worker.cipher.keys,
  };
};

interface Staging {
  task: Omit<JudgeTask, 'port'>;
  relay: Relay;
  /** What stands in sheets that are not read. */
  others: readonly PlacedFault[];
}

/** Streams the sheet into staging, in one transaction: read in one thread, judged in the next, written by COPY while both go on. */
const stage = async (worker: Worker, client: PoolClient, s: Setting, { task, relay, others }: Staging): Promise<Judged> => {
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
  const home = { importId: s.record.id, region: s.record.home_region, cipher: worker.cipher };
  await copyFaults(client, home, [...judged.faults, ...others]);
  const aside = others.reduce((sum, f) => sum + Number(f.params?.['n'] ?? 0), 0);
  return { ...judged, cells: judged.cells + aside, unread: judged.unread + aside };
};

const nothing: Pick<Judged, 'skipped' | 'repairs' | 'cells' | 'unread' | 'hidden' | 'bySheet'> = {
  skipped: 0,
  repairs: {},
  cells: 0,
  unread: 0,
  hidden: 0,
  bySheet: [],
};

/** Sheets that nobody reads, each with the number of its cells: listed, so that a person sees what was left out. */
const othersOf = async (reader: SheetReader, read: readonly OpenedSheet[], margins: readonly SheetMargin[]): Promise<PlacedFault[]> => {
  const others = reader.sheets.filter(s => !read.some(o => o.index === s.index));
  const faults: PlacedFault[] = [];
  const more = { sheets: 0, n: 0 };
  for (const other of others) {
    const n = (await countCells(reader, other.index)) + (margins[other.index]?.things.length ?? 0);
    if (n === 0) continue;
    const row = (read.length + faults.length) * sheetStride;
    const place = { row, column: -1, field: null, value: other.name, filled: true };
    if (faults.length < mostSheets)
      faults.push({ severity: 'unread', code: other.hidden ? 'sheetHidden' : 'sheetUnread', params: { n }, ...place });
    else {
      more.sheets += 1;
      more.n += n;
    }
  }
  const row = (read.length + faults.length) * sheetStride;
  if (more.sheets > 0)
    faults.push({ severity: 'unread', code: 'moreSheets', params: more, row, column: -1, field: null, value: '', filled: true });
  return faults;
};

/** What lies in the sheets that are read and is no cell, and beside the table in its zip. */
const besideOf = (reader: SheetReader, read: readonly OpenedSheet[], margins: readonly SheetMargin[]): PlacedFault[] => [
  ...read.flatMap((o, at) => thingFaults(margins[o.index]?.things ?? [], at * sheetStride)),
  ...asideFaults(reader.aside, 0),
];

interface Found {
  readonly sheets: readonly OpenedSheet[];
  readonly margins: readonly SheetMargin[];
  readonly usual: readonly string[];
}

const prepare = (s: Setting, reader: SheetReader, { sheets, margins, usual }: Found): Prepared[] =>
  sheets.map((sheet, at) => {
    const chosen = s.record.columns.filter(c => (c.sheet ?? 0) === at);
    const columns = columnsOf(sheet, { headings: s.headings, remembered: s.remembered, chosen, usual, at });
    const over = overlayMaker();
    layStruck(over, margins[sheet.index] ?? noMargin(), reader.merges(sheet.index));
    for (const fix of s.fixes) if (fix.sheet === sheet.name) over.put(fix.row, fix.column, { value: fix.becomes || null });
    return { sheet, columns, width: widthAllowed(reader.format, sheet), over: over.rows };
  });

const readBook = async (worker: Worker, s: Setting, reader: SheetReader): Promise<void> => {
  const { kind, record } = s;
  const usual = record.origin === 'paste' ? kind.usualOrder?.(record.setting) : undefined;
  const wish = { sheets: record.wish.sheets ?? [], headers: record.wish.headers ?? {}, usual: usual?.length };
  const opened = await openChosenSheets(reader, s.headings, wish);
  const [main] = opened;
  if (!main) throw platformProblems.importNothing();
  const margins = await reader.margins();
  const prepared = prepare(s, reader, { sheets: opened, margins, usual: usual ?? [] });
  const lacking = prepared.map(p => kind.missing(new Set(p.columns.flatMap(c => c.field ?? [])), record.setting)).find(m => m !== null);
  // Staging is no business data: it is filled beside the door.
  const judged = await asSystemOnStaging(worker, async ({ client }) => {
    for (const table of [kind.table, 'platform.import_faults'])
      await client.query(`delete from ${table} where import_id = $1`, [record.id]);
    if (lacking !== undefined) return nothing;
    const others = [...(await othersOf(reader, opened, margins)), ...besideOf(reader, opened, margins)];
    const task = await taskOf(s, prepared, { client, worker });
    return stage(worker, client, s, { task, others, relay: reader.relay(opened.map(o => o.index)) });
  });
  await worker.call(kind.steps.judge, {
    id: record.id,
    sheet: main.name,
    sheets: reader.sheets.map(s => s.name),
    headerRow: bareRow(main),
    columns: prepared.flatMap(p => p.columns),
    parts: opened.map((o, at) => ({ sheet: o.name, index: o.index, headerRow: bareRow(o), rows: judged.bySheet[at] ?? 0 })),
    repairs: judged.repairs,
    skippedRows: judged.skipped,
    cells: judged.cells,
    unread: judged.unread,
    hidden: judged.hidden,
  });
};

/** Row of the heading; 0 where there is none. */
const bareRow = ({ header }: OpenedSheet): number => (header.headings.every(h => h === '') ? 0 : header.rowNumber);

/** Reads the file of an import; what cannot be read ends it with a sentence. Harmless when it comes twice. */
export const readRun = (kind: ImportKind): JobRun =>
  runFor(
    kind.jobs.read,
    async (worker, { id }) => {
      const s = await settingOf(worker, kind, id);
      if (s?.record.state !== 'reading') return;
      try {
        const reader = await openFile({ bytes: await worker.files.read(s.storageKey), handOver: true, fileName: s.record.file_name });
        try {
          await readBook(worker, s, reader);
        } finally {
          await reader.close();
        }
      } catch (error) {
        if (!(error instanceof Problem) || error.status >= 500) throw error;
        await worker.call(kind.steps.fail, { id, problem: error.code, params: error.params });
      }
    },
    // Whatever stopped it: the page says so, and the person can map the columns otherwise or abandon it.
    async (worker, { id }) => {
      const { code, params } = platformProblems.importGivenUp();
      await worker.call(kind.steps.fail, { id, problem: code, params });
    },
  );
