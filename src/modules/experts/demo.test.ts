import { expect, test } from 'vitest';
import { demandsModule } from '#modules/demands/index.ts';
import { enterprisesModule } from '#modules/enterprises/index.ts';
import { peopleModule } from '#modules/people/index.ts';
import { runDemos } from '#platform/server/seed.ts';
import { openWorld } from '#test/world.ts';
import { expertsModule } from './index.ts';

test('[7.3-a] the demonstration fills the room: twelve experts, consultations in all states, one panel; twice makes nothing twice', async () => {
  const world = await openWorld();
  const stage = { door: world.door, now: world.clock.now(), passwordOf: () => 'an-unlikely-Passw0rd' };
  const rooms = [peopleModule, enterprisesModule, demandsModule, expertsModule];
  const count = async (): Promise<object> =>
    (
      await world.pool.query(`select (select count(*)::int from experts.experts) as experts, (select count(*)::int from experts.terms) as terms,
        (select count(*)::int from experts.consultations) as consultations, (select count(*)::int from experts.advice_notes) as notes,
        (select count(*)::int from experts.draw_results) as draws, (select count(account_id)::int from experts.experts) as linked`)
    ).rows[0];
  await runDemos(rooms, stage);
  const first = await count();
  expect(first).toEqual({ experts: 12, terms: 10, consultations: 9, notes: 3, draws: 1, linked: 1 });
  await runDemos(rooms, stage);
  expect(await count()).toEqual(first);
  const { rows } = await world.as('manager').call((await import('./contract/operations-consultation.ts')).listConsultations, {});
  expect(new Set(rows.map(r => r.state))).toEqual(new Set(['asked', 'offered', 'accepted', 'met', 'advised', 'cancelled']));
});
