import { runFor } from '#platform/server/jobs/jobs.ts';
import { recountAnswerDays } from '../contract/operations-events.ts';
import { recountJob } from './recount.job.ts';

export const recountRun = runFor(recountJob, async (worker, { noticeId }) => {
  await worker.call(recountAnswerDays, { noticeId });
});
