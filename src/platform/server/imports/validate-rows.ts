import type { MessagePort } from 'node:worker_threads';
import type { Repair } from '../../contract/imports/cells.ts';
import { sheetStride } from '../../contract/imports/sheet-rows.ts';
import { platformProblems } from '../../contract/problem.ts';
import { type CipherKeys, cipherWith } from '../cipher.ts';
import { batchesFrom } from '../sheets/worker-bridge.ts';
import { balanceOf, doubtsOf, type ReadColumns } from './balance.ts';
import { type CopyBytes, copyBytes } from './copy-bytes.ts';
import { laidOver, type Overlay } from './overlay.ts';
import { type JudgedRow, type OpenJudge, type RowJudge, stagedBase } from './row-judge.ts';
import type { PlacedFault } from './row-reader.ts';

/** Faults beyond this are counted with their rows, but not told one by one. */
const mostFaults = 20_000;
const blockBytes = 1 << 18;

/** What one sheet of a file needs. */
export interface SheetTask extends ReadColumns {
  /** What the kind's `reading` found for its columns. */
  readonly own: unknown;
  /** Laid over its cells before they are read: what is struck through, what a person put right before. */
  readonly over?: Overlay | undefined;
}

/** What the judging of a file needs; it can be sent to a thread. */
export interface JudgeTask {
  readonly importId: string;
  readonly authorityId: string;
  readonly homeRegion: string;
  /** The sheets that are read, in the order in which their rows come. */
  readonly sheets: readonly SheetTask[];
  /** Rows that the file hides are read as well. */
  readonly withHidden: boolean;
  /** Names of the kind's staged columns. */
  readonly staged: readonly string[];
  readonly mostRows: number;
  /** Module of the kind's judge. */
  readonly judge: string;
  readonly keys: CipherKeys;
  /** From where the rows come. */
  readonly port: MessagePort;
}

export interface Judged {
  rows: number;
  skipped: number;
  /** Filled cells that came in, the heading aside, and how many of them nobody took in. */
  cells: number;
  unread: number;
  repairs: Record<string, number>;
  faults: PlacedFault[];
  /** Rows that were left out because the file hides them. */
  hidden: number;
  /** Records of each sheet. */
  bySheet: number[];
}

/** Takes rows as COPY bytes; a promise means: wait before the next. `rows` is how many have been read so far. */
export type TakeBlock = (block: Uint8Array<ArrayBuffer>, rows: number) => Promise<void>;

const bytesOf = (id: string): Uint8Array => Buffer.from(id.replaceAll('-', ''), 'hex');

interface Stager {
  readonly out: CopyBytes;
  readonly judge: RowJudge<JudgedRow>;
  readonly importId: Uint8Array;
  readonly width: number;
}

/** Writes a row as COPY bytes: the engine's columns in the order of `stagedBase`, then those of the kind. */
const stageRow = ({ out, judge, importId, width }: Stager, row: JudgedRow, filled: number): void => {
  out.row(width);
  out.id(importId);
  out.int(row.row);
  out.flag(row.red);
  out.int(filled);
  out.int(doubtsOf(row.faults));
  out.text(row.twin === undefined ? 'new' : 'open');
  out.text(row.twin?.why);
  out.int(row.twin?.row);
  out.real(row.twin === undefined ? null : 1);
  judge.put(out, row);
};

/** One sheet with its judge and its balance. */
const sheetJudge = (
  { task, sheet, at, out, importId }: { task: JudgeTask; sheet: SheetTask; at: number; out: CopyBytes; importId: Uint8Array },
  open: (setting: SheetTask) => RowJudge<JudgedRow>,
) => {
  const kept = { cells: 0, unread: 0, faults: [] as PlacedFault[] };
  const judge = open(sheet);
  const stager: Stager = { out, judge, importId, width: stagedBase.length + task.staged.length };
  return { at, over: sheet.over, header: sheet.header, kept, judge, stager, balance: balanceOf(sheet, kept) };
};

/** Adds what was left out of a sheet; its rows count from its own stride on. */
const addBalance = (judged: Judged, { at, kept, balance }: Pick<ReturnType<typeof sheetJudge>, 'at' | 'kept' | 'balance'>): void => {
  balance.close();
  judged.cells += kept.cells;
  judged.unread += kept.unread;
  judged.faults.push(...kept.faults.map(f => (at === 0 ? f : { ...f, row: f.row + at * sheetStride })));
};

/** Takes the faults of rows into a list up to its end; then says how many more there are. */
const faultList = (faults: PlacedFault[]) => {
  let untold = 0;
  let last = 0;
  return {
    add: (row: JudgedRow): void => {
      if (faults.length < mostFaults) faults.push(...row.faults);
      else if (row.faults.length > 0) {
        untold += row.faults.length;
        last = row.row;
      }
    },
    close: (): void => {
      if (untold === 0) return;
      const place = { row: last, column: -1, field: null, value: '', filled: false };
      faults.push({ severity: 'yellow', code: 'cell.moreDoubts', params: { n: untold }, ...place });
    },
  };
};

/**
 * Judges a file row by row, and hands the rows on as COPY bytes while the next ones are read.
 * @param used blocks that come back, to be filled again
 * @throws Problem importTooBig, and what the reading of the file throws
 */
export const judgeRows = async (task: JudgeTask, take: TakeBlock, used: ArrayBuffer[] = []): Promise<Judged> => {
  const judged: Judged = {
    rows: 0,
    skipped: 0,
    cells: 0,
    unread: 0,
    repairs: {},
    faults: [],
    hidden: 0,
    bySheet: task.sheets.map(() => 0),
  };
  const { judge: open } = (await import(task.judge)) as { judge: OpenJudge };
  const importId = bytesOf(task.importId);
  const shared = new Map<string, unknown>();
  const common = { ...task, importId, authorityId: bytesOf(task.authorityId), cipher: cipherWith(task.keys), shared };
  const count = (repair: Repair): void => {
    judged.repairs[repair] = (judged.repairs[repair] ?? 0) + 1;
  };
  const out = copyBytes(blockBytes, used);
  const sheets = task.sheets.map((sheet, at) =>
    sheetJudge({ task, sheet, at, out, importId }, setting => open({ ...common, ...setting }, count)),
  );
  const list = faultList(judged.faults);
  for await (const { at, rows } of batchesFrom(task.port)) {
    const sheet = sheets[at];
    if (!sheet) continue;
    const { judge, balance, header, stager, over } = sheet;
    for (const plain of rows) {
      const row = laidOver(plain, over);
      if (row[0] <= header[1]) {
        if (row[0] < header[0]) balance.skip(row, 'titleUnread');
        continue;
      }
      if (row[2] === 1 && !task.withHidden) {
        judged.hidden += 1;
        balance.skip(row, 'rowHidden');
        continue;
      }
      const staged = judge.read(at === 0 ? row : [row[0] + at * sheetStride, row[1]]);
      if (!staged) {
        judged.skipped += 1;
        balance.skip(row, 'rowUnread');
        continue;
      }
      judged.rows += 1;
      judged.bySheet[at] = (judged.bySheet[at] ?? 0) + 1;
      if (judged.rows > task.mostRows) throw platformProblems.importTooBig({ limit: task.mostRows });
      list.add(staged);
      stageRow(stager, staged, balance.read(row[1], staged.silent));
      if (out.waiting() >= blockBytes) await take(out.take(), judged.rows);
    }
  }
  for (const sheet of sheets) addBalance(judged, sheet);
  list.close();
  if (out.waiting() > 0) await take(out.take(), judged.rows);
  return judged;
};
