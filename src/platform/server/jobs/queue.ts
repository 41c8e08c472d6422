import { PgBoss } from 'pg-boss';
import { chinaZone } from '../../contract/china-day.ts';
import type { Database } from '../database/database.ts';
import type { NameHistory } from '../name-history.ts';
import type { JobDefinition, JobRun, Worker } from './jobs.ts';

/** How many times a failed job is tried again before it is put aside. */
const retries = 5;
/** The longest pause between two tries, for jobs that are tried until they are done. */
const longestPauseSeconds = 600;

/** A worker says this often that it still works; one that was killed is noticed after this, and its job goes to the next. */
const heartbeatSeconds = 20;
const lookEverySeconds = 10;

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
    superviseIntervalSeconds: lookEverySeconds,
    monitorIntervalSeconds: lookEverySeconds,
    schedule: worker,
    useListenNotify: worker,
  });
  boss.on('error', onError);
  await boss.start();
  return boss;
};

/** Makes the queues of all jobs, and brings those that exist up to date. */
export const ensureQueues = async (boss: PgBoss, jobs: readonly JobDefinition[]): Promise<void> => {
  for (const job of jobs) {
    const options = {
      retryLimit: job.retryLimit ?? retries,
      retryBackoff: true,
      retryDelayMax: longestPauseSeconds,
      notify: true,
      heartbeatSeconds,
    };
    await boss.createQueue(job.name, options);
    await boss.updateQueue(job.name, options);
  }
};

/**
 * Queues in which jobs may still wait under a former name, from before an upgrade or from a server that is not upgraded yet. Their timetable
 * goes: today's name has its own.
 */
export const formerQueues = async (boss: PgBoss, formers: readonly string[]): Promise<string[]> => {
  const found: string[] = [];
  for (const name of formers) {
    if (!(await boss.getQueue(name))) continue;
    await boss.unschedule(name);
    found.push(name);
  }
  return found;
};

interface Tried {
  readonly data: object;
  readonly retryCount: number;
  readonly retryLimit: number;
}

/** What the queue keeps of a failure: PostgreSQL adds to its own errors what stood in the row. */
const withoutDetails = (error: unknown): Error => {
  const { message, name, code } = error as Error & { code?: string };
  return Object.assign(new Error(message), { name, ...(code === undefined ? {} : { code }) });
};

const carryOut = async ({ job, run, gaveUp }: JobRun, worker: Worker, item: Tried, log: (line: string) => void): Promise<void> => {
  const payload = job.payload.parse(item.data) as never;
  try {
    await run(worker, payload);
  } catch (error) {
    const last = item.retryCount >= item.retryLimit;
    log(`job ${job.name}: ${(error as Error).message}${last ? ' (given up)' : ''}`);
    if (last && gaveUp) return gaveUp(worker, payload);
    throw withoutDetails(error);
  }
};

/** Of whoever starts the worker: the history of names, and where a failure is told. */
export interface WorkerSetting {
  readonly names: NameHistory;
  readonly log: (line: string) => void;
}

/** Starts the worker's side: the timetable, and for each job its code. A throw means: try again later. */
export const startWorker = async (boss: PgBoss, runs: readonly JobRun[], worker: Worker, { names, log }: WorkerSetting): Promise<void> => {
  for (const one of runs) {
    const { job } = one;
    if (job.cron !== undefined) await boss.schedule(job.name, job.cron, {}, { tz: chinaZone });
    for (const queue of [job.name, ...(await formerQueues(boss, names.former(job.name)))])
      await boss.work(
        queue,
        { batchSize: 1, burstWhenBatchFull: true, pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 5, includeMetadata: true },
        async ([item]) => {
          if (item) await carryOut(one, worker, { ...item, data: item.data as object }, log);
        },
      );
  }
};
