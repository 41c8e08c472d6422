import { expect, test } from 'vitest';
import { z } from 'zod';
import { openWorld } from '#test/world.ts';
import { nameHistoryOf } from '../name-history.ts';
import { job, runFor, type Worker } from './jobs.ts';
import { ensureQueues, openQueue, startWorker } from './queue.ts';

const long = job({ name: 'test.long', payload: z.strictObject({ n: z.int() }) });

test('[7.1-a] a job whose worker was killed is taken over as soon as its heart stops, not after a quarter of an hour', async () => {
  const world = await openWorld({ modules: [] });
  const faults: Error[] = [];
  const boss = await openQueue(world.database, true, error => faults.push(error));
  try {
    await ensureQueues(boss, [long]);
    await boss.send(long.name, { n: 7 });
    // A worker takes the job and dies without a word.
    expect(await boss.fetch(long.name)).toHaveLength(1);
    const lastBeat = await world.pool.query(
      `update pgboss.job set heartbeat_on = heartbeat_on - interval '21 seconds' where name = $1 and state = 'active' returning heartbeat_seconds`,
      [long.name],
    );
    expect(lastBeat.rows).toEqual([{ heartbeat_seconds: 20 }]);
    // The program looks every ten seconds by itself.
    await boss.supervise(long.name);
    const done: number[] = [];
    await startWorker(boss, [runFor(long, async (_, { n }) => void done.push(n))], {} as Worker, {
      names: nameHistoryOf([]),
      log: () => {},
    });
    await expect.poll(() => done, { timeout: 15_000, interval: 200 }).toEqual([7]);
    expect(faults).toEqual([]);
  } finally {
    await boss.stop({ graceful: false });
  }
}, 30_000);

const doomed = job({ name: 'test.doomed', payload: z.strictObject({ n: z.int() }), retryLimit: 1 });

test('[7.1-a] a job that fails to the last leaves its record to a person, a line in the log and no row of people in the queue', async () => {
  const world = await openWorld({ modules: [] });
  const boss = await openQueue(world.database, true, () => {});
  const [log, given]: [string[], number[]] = [[], []];
  const fail = async (): Promise<void> => {
    throw Object.assign(new Error('duplicate key'), { code: '23505', detail: 'Key (phone)=(13800001234) already exists.' });
  };
  const setting = { names: nameHistoryOf([]), log: (line: string) => void log.push(line) };
  try {
    await ensureQueues(boss, [doomed, long]);
    await boss.send(doomed.name, { n: 1 });
    await boss.send(long.name, { n: 2 });
    await startWorker(boss, [runFor(doomed, fail, async (_, { n }) => void given.push(n)), runFor(long, fail)], {} as Worker, setting);
    await expect.poll(() => given, { timeout: 25_000, interval: 200 }).toEqual([1]);
    expect(log.filter(l => l.includes(doomed.name))).toEqual([
      'job test.doomed: duplicate key',
      'job test.doomed: duplicate key (given up)',
    ]);
    const { rows } = await world.pool.query('select output::text from pgboss.job where name = $1', [long.name]);
    expect(rows[0].output).toContain('23505');
    expect(JSON.stringify([rows, log])).not.toContain('1380000');
  } finally {
    await boss.stop({ graceful: false });
  }
}, 40_000);
