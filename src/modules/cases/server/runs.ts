import type { JobRun } from '#platform/server/jobs/jobs.ts';
import { followSweepRun, watchRun } from './watch.run.ts';

/** The code of this room's jobs; only the worker loads it. */
export const casesRuns: readonly JobRun[] = [watchRun, followSweepRun];
