import { z } from 'zod';
import { Id } from '#platform/contract/shapes.ts';
import { job } from '#platform/server/jobs/jobs.ts';

/** The working calendar has a new notice: days by which answers are owed are counted anew, in all districts. */
export const recountJob = job({ name: 'demands.recount', payload: z.strictObject({ noticeId: Id }) });
