import { inTransaction } from '#platform/server/database/transaction.ts';
import { runFor, type Worker } from '#platform/server/jobs.ts';
import { sweepImportsJob } from './import-sweep.job.ts';

/** So long the rows of an ended import can still be looked at; what an undo needs stays longer. */
const keptDays = 30;
const marks = { entryId: '', actorId: '00000000-0000-0000-0000-000000000000', scope: { lo: '0', hi: ':' }, readOnly: false };

const endedLongAgo = (worker: Worker): Promise<string[]> =>
  inTransaction(worker.pool, { ...marks, readOnly: true }, async (_, client) => {
    const { rows } = await client.query<{ id: string }>(
      `select i.id from enterprises.imports i left join platform.tasks t on t.id = i.task_id
       where i.state in ('written', 'undone', 'abandoned', 'unreadable')
         and greatest(i.created_at, i.written_at, t.updated_at) < $1::timestamptz - make_interval(days => $2)
         and (exists (select 1 from enterprises.import_rows r where r.import_id = i.id)
           or exists (select 1 from enterprises.import_faults f where f.import_id = i.id))`,
      [worker.now(), keptDays],
    );
    return rows.map(r => r.id);
  });

/** Empties the staging of imports that ended 30 days ago; counts, file and effects stay. */
export const sweepImportsRun = runFor(sweepImportsJob, async worker => {
  for (const id of await endedLongAgo(worker)) {
    await inTransaction(worker.pool, marks, (_, client) =>
      Promise.all(
        ['rows', 'faults', 'stretches'].map(part => client.query(`delete from enterprises.import_${part} where import_id = $1`, [id])),
      ),
    );
  }
});
