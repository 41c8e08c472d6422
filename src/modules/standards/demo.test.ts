import { expect, test } from 'vitest';
import { modules } from '#app/modules.ts';
import { runDemos } from '#platform/server/seed.ts';
import { openWorld } from '#test/world.ts';

test('[6.2.1.3-a] the demonstration has projects of all kinds on their way, one finding, and a second start makes nothing twice', async () => {
  const world = await openWorld();
  const stage = { door: world.door, now: world.clock.now(), passwordOf: () => 'an-unlikely-Passw0rd' };
  const rooms = modules.filter(m => ['people', 'enterprises', 'catalogue', 'assets', 'standards'].includes(m.name));
  const standing = async () => {
    const { rows } = await world.pool.query(`
      select count(*)::int as projects, count(distinct kind)::int as kinds, count(distinct stage_key)::int as stages, count(published_on)::int as published,
        count(dropped_on)::int as dropped, count(withdrawn_on)::int as withdrawn, count(asset_id)::int as assets,
        (select count(*)::int from standards.subsidies) as subsidies, (select count(*)::int from standards.recognitions) as recognitions,
        (select count(*)::int from standards.parts) as parts
      from standards.projects`);
    return rows[0];
  };
  await runDemos(rooms, stage);
  const first = await standing();
  expect(first).toMatchObject({
    projects: 14,
    kinds: 6,
    published: 5,
    dropped: 1,
    withdrawn: 1,
    assets: 2,
    subsidies: 1,
    recognitions: 1,
    parts: 15,
  });
  expect(first.stages).toBeGreaterThan(8);
  await runDemos(rooms, stage);
  expect(await standing()).toEqual(first);
});
