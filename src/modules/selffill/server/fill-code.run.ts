import { runFor } from '#platform/server/jobs/jobs.ts';
import { makeFillCode } from '../contract/operations-selffill.ts';
import { fillCodeJob } from './fill-code.job.ts';

export const fillCodeRun = runFor(fillCodeJob, async (worker, payload) => {
  await worker.call(makeFillCode, payload);
});
