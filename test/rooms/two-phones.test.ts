import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { histories, play } from '#test/sync/history.ts';
import { realServer } from '#test/sync/real-server.ts';
import { openedVisit, type VisitsGround, visitsGround } from '#test/visits.ts';
import { openWorld, type World } from '#test/world.ts';

const runs = 12;
let world: World;
let ground: VisitsGround;

beforeAll(async () => {
  world = await openWorld();
  ground = await visitsGround(
    world,
    Array.from({ length: runs * 4 }, (_, n) => `杭州运河电机第${n}有限公司`),
  );
});

describe('[X-6] phones, a bad way and the product itself', () => {
  it('nothing is lost, doubled or written over unseen', { timeout: 120_000 }, async () => {
    let next = 0;
    const details = await fc.check(
      fc.asyncProperty(histories, async steps => {
        const visitId = await openedVisit(world, ground, next);
        next += 1;
        await play(await realServer(world, visitId), steps);
      }),
      // Each history takes a visit of its own: a failing one is not shrunk further than there are visits.
      { numRuns: runs, endOnFailure: true },
    );
    expect(details.failed, `${details.errorInstance} seed ${details.seed}: ${JSON.stringify(details.counterexample)}`).toBe(false);
  });
});
