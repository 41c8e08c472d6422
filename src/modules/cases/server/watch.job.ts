import { z } from 'zod';
import { job } from '#platform/server/jobs/jobs.ts';

/** Each hour of the day: promises are counted anew where the calendar is another, and told where they are near or broken; 逐日数 are folded. */
export const watchJob = job({ name: 'cases.watch', payload: z.strictObject({}), cron: '5 8-18 * * *' });
/** Each night: sessions and codes of links that are over. */
export const followSweepJob = job({ name: 'cases.followSweep', payload: z.strictObject({}), cron: '45 3 * * *' });
