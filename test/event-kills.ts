import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { count, eventRooms, heardSteps, look, makeHeard, turn } from './event-rooms.ts';
import { type Running, startProgram } from './faults/processes.ts';
import { openWorld, type World } from './world.ts';

const startWorker = (world: World): Promise<Running> =>
  startProgram('test/faults/relay-worker.ts', { PEIPAO_TEST_DATABASE: JSON.stringify(world.database.app) });

const heardInAll = async (world: World): Promise<number> =>
  Number((await world.pool.query('select count(*) as n from public.heard')).rows[0].n);

/**
 * Emits `events` over some subjects while workers deliver them and are killed at random moments in the middle of it; then lets one finish.
 * Each event must have been heard exactly once by each of two rooms, in the order of its subject.
 * @returns how often a worker was killed at work, and how many acts had been done whose delivery was not yet ticked off: their repeats
 */
export const killWorkers = async (i: { events: number; kills: number; seed: number }): Promise<{ repeats: number }> => {
  const world = await openWorld({ modules: eventRooms() });
  await makeHeard(world);
  let state = i.seed >>> 0;
  const chance = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
  const subjects = Array.from({ length: 7 }, () => newId());
  const said = new Map<string, number[]>(subjects.map(id => [id, []]));
  const emit = async (from: number, to: number): Promise<void> => {
    for (let step = from; step < to; step += 1) {
      const id = subjects[Math.floor(chance() * subjects.length)] ?? '';
      await world.as('officer').call(turn, { id, step });
      said.get(id)?.push(step);
    }
  };
  let repeats = 0;
  for (let kill = 0; kill < i.kills; kill += 1) {
    const share = (n: number): number => Math.floor((i.events * n) / i.kills);
    await emit(share(kill), share(kill + 1));
    const before = await heardInAll(world);
    const workers = await Promise.all(Array.from({ length: chance() < 0.3 ? 2 : 1 }, () => startWorker(world)));
    // At work for certain, and then for a moment more: the kill falls somewhere between the first act and the end of the pile.
    await expect.poll(() => heardInAll(world), { timeout: 30_000, interval: 5 }).toBeGreaterThan(before);
    await sleep(chance() * 60);
    await Promise.all(workers.map(w => w.end('SIGKILL')));
    const { rows } = await world.pool.query(
      `select count(*)::int as n from platform.deliveries d join platform.events e on e.id = d.event_id
       join public.heard h on h.listener = d.listener and h.subject = d.subject_id and h.step = (e.payload ->> 'step')::int`,
    );
    repeats += rows[0].n;
  }
  const last = await startWorker(world);
  await expect.poll(() => heardInAll(world), { timeout: 120_000, interval: 50 }).toBe(2 * i.events);
  await expect
    .poll(async () => (await world.pool.query('select from platform.deliveries')).rowCount, { timeout: 30_000, interval: 50 })
    .toBe(0);
  expect(await last.end('SIGTERM')).toBe(0);
  for (const id of subjects) for (const room of [count, look]) expect(await heardSteps(world, id, room)).toEqual(said.get(id));
  await world.close();
  return { repeats };
};
