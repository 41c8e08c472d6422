import { expect, test } from 'vitest';
import { peopleModule } from '#modules/people/index.ts';
import { runDemos } from '#platform/server/seed.ts';
import { caseRooms } from '#test/cases.ts';
import { openWorld } from '#test/world.ts';
import { listReferrals } from '../contract/operations-referral.ts';
import { referralStates } from '../contract/referral.ts';

test('[3.1-b] the demonstration has forty cases in all states, and a second start makes nothing twice', async () => {
  const rooms = [peopleModule, ...caseRooms];
  const world = await openWorld({ modules: rooms });
  world.clock.set('2026-11-30T10:00:00+08:00');
  const stage = { door: world.door, now: world.clock.now(), passwordOf: () => 'an-unlikely-Passw0rd' };
  const count = async (): Promise<Record<string, number>> =>
    (
      await world.pool.query(`
        select count(*)::int as cases, count(*) filter (where c.ended_at is not null)::int as ended,
          count(distinct c.outcome)::int as outcomes, count(distinct t.party)::int as parties,
          count(*) filter (where exists (select 1 from cases.pauses p where p.case_id = c.id and p.to_on is null))::int as paused,
          count(*) filter (where c.demand_id is not null)::int as of_demands,
          (select count(*)::int from cases.linkage_rules where region_code <> '') as rules,
          (select count(*)::int from cases.referrals) as referrals,
          (select count(*)::int from cases.referrals where offer_id is not null) as bookings
        from cases.cases c left join cases.turns t on t.id = c.turn_id where c.region_code like '330105%'`)
    ).rows[0];
  await runDemos(rooms, stage);
  const first = await count();
  expect(first).toMatchObject({ cases: 40, outcomes: 3, parties: 5 });
  for (const some of ['ended', 'paused', 'of_demands']) expect(first[some], some).toBeGreaterThan(1);
  expect(first, '7.1-b, 7.5-b, 4.2-a').toMatchObject({ rules: 13, referrals: 13, bookings: 4 });
  const { rows } = await world.as('manager').call(listReferrals, { limit: 50 });
  expect(new Set(rows.map(r => r.state))).toEqual(new Set(referralStates));
  await runDemos(rooms, stage);
  expect(await count()).toEqual(first);
});
