import type { JobRun } from '#platform/server/jobs/jobs.ts';
import { foldRun } from './fold.run.ts';
import { recountRun } from './recount.run.ts';

/** The code of this room's jobs; only the worker loads it. */
export const demandsRuns: readonly JobRun[] = [recountRun, foldRun];
