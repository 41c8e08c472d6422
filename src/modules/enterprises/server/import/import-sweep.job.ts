import { z } from 'zod';
import { job } from '#platform/server/jobs.ts';

/** Looks every hour for imports whose staged rows nobody needs any more. */
export const sweepImportsJob = job({ name: 'enterprises.sweepImports', payload: z.strictObject({}), cron: '25 * * * *' });
