import { runFor, type Worker } from '#platform/server/jobs.ts';
import { inTransaction } from '#platform/server/transaction.ts';
import { revertImport, writeImport } from '../contract/import-steps.ts';
import { undoImportJob, writeImportJob } from './import-write.job.ts';

/** Rows in one transaction: long enough to be quick, short enough to show progress and to hold no lock for long. */
const stretch = 10_000;
const marks = { entryId: '', actorId: '00000000-0000-0000-0000-000000000000', scope: { lo: '0', hi: ':' }, readOnly: true };

/** The last rows of each stretch. */
const endsOf = (worker: Worker, id: string): Promise<number[]> =>
  inTransaction(worker.pool, marks, async (_, client) => {
    const { rows } = await client.query(
      `select row_no from (select row_no, row_number() over (order by row_no) as n, count(*) over () as total from enterprises.import_rows
        where import_id = $1 and not red and decision in ('new', 'update')) r where n % ${stretch} = 0 or n = total order by row_no`,
      [id],
    );
    return rows.map(r => r.row_no);
  });

/** Writes a confirmed import. Each stretch is its own transaction and harmless when it comes twice; a crash goes on where it stopped. */
export const writeImportRun = runFor(writeImportJob, async (worker, { id }) => {
  const ends = await endsOf(worker, id);
  let fromRow = 0;
  for (const [i, toRow] of ends.entries()) {
    await worker.call(writeImport, { id, fromRow, toRow, last: i === ends.length - 1 });
    fromRow = toRow + 1;
  }
});

/** Takes an import back, some thousand enterprises at a time. */
export const undoImportRun = runFor(undoImportJob, async (worker, { id }) => {
  while ((await worker.call(revertImport, { id, limit: 5_000 })).left > 0);
});
