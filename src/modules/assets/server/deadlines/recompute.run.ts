import { dayOf } from '#platform/contract/china-day.ts';
import { derivedId } from '#platform/server/derived-id.ts';
import { runFor, type Worker } from '#platform/server/jobs/jobs.ts';
import { handOverReminders, issueReminders } from '../../contract/operations-notices.ts';
import { recomputeStretch } from '../../contract/operations-warnings.ts';
import { recomputeJob } from './recompute.job.ts';

const isDone = async (worker: Worker, slot: string): Promise<boolean> => {
  const { rowCount } = await worker.pool.query('select 1 from assets.slots where slot = $1', [slot]);
  return rowCount === 1;
};

/** Walks over all assets; a stretch that was done before the worker died answers at once. */
const recomputeAll = async (worker: Worker, slot: string): Promise<void> => {
  let after: string | null = null;
  do {
    const answer: { next: string | null } = await worker.call(recomputeStretch, { slot, after }, derivedId('recompute', slot, after));
    after = answer.next;
  } while (after !== null);
};

/**
 * Nightly slot `day:2026-11-22`, or the slot that a new row of law or an import asked for: deadlines once, then what the ladder asks for
 * until nothing is left, then what the gateway may carry. Reminders are looked for each time, since assets come in all day; their key keeps each of them single.
 */
const recompute = async (worker: Worker, slot: string): Promise<void> => {
  if (!(await isDone(worker, slot))) await recomputeAll(worker, slot);
  for (let told = 1; told > 0; ) told = (await worker.call(issueReminders, { slot })).told;
  for (let handed = 1; handed > 0; ) handed = (await worker.call(handOverReminders, {})).handed;
};

export const recomputeRun = runFor(recomputeJob, (worker, payload) => recompute(worker, payload.slot ?? `day:${dayOf(worker.now())}`));
