import { z } from 'zod';
import { job } from './jobs.ts';

/** Looks every hour for uploads that nobody used. */
export const sweepFilesJob = job({ name: 'platform.sweepFiles', payload: z.strictObject({}), cron: '40 * * * *' });
