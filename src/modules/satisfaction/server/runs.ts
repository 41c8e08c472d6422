import { openBoxRun } from './open-box.run.ts';

/** Jobs of 满意度, for the worker. */
export const satisfactionRuns = [openBoxRun];
