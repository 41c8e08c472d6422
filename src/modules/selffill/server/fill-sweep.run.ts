import { sweepGuests } from '#platform/server/guest/sweep.ts';
import { runFor } from '#platform/server/jobs/jobs.ts';
import { fillDoorway } from './fill-guest.ts';
import { fillSweepJob } from './fill-sweep.job.ts';

export const fillSweepRun = runFor(fillSweepJob, async worker => {
  await sweepGuests(worker, fillDoorway);
});
