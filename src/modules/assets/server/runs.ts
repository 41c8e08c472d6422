import type { JobRun } from '#platform/server/jobs.ts';
import { calendarChangedRun, recomputeRun } from './deadlines/recompute.run.ts';
import { assetImportRuns } from './import/import.run.ts';

/** The code of this room's jobs; only the worker loads it. */
export const assetsRuns: readonly JobRun[] = [recomputeRun, calendarChangedRun, ...assetImportRuns];
