import { PgBoss } from 'pg-boss';
import type { Database } from './database.ts';
import type { JobDefinition, JobRun, Worker } from './jobs.ts';

/** How many times a failed job is tried again before it is put aside. */
const retries = 5;

/**
 * Opens the queue. Servers only put jobs in; the worker also supervises and keeps the timetable.
 * @param worker whether this process runs jobs
 */
export const openQueue = async (database: Pick<Database, 'app'>, worker: boolean, onError: (error: Error) => void): Promise<PgBoss> => {
  const boss = new PgBoss({
    ...database.app,
    max: 4,
    schema: 'pgboss',
    createSchema: false,
    supervise: worker,
    schedule: worker,
    useListenNotify: worker,
  });
  boss.on('error', onError);
  await boss.start();
  return boss;
};

/** Makes the queues of all jobs; harmless when they exist. */
export const ensureQueues = async (boss: PgBoss, jobs: readonly JobDefinition[]): Promise<void> => {
  for (const job of jobs) await boss.createQueue(job.name, { retryLimit: job.retryLimit ?? retries, retryBackoff: true, notify: true });
};

/** Starts the worker's side: the timetable, and for each job its code. A throw means: try again later. */
export const startWorker = async (boss: PgBoss, runs: readonly JobRun[], worker: Worker): Promise<void> => {
  for (const { job, run } of runs) {
    if (job.cron !== undefined) await boss.schedule(job.name, job.cron, {}, { tz: 'Asia/Shanghai' });
    await boss.work(job.name, { batchSize: 1, burstWhenBatchFull: true, pollingIntervalSeconds: 2 }, async ([item]) => {
      if (item) await run(worker, job.payload.parse(item.data) as never);
    });
  }
};
