import { sweepFiles } from '../../contract/operations.ts';
import { unusedFiles } from './housekeeping.ts';
import { runFor } from './jobs.ts';
import { sweepFilesJob } from './sweep.job.ts';

const atOnce = 200;

/** Takes away uploads that nothing refers to: the row first, then the bytes, which other rows may share. */
export const sweepFilesRun = runFor(sweepFilesJob, async worker => {
  while ((await unusedFiles(worker.pool, worker.now(), 1)).length > 0) {
    const { keys } = await worker.call(sweepFiles, { limit: atOnce });
    for (const key of keys) await worker.files.remove(key);
    if (keys.length < atOnce) return;
  }
});
