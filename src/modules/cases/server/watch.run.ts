import { sweepGuests } from '#platform/server/guest/sweep.ts';
import { runFor } from '#platform/server/jobs/jobs.ts';
import { foldCaseFacts, recountPromises, tellPromises } from '../contract/operations-case.ts';
import { recountReferrals, tellReferrals } from '../contract/operations-referral.ts';
import { followDoor } from './follow-guest.ts';
import { followSweepJob, watchJob } from './watch.job.ts';

const limit = 200;

/** One step of the system after the other, through the door, until none is left. */
export const watchRun = runFor(watchJob, async worker => {
  for (let counted = limit; counted === limit; ) counted = (await worker.call(recountPromises, { limit })).counted;
  for (let told = limit; told === limit; ) {
    const step = await worker.call(tellPromises, { limit });
    told = Math.max(step.near, step.broken);
  }
  for (let counted = limit; counted === limit; ) counted = (await worker.call(recountReferrals, { limit })).counted;
  for (let told = limit; told === limit; ) told = (await worker.call(tellReferrals, { limit })).told;
  await worker.call(foldCaseFacts, {});
});

export const followSweepRun = runFor(followSweepJob, worker => sweepGuests(worker, followDoor));
