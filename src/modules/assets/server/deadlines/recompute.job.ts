import { z } from 'zod';
import { job } from '#platform/server/jobs/jobs.ts';

/**
 * Deadlines of all assets computed anew, then the reminders that have come. Asked for every ten minutes; a slot whose work is done is not done again, so that a missed night, a
 * second worker or a clock set back do no harm. A new row of law or a holiday notice queues it with a slot of its own.
 */
export const recomputeJob = job({
  name: 'assets.recompute',
  payload: z.strictObject({ slot: z.string().max(80).optional() }),
  cron: '*/10 * * * *',
});
