import type { MessagePort } from 'node:worker_threads';
import type { Repair } from '../../contract/imports/cells.ts';
import { platformProblems } from '../../contract/problem.ts';
import { type CipherKeys, cipherWith } from '../cipher.ts';
import { batchesFrom } from '../sheets/worker-bridge.ts';
import type { WireCell, WireRow } from '../sheets/worker-cell-format.ts';
import { type CopyBytes, copyBytes } from './copy-bytes.ts';
import { type JudgedRow, type OpenJudge, type RowJudge, stagedBase } from './row-judge.ts';
import { cameIn, excerpt, type PlacedFault, textOf } from './row-reader.ts';

/** Faults beyond this are counted with their rows, but not told one by one. */
const mostFaults = 20_000;
/** Rows that say nothing we know, listed one by one. */
const mostUnread = 2_000;
const blockBytes = 1 << 18;

/** What the judging of a file needs; it can be sent to a thread. */
export interface JudgeTask {
  readonly importId: string;
  readonly authorityId: string;
  readonly homeRegion: string;
  /** First and last row of the heading. */
  readonly header: readonly [number, number];
  readonly columns: readonly (string | null)[];
  readonly headings: readonly string[];
  /** Names of the kind's staged columns. */
  readonly staged: readonly string[];
  readonly mostRows: number;
  /** Module of the kind's judge. */
  readonly judge: string;
  readonly own: unknown;
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
}

/** Takes rows as COPY bytes; a promise means: wait before the next. `rows` is how many have been read so far. */
export type TakeBlock = (block: Uint8Array<ArrayBuffer>, rows: number) => Promise<void>;

const bytesOf = (id: string): Uint8Array => Buffer.from(id.replaceAll('-', ''), 'hex');

/** Cells of one row: those under a column that means something, and the rest. */
interface Filled {
  mapped: number;
  other: number;
}

/** Keeps the balance: each filled cell is read, or listed as not understood. */
const balanceOf = ({ columns, headings, header }: JudgeTask, judged: Judged) => {
  const unmapped = new Map<number, number>();
  let listed = 0;
  const count = (cells: readonly WireCell[]): Filled => {
    const filled: Filled = { mapped: 0, other: 0 };
    for (let i = 0; i < cells.length; i += 1) {
      if (!cameIn(cells[i])) continue;
      if (columns[i] != null) filled.mapped += 1;
      else filled.other += 1;
    }
    judged.cells += filled.mapped + filled.other;
    return filled;
  };
  /** A row that is no record: all that stands in it is listed. */
  const skip = ([row, cells]: WireRow, code: 'rowUnread' | 'titleUnread'): void => {
    const filled = count(cells);
    const n = filled.mapped + filled.other;
    judged.unread += n;
    if (n === 0 || listed >= mostUnread) return;
    listed += 1;
    const column = cells.findIndex(cameIn);
    const value = excerpt(
      cells
        .filter(cameIn)
        .map(c => textOf(c).trim())
        .join(' '),
    );
    judged.faults.push({ severity: 'unread', code, params: { n }, row, column, field: null, value, filled: true });
  };
  const read = (cells: readonly WireCell[]): number => {
    const filled = count(cells);
    judged.unread += filled.other;
    if (filled.other > 0)
      cells.forEach((c, i) => {
        if (columns[i] == null && cameIn(c)) unmapped.set(i, (unmapped.get(i) ?? 0) + 1);
      });
    return filled.mapped;
  };
  /** Columns that mean nothing, each with the number of its cells. */
  const close = (): void => {
    for (const [column, n] of unmapped) {
      const value = excerpt(headings[column] ?? '');
      judged.faults.push({
        severity: 'unread',
        code: 'columnUnread',
        params: { n },
        row: header[1],
        column,
        field: null,
        value,
        filled: true,
      });
    }
  };
  return { skip, read, close };
};

/** Filled cells of a row that a fault names. */
export const doubtsOf = (faults: readonly PlacedFault[]): number =>
  faults.length === 0 ? 0 : new Set(faults.filter(f => f.filled && f.column >= 0).map(f => f.column)).size;

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

/**
 * Judges a file row by row, and hands the rows on as COPY bytes while the next ones are read.
 * @param used blocks that come back, to be filled again
 * @throws Problem importTooBig, and what the reading of the file throws
 */
export const judgeRows = async (task: JudgeTask, take: TakeBlock, used: ArrayBuffer[] = []): Promise<Judged> => {
  const judged: Judged = { rows: 0, skipped: 0, cells: 0, unread: 0, repairs: {}, faults: [] };
  const { judge: open } = (await import(task.judge)) as { judge: OpenJudge };
  const importId = bytesOf(task.importId);
  const setting = { ...task, importId, authorityId: bytesOf(task.authorityId), cipher: cipherWith(task.keys) };
  const judge = open(setting, (repair: Repair) => {
    judged.repairs[repair] = (judged.repairs[repair] ?? 0) + 1;
  });
  const balance = balanceOf(task, judged);
  const out = copyBytes(blockBytes, used);
  const stager: Stager = { out, judge, importId, width: stagedBase.length + task.staged.length };
  let told = 0;
  for await (const batch of batchesFrom(task.port)) {
    for (const row of batch) {
      if (row[0] <= task.header[1]) {
        if (row[0] < task.header[0]) balance.skip(row, 'titleUnread');
        continue;
      }
      const staged = judge.read(row);
      if (!staged) {
        judged.skipped += 1;
        balance.skip(row, 'rowUnread');
        continue;
      }
      judged.rows += 1;
      if (judged.rows > task.mostRows) throw platformProblems.importTooBig({ limit: task.mostRows });
      if (told < mostFaults && staged.faults.length > 0) {
        judged.faults.push(...staged.faults);
        told += staged.faults.length;
      }
      stageRow(stager, staged, balance.read(row[1]));
      if (out.waiting() >= blockBytes) await take(out.take(), judged.rows);
    }
  }
  balance.close();
  if (out.waiting() > 0) await take(out.take(), judged.rows);
  return judged;
};
