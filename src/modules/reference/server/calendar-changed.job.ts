import { z } from 'zod';
import { Id } from '#platform/contract/shapes.ts';
import { job } from '#platform/server/jobs/jobs.ts';

/** The working calendar has a new notice: who counts working days gives the code, and counts anew. */
export const calendarChangedJob = job({ name: 'reference.calendarChanged', payload: z.strictObject({ noticeId: Id }) });
