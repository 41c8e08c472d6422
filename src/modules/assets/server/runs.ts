import type { JobRun } from '#platform/server/jobs.ts';
import { assetImportRuns } from './import.run.ts';
import { recomputeRun } from './recompute.run.ts';

/** The code of this room's jobs; only the worker loads it. */
export const assetsRuns: readonly JobRun[] = [recomputeRun, ...assetImportRuns];
