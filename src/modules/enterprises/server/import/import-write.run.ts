import { inTransaction } from '#platform/server/database/transaction.ts';
import { runFor, type Worker } from '#platform/server/jobs.ts';
import { closeImport, revertImport, writeImport } from '../../contract/import-steps.ts';
import { undoImportJob, writeImportJob } from './import-write.job.ts';

/** Rows in one transaction: long enough to be quick, short enough to show progress and to hold no lock for long. */
const stretch = 10_000;
/** Stretches that are written at the same time: one connection alone leaves a processor idle. */
const hands = 2;
const marks = { entryId: '', actorId: '00000000-0000-0000-0000-000000000000', scope: { lo: '0', hi: ':' }, readOnly: true };

interface Piece {
  fromRow: number;
  toRow: number;
  rows: number;
}

/** The stretches of one phase, by row. */
const piecesOf = (worker: Worker, id: string, phase: 'new' | 'update'): Promise<Piece[]> =>
  inTransaction(worker.pool, marks, async (_, client) => {
    const { rows } = await client.query(
      `select min(row_no) as "fromRow", max(row_no) as "toRow", count(*)::int as rows
       from (select row_no, (row_number() over (order by row_no) - 1) / ${stretch} as piece from enterprises.import_rows where import_id = $1 and not red and decision = $2) r
       group by piece order by 1`,
      [id, phase],
    );
    return rows as Piece[];
  });

/** Takes pieces from the row until none is left. */
const workOff = async (worker: Worker, id: string, phase: 'new' | 'update', pieces: Piece[]): Promise<void> => {
  for (let piece = pieces.shift(); piece; piece = pieces.shift()) await worker.call(writeImport, { id, phase, ...piece });
};

/** Writes a confirmed import. Each stretch is its own transaction and harmless when it comes twice; a crash goes on where it stopped. */
export const writeImportRun = runFor(writeImportJob, async (worker, { id }) => {
  const fresh = await piecesOf(worker, id, 'new');
  await Promise.all(Array.from({ length: hands }, () => workOff(worker, id, 'new', fresh)));
  // What is brought up to date may be a new row of the same file: it comes after all of them, one by one.
  await workOff(worker, id, 'update', await piecesOf(worker, id, 'update'));
  await worker.call(closeImport, { id });
  await worker.pool.query('select enterprises.settle_search()');
});

/** Takes an import back, some thousand enterprises at a time. */
export const undoImportRun = runFor(undoImportJob, async (worker, { id }) => {
  while ((await worker.call(revertImport, { id, limit: 5_000 })).left > 0);
});
