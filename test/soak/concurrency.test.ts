import { expect, test } from 'vitest';
import { faultsAfter } from '../concurrency/faults.ts';
import { actAtOnce } from '../concurrency/run.ts';
import { toldOf } from '../concurrency/told.ts';
import { openWorld } from '../world.ts';

/** `PEIPAO_ACTS=500 npm run soak -- test/soak/concurrency.test.ts` tries the proof itself; `PEIPAO_SEED=7` begins with other draws. */
const count = Number(process.env['PEIPAO_ACTS'] ?? 10_000);
const seed = Number(process.env['PEIPAO_SEED'] ?? 20_261_123);

test(`[X-5] ${count} acts at once on cases, demands, referrals, experts and visits: no double booking, no lost update, no gap`, async () => {
  const world = await openWorld({ sweep: true });
  const run = await actAtOnce(world, { count, seed });
  console.info(`seed ${seed}: ${count} acts in ${run.seconds.toFixed(1)} s, not now ${run.busy.length}\n${toldOf(run)}`);
  expect(await faultsAfter(world, run)).toEqual([]);
}, 3_600_000);
