import { expect, test } from 'vitest';
import { peopleModule } from '#modules/people/index.ts';
import { runDemos } from '#platform/server/seed.ts';
import { openWorld } from '#test/world.ts';
import { improvementsModule } from './index.ts';

test('[4.4-b] the demonstration fills the room, and a second start makes nothing twice', async () => {
  const world = await openWorld();
  const stage = { door: world.door, now: world.clock.now(), passwordOf: () => 'an-unlikely-Passw0rd' };
  const count = async (): Promise<number> => (await world.pool.query('select count(*)::int as n from improvements.actions')).rows[0].n;
  await runDemos([peopleModule, improvementsModule], stage);
  const first = await count();
  expect(first).toBeGreaterThan(2);
  await runDemos([peopleModule, improvementsModule], stage);
  expect(await count()).toBe(first);
});
