import type { JobRun } from './jobs.ts';
import { messageRun } from './message.run.ts';
import { sweepFilesRun } from './sweep.run.ts';

/** The code of the pipes' own jobs; only the worker loads it. */
export const platformRuns: readonly JobRun[] = [messageRun, sweepFilesRun];
