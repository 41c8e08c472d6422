import { expect } from 'vitest';
import { recomputeRun } from '#modules/assets/server/deadlines/recompute.run.ts';
import { newId } from '#platform/contract/ids.ts';
import { systemActor } from '#platform/server/actors.ts';
import type { World } from './world.ts';

/** A generator of chances, the same row for the same seed. */
const chancesOf = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
};

/** A worker whose process may die: before a step, or in the middle of its transaction when PostgreSQL loses its connections. */
const mortalWorker = (world: World, chance: () => number, deadly: number) => ({
  call: async (op: { name: string }, input: unknown, commandId?: string) => {
    const dies = chance() < deadly;
    if (dies && chance() < 0.4) throw new Error('killed before the step');
    const call = {
      actor: systemActor('worker'),
      input,
      commandId: commandId ?? newId(),
      requestId: newId(),
      locale: 'zh-CN' as const,
      source: { address: 'worker', agent: 'test', origin: '' },
    };
    const step = world.door.call(op.name, call);
    if (dies) {
      step.catch(() => {});
      await new Promise(resolve => setTimeout(resolve, chance() * 12));
      await world.pool.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'app' and datname = current_database() and state <> 'idle'",
      );
    }
    return (await step).answer;
  },
  pool: world.runtime.pool,
  files: world.runtime.files,
  cipher: world.runtime.cipher,
  now: world.runtime.clock,
});

/** A worker that nothing happens to. */
export const peacefulWorker = (world: World) => mortalWorker(world, () => 1, 0);

const run = recomputeRun.run as unknown as (worker: unknown, payload: { slot?: string }) => Promise<void>;

/** Every notice as one line; twice the same key would show as a longer list than its set. */
export const noticeKeys = async (world: World): Promise<string[]> =>
  (await world.pool.query('select key from assets.notices order by key')).rows.map(r => r.key);

/**
 * Runs the job `rounds` times with workers that die and a clock that jumps (−3 h, a day on, +400 d and back), one or two workers at once,
 * and then once in peace. Every key stands once, and a last look finds nothing left to tell.
 */
export const killAndJump = async (
  world: World,
  i: { rounds: number; seed: number; start: string },
): Promise<{ deaths: number; keys: number }> => {
  const chance = chancesOf(i.seed);
  let deaths = 0;
  let day = 0;
  for (let round = 0; round < i.rounds; round += 1) {
    world.clock.set(i.start);
    day += chance() < 0.5 ? 1 : 0;
    const jump = chance() < 0.25 ? -3 / 24 : chance() < 0.12 ? 400 : 0;
    world.clock.advance((day + jump) * 86_400_000);
    const workers = Array.from({ length: chance() < 0.4 ? 2 : 1 }, () => mortalWorker(world, chance, 0.5));
    const ends = await Promise.allSettled(workers.map(w => run(w, chance() < 0.3 ? { slot: `law:${round}` } : {})));
    deaths += ends.filter(e => e.status === 'rejected').length;
    const keys = await noticeKeys(world);
    expect(new Set(keys).size, `round ${round}`).toBe(keys.length);
  }
  world.clock.set(i.start);
  world.clock.advance(day * 86_400_000);
  await run(peacefulWorker(world), { slot: 'peace' });
  const keys = await noticeKeys(world);
  await run(peacefulWorker(world), { slot: 'peace again' });
  expect(await noticeKeys(world)).toEqual(keys);
  return { deaths, keys: keys.length };
};

/** Reminders that speak, per deadline, recipient and day on which they were told: more than one would be a flood. */
export const floods = async (world: World): Promise<number> =>
  Number(
    (
      await world.pool.query(`select count(*) as n from (select 1 from assets.notices where cause = 'reminder' and folded_into is null
        group by deadline_id, recipient, created_at having count(*) > 1) x`)
    ).rows[0].n,
  );
