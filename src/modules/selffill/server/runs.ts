import type { JobRun } from '#platform/server/jobs/jobs.ts';
import { fillCodeRun } from './fill-code.run.ts';
import { fillSweepRun } from './fill-sweep.run.ts';

/** The code of this room's jobs, loaded by the worker only. */
export const selffillRuns: readonly JobRun[] = [fillCodeRun, fillSweepRun];
