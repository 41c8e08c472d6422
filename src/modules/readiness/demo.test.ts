import { expect, test } from 'vitest';
import { modules } from '#app/modules.ts';
import { runDemos } from '#platform/server/seed.ts';
import { openWorld } from '#test/world.ts';

test('[6.2.2.2-a] the demonstration has six assessments over two years in their states, and a second start makes nothing twice', async () => {
  const world = await openWorld();
  const stage = { door: world.door, now: world.clock.now(), passwordOf: () => 'an-unlikely-Passw0rd' };
  const rooms = modules.filter(m => ['people', 'enterprises', 'assets', 'readiness'].includes(m.name));
  const standing = async () => {
    const { rows } = await world.pool.query(
      'select year, count(*)::int as n, count(concluded_at)::int as concluded, count(points)::int as agreed from readiness.assessments group by 1 order by 1',
    );
    return rows;
  };
  await runDemos(rooms, stage);
  const first = await standing();
  expect(first).toEqual([
    { year: 2025, n: 2, concluded: 2, agreed: 2 },
    { year: 2026, n: 4, concluded: 1, agreed: 2 },
  ]);
  const { rows } = await world.pool.query('select count(*)::int as tasks, count(ended_at)::int as ended from readiness.tasks');
  expect(rows[0]).toEqual({ tasks: 12, ended: 4 });
  await runDemos(rooms, stage);
  expect(await standing()).toEqual(first);
});
