import { runFor } from '#platform/server/jobs/jobs.ts';
import { foldDemandFacts } from '../contract/operations-events.ts';
import { foldJob } from './fold.job.ts';

export const foldRun = runFor(foldJob, async worker => {
  await worker.call(foldDemandFacts, {});
});
