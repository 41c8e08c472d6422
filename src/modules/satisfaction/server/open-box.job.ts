import { z } from 'zod';
import { job } from '#platform/server/jobs/jobs.ts';

/** 每日开箱计票. */
export const openBoxJob = job({ name: 'satisfaction.openBox', payload: z.strictObject({}), cron: '10 3 * * *' });
