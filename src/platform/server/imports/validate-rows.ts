import type { MessagePort } from 'node:worker_threads';
import type { Repair } from '../../contract/imports/cells.ts';
import { platformProblems } from '../../contract/problem.ts';
import { type CipherKeys, cipherWith } from '../cipher.ts';
import { batchesFrom } from '../sheets/worker-bridge.ts';
import { balanceOf, doubtsOf } from './balance.ts';
import { type CopyBytes, copyBytes } from './copy-bytes.ts';
import { type JudgedRow, type OpenJudge, type RowJudge, stagedBase } from './row-judge.ts';
import type { PlacedFault } from './row-reader.ts';

/** Faults beyond this are counted with their rows, but not told one by one. */
const mostFaults = 20_000;
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
