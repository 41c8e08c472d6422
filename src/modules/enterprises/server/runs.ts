import type { JobRun } from '#platform/server/jobs.ts';
import { readImportRun } from './import/import-read.run.ts';
import { sweepImportsRun } from './import/import-sweep.run.ts';
import { undoImportRun, writeImportRun } from './import/import-write.run.ts';

/** The code of this room's jobs; only the worker loads it. */
export const enterprisesRuns: readonly JobRun[] = [readImportRun, writeImportRun, undoImportRun, sweepImportsRun];
