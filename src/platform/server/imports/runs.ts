import type { ImportMode } from '../../contract/imports/shapes.ts';
import { asSystem, asSystemOnStaging } from '../as-system.ts';
import { type JobRun, runFor, type Worker } from '../jobs/jobs.ts';
import { phasesOf } from './fate.ts';
import type { ImportKind } from './kind.ts';
import { readRun } from './read-run.ts';

/** So long the rows of an ended import can still be looked at; what an undo needs stays longer. */
const keptDays = 30;

interface Piece {
  fromRow: number;
  toRow: number;
  rows: number;
}
type Phase = 'new' | 'update';

/** The stretches of one phase, by row. */
const piecesOf = (worker: Worker, kind: ImportKind, id: string, phase: Phase): Promise<Piece[]> =>
  asSystem(worker, async ({ client }) => {
    const { rows } = await client.query(
      `select min(row_no) as "fromRow", max(row_no) as "toRow", count(*)::int as rows
       from (select row_no, (row_number() over (order by row_no) - 1) / ${kind.batchSize} as piece from ${kind.table} where import_id = $1 and not red and decision = $2) r
       group by piece order by 1`,
      [id, phase],
    );
    return rows as Piece[];
  });

const modeOf = (worker: Worker, id: string): Promise<ImportMode> =>
  asSystem(worker, async ({ client }) => {
    const { rows } = await client.query<{ mode: ImportMode }>('select mode from platform.imports where id = $1', [id]);
    return rows[0]?.mode ?? 'both';
  });

/** Takes pieces from the row until none is left. */
const drain = async (worker: Worker, kind: ImportKind, of: { id: string; phase: Phase }, pieces: Piece[]): Promise<void> => {
  for (let piece = pieces.shift(); piece; piece = pieces.shift()) await worker.call(kind.steps.write, { ...of, ...piece });
};

/** Writes a confirmed import. Each stretch is its own transaction and harmless when it comes twice; a crash goes on where it stopped. */
const writeRun = (kind: ImportKind): JobRun =>
  runFor(kind.jobs.write, async (worker, { id }) => {
    const phases = phasesOf(await modeOf(worker, id));
    const fresh = phases.includes('new') ? await piecesOf(worker, kind, id, 'new') : [];
    await Promise.all(Array.from({ length: kind.concurrency }, () => drain(worker, kind, { id, phase: 'new' }, fresh)));
    // What is brought up to date may be a new row of the same file: it comes after all of them, one by one.
    if (phases.includes('update')) await drain(worker, kind, { id, phase: 'update' }, await piecesOf(worker, kind, id, 'update'));
    await worker.call(kind.steps.close, { id });
    await kind.settle?.(worker);
  });

/** Takes an import back, some thousand records at a time. */
const undoRun = (kind: ImportKind): JobRun =>
  runFor(kind.jobs.undo, async (worker, { id }) => {
    while ((await worker.call(kind.steps.revert, { id, limit: Math.max(200, kind.batchSize / 2) })).left > 0);
  });

const endedLongAgo = (worker: Worker, kind: ImportKind): Promise<string[]> =>
  asSystem(worker, async ({ client }) => {
    const { rows } = await client.query<{ id: string }>(
      `select i.id from platform.imports i left join platform.tasks t on t.id = i.task_id
       where i.kind = $3 and i.state in ('written', 'undone', 'abandoned', 'unreadable')
         and greatest(i.created_at, i.written_at, t.updated_at) < $1::timestamptz - make_interval(days => $2)
         and (exists (select 1 from ${kind.table} r where r.import_id = i.id)
           or exists (select 1 from platform.import_faults f where f.import_id = i.id))`,
      [worker.now(), keptDays, kind.room],
    );
    return rows.map(r => r.id);
  });

/** Empties the staging of imports that ended 30 days ago; counts, file and effects stay. */
const sweepRun = (kind: ImportKind): JobRun =>
  runFor(kind.jobs.sweep, async worker => {
    for (const id of await endedLongAgo(worker, kind)) {
      await asSystemOnStaging(worker, ({ client }) =>
        Promise.all(
          [kind.table, 'platform.import_faults', 'platform.import_fixes', 'platform.import_stretches'].map(table =>
            client.query(`delete from ${table} where import_id = $1`, [id]),
          ),
        ),
      );
    }
  });

/** The code of a kind's jobs; only the worker loads it. */
export const importRuns = (kind: ImportKind): readonly JobRun[] => [readRun(kind), writeRun(kind), undoRun(kind), sweepRun(kind)];
