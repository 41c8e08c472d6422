import { runFor } from '#platform/server/jobs/jobs.ts';
import { fillSweepJob } from './fill-sweep.job.ts';

/** Sessions and codes are no business data: they go without an entry. */
export const fillSweepRun = runFor(fillSweepJob, async worker => {
  await worker.pool.query('delete from selffill.fill_sessions where ends_at < $1', [worker.now()]);
  await worker.pool.query("delete from selffill.fill_codes where expires_at < $1::timestamptz - interval '1 day'", [worker.now()]);
});
