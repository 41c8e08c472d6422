import { importRuns } from '#platform/server/imports/runs.ts';
import type { JobRun } from '#platform/server/jobs/jobs.ts';
import { recomputeRun } from './deadlines/recompute.run.ts';
import { exportKind } from './import/kind.ts';

/** The code of this room's jobs; only the worker loads it. */
export const assetsRuns: readonly JobRun[] = [recomputeRun, ...importRuns(exportKind)];
