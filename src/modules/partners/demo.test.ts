import { expect, test } from 'vitest';
import { peopleModule } from '#modules/people/index.ts';
import { runDemos } from '#platform/server/seed.ts';
import { openWorld } from '#test/world.ts';
import { listOrganisations } from './contract/operations.ts';
import { partnersModule } from './index.ts';

test('[4.2-a] the demonstration fills the directory: ten organisations, one with an account, one ended; twice makes nothing twice', async () => {
  const world = await openWorld();
  const stage = { door: world.door, now: world.clock.now(), passwordOf: () => 'an-unlikely-Passw0rd' };
  for (let n = 0; n < 2; n += 1) {
    await runDemos([peopleModule, partnersModule], stage);
    const { rows } = await world.as('manager').call(listOrganisations, { limit: 50 });
    expect(rows).toHaveLength(10);
    expect(new Set(rows.map(o => o.kind)).size).toBe(6);
    expect(rows.filter(o => o.state === 'ended')).toHaveLength(1);
    expect((await world.pool.query('select count(*)::int as n from partners.accounts')).rows[0].n).toBe(1);
  }
});
