import { expect, test } from 'vitest';
import { peopleModule } from '#modules/people/index.ts';
import { referenceModule } from '#modules/reference/index.ts';
import { runDemos } from '#platform/server/seed.ts';
import { openWorld } from '#test/world.ts';
import { listItems } from './contract/operations-items.ts';
import { catalogueModule } from './index.ts';

test('[5.1-e] the demonstration has a version of the district, one retired, one in draft, an item of its own; a second start makes nothing twice', async () => {
  const world = await openWorld();
  const stage = { door: world.door, now: world.clock.now(), passwordOf: () => 'an-unlikely-Passw0rd' };
  const rows = [referenceModule, peopleModule, catalogueModule];
  const own = async () =>
    (await world.as('manager').call(listItems, { own: true })).rows.map(r => [r.code, r.state, r.draftId !== null, r.no]);
  await runDemos(rows, stage);
  const first = await own();
  expect(first).toEqual([
    ['STD-03', 'published', true, 1],
    ['QLT-04', 'published', false, 1],
    ['GS-BRD-01', 'published', false, 1],
  ]);
  const retired = async () =>
    (await world.pool.query('select count(*)::int as n from catalogue.item_versions where retired_at is not null')).rows[0].n;
  expect(await retired()).toBe(1);
  await runDemos(rows, stage);
  expect([await own(), await retired()]).toEqual([first, 1]);
});
