import { runFor } from '#platform/server/jobs/jobs.ts';
import { openBox } from '../contract/operations-rating.ts';
import { openBoxJob } from './open-box.job.ts';

/** The code of the job. */
export const openBoxRun = runFor(openBoxJob, async worker => {
  await worker.call(openBox, {});
});
