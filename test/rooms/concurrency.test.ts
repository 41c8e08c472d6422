import { expect, test } from 'vitest';
import { faultsAfter } from '../concurrency/faults.ts';
import { actAtOnce } from '../concurrency/run.ts';
import { openWorld } from '../world.ts';

// The whole of it is `test/soak/concurrency.test.ts`.
test('[X-5] 200 acts at once on cases, demands, referrals, experts and visits: no double booking, no lost update, no gap', async () => {
  const world = await openWorld({ sweep: true });
  const run = await actAtOnce(world, { count: 200, seed: 20_261_123 });
  expect(run.answers.filter(a => a.status === 200).length).toBeGreaterThan(80);
  expect(await faultsAfter(world, run)).toEqual([]);
});
