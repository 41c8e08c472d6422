import { importRuns } from '#platform/server/imports/runs.ts';
import type { JobRun } from '#platform/server/jobs/jobs.ts';
import { ledgerKind } from './import/kind.ts';

/** The code of this room's jobs; only the worker loads it. */
export const enterprisesRuns: readonly JobRun[] = [...importRuns(ledgerKind)];
