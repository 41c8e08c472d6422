import type { MessagePort } from 'node:worker_threads';
import { divisionReader } from '#modules/reference/domain/division-reader.ts';
import { type CipherKeys, cipherWith } from '#platform/server/cipher.ts';
import { dayOfCell } from '#platform/server/sheets/dates.ts';
import { batchesFrom } from '#platform/server/sheets/worker-bridge.ts';
import type { ImportField } from '../../contract/import.ts';
import { enterprisesProblems } from '../../contract/problems.ts';
import { copyBytes } from '../copy-bytes.ts';
import { type Before, type PlacedFault, rowReader, type StagedRow, type StageEnv, stageRow } from './import-stage.ts';

/** More rows than this are refused: the file is no list of one district. */
const mostRows = 200_000;
/** Faults beyond this are counted by their rows, but not told one by one. */
const mostFaults = 20_000;
const blockBytes = 1 << 18;

/** What the judging of a file needs; it can be sent to a thread. */
export interface JudgeTask {
  readonly importId: string;
  readonly authorityId: string;
  readonly defaultRegion: string;
  readonly headerRow: number;
  readonly columns: readonly (ImportField | null)[];
  readonly headings: readonly string[];
  /** Names and codes of the places. */
  readonly regions: readonly (readonly [string, string])[];
  /** 万元 per unit of the output column. */
  readonly outputUnit: number;
  readonly keys: CipherKeys;
  /** From where the rows come. */
  readonly port: MessagePort;
}

export interface Judged {
  rows: number;
  skipped: number;
  repairs: Record<string, number>;
  faults: PlacedFault[];
}

/** Takes rows as COPY bytes; a promise means: wait before the next. `rows` is how many have been read so far. */
export type TakeBlock = (block: Uint8Array<ArrayBuffer>, rows: number) => Promise<void>;

const bytesOf = (id: string): Uint8Array => Buffer.from(id.replaceAll('-', ''), 'hex');

/** Codes and names that stood further up, each with its first row. Rows that are refused count for nothing. */
const twinFinder = (): ((staged: StagedRow) => Before) => {
  const codes = new Map<string, number>();
  const names = new Map<string, number>();
  const first = (seen: Map<string, number>, key: string | undefined, row: number): number | undefined => {
    if (!key) return undefined;
    const before = seen.get(key);
    if (before === undefined) seen.set(key, row);
    return before;
  };
  return ({ draft, red, row }) =>
    red ? { code: undefined, name: undefined } : { code: first(codes, draft.uscc, row), name: first(names, draft.name, row) };
};

const envOf = (task: JudgeTask): StageEnv => ({
  columns: task.columns,
  headings: task.headings,
  regionOf: divisionReader(new Map(task.regions)),
  dayOf: cell => dayOfCell(cell),
  outputUnit: task.outputUnit,
});

/**
 * Judges a file row by row, and hands the rows on as COPY bytes while the next ones are read.
 * @param used blocks that come back, to be filled again
 * @throws Problem importTooBig, and what the reading of the file throws
 */
export const judgeRows = async (task: JudgeTask, take: TakeBlock, used: ArrayBuffer[] = []): Promise<Judged> => {
  const judged: Judged = { rows: 0, skipped: 0, repairs: {}, faults: [] };
  const read = rowReader(envOf(task), repair => {
    judged.repairs[repair] = (judged.repairs[repair] ?? 0) + 1;
  });
  const twins = twinFinder();
  const out = copyBytes(blockBytes, used);
  const home = { importId: bytesOf(task.importId), authorityId: bytesOf(task.authorityId), defaultRegion: task.defaultRegion };
  const where = { home, cipher: cipherWith(task.keys) };
  for await (const batch of batchesFrom(task.port)) {
    for (const row of batch) {
      if (row[0] <= task.headerRow) continue;
      const staged = read(row);
      if (!staged) {
        judged.skipped += 1;
        continue;
      }
      judged.rows += 1;
      if (judged.rows > mostRows) throw enterprisesProblems.importTooBig({ limit: mostRows });
      if (judged.faults.length < mostFaults) judged.faults.push(...staged.faults);
      stageRow(out, staged, twins(staged), where);
      if (out.waiting() >= blockBytes) await take(out.take(), judged.rows);
    }
  }
  if (out.waiting() > 0) await take(out.take(), judged.rows);
  return judged;
};
