import { z } from 'zod';
import { job } from '#platform/server/jobs/jobs.ts';

/** Makes a code for a link and sends it to the number on file, if there is such a link. */
export const fillCodeJob = job({ name: 'selffill.fillCode', payload: z.strictObject({ tokenHash: z.string() }) });
