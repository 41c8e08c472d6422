import { z } from 'zod';
import { job } from '#platform/server/jobs/jobs.ts';

/** Each night: the lines that changes have left in 逐日数 become one per place and day. */
export const foldJob = job({ name: 'demands.fold', payload: z.strictObject({}), cron: '20 3 * * *' });
