import type { z } from 'zod';
import { newId } from '#platform/contract/ids.ts';
import type { Operation } from '#platform/contract/operation.ts';
import { systemActor } from '#platform/server/actors.ts';
import { sealEntries } from '#platform/server/audit.ts';
import { runRelay } from '#platform/server/events/run-relay.ts';
import { sweepEvents } from '#platform/server/events/sweep.ts';
import { sweepCommands } from '#platform/server/jobs/housekeeping.ts';
import type { Worker } from '#platform/server/jobs/jobs.ts';
import { startWorker } from '#platform/server/jobs/queue.ts';
import type { App } from './app.ts';
import { modules } from './modules.ts';

const sealEveryMs = 10_000;
const sweepEveryMs = 600_000;

const workerOf = ({ runtime, door, database }: App): Worker => ({
  call: async <I extends z.ZodType, O extends z.ZodType>(op: Operation<I, O>, input: z.input<I>, commandId?: string) => {
    const { answer } = await door.call(op.name, {
      actor: systemActor('worker'),
      input,
      commandId: commandId ?? newId(),
      requestId: newId(),
      locale: 'zh-CN',
      source: { address: 'worker', agent: 'worker', origin: '' },
    });
    return answer as z.output<O>;
  },
  pool: database.pool,
  files: runtime.files,
  cipher: runtime.cipher,
  now: runtime.clock,
});

/** Repeats small work that needs no queue; a failure is a line in the log, and the next time comes. */
const every = (milliseconds: number, name: string, work: () => Promise<unknown>, log: (line: string) => void): (() => void) => {
  const timer = setInterval(() => {
    work().catch((error: Error) => log(`${name}: ${error.message}`));
  }, milliseconds);
  timer.unref();
  return () => clearInterval(timer);
};

/**
 * Starts the jobs, the relay of events, the sealer of the audit log and the sweeping of what is no longer needed.
 * @returns how to stop them
 */
export const startJobs = async (open: App, log: (line: string) => void): Promise<() => Promise<void>> => {
  // The code of all rooms' jobs; only this process loads it.
  const runs = await Promise.all(modules.map(m => m.runs?.() ?? []));
  await startWorker(open.boss, runs.flat(), workerOf(open), { names: open.runtime.names, log });
  const { pool } = open.database;
  const stops = [
    every(sealEveryMs, 'seal', () => sealEntries(pool), log),
    every(sweepEveryMs, 'ledger', () => sweepCommands(pool), log),
    every(sweepEveryMs, 'events', () => sweepEvents(pool), log),
    every(sweepEveryMs, 'files', () => open.runtime.files.sweep(open.runtime.clock()), log),
  ];
  const stopRelay = runRelay({
    pool,
    door: open.door,
    listeners: modules.flatMap(m => m.listeners ?? []),
    clock: open.runtime.clock,
    log,
  });
  return async () => {
    for (const stop of stops) stop();
    await stopRelay();
  };
};
