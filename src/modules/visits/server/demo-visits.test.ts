import { describe, expect, it } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { seederFor } from '#platform/server/seed.ts';
import { authorityOf, homeRegion } from '#test/people.ts';
import { visitingRooms, visitsGround } from '#test/visits.ts';
import { openWorld } from '#test/world.ts';
import { getVisit, listVisits } from '../contract/operations-visits.ts';
import { loadVisits } from '../contract/seed.ts';
import { seedRecords } from './demo-visits.ts';

describe('[6.1-g] visits of the demonstration', () => {
  it('are finished records that raise demands; a second start makes the same ones', async () => {
    const world = await openWorld({ modules: visitingRooms });
    const ground = await visitsGround(
      world,
      Array.from({ length: 40 }, (_, i) => `杭州示范${i}号有限公司`),
    );
    const home = { authorityId: authorityOf(homeRegion), regionCode: homeRegion };
    const officer = { id: world.as('officer').actor.id, name: '王芳' };
    const entries = ground.rosterIds.map((rosterId, at) => ({
      rosterId,
      enterpriseName: `杭州示范${at}号有限公司`,
      uscc: '91330100799655058B',
      officer,
      visitedOn: at < 12 ? '2026-03-18' : '2026-11-19',
      state: (['reviewed', 'submitted', 'drafted', 'returned'] as const)[at % 4] ?? 'reviewed',
    }));
    const made = await seedRecords(seederFor(world.door, 'surveys', world.clock.now()), home, entries);
    expect(await seedRecords(seederFor(world.door, 'surveys', world.clock.now()), home, entries)).toEqual(made);
    expect(made.loaded).toBe(40);
    const counts = new Map<string, number>();
    const { rows } = await world.as('officer').call(listVisits, { limit: 100 });
    for (const r of rows) counts.set(r.state, (counts.get(r.state) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual({ reviewed: 10, submitted: 10, drafted: 10, returned: 10 });
    const visit = await world.as('officer').call(getVisit, { visitId: rows.find(r => r.state === 'reviewed')?.id ?? newId() });
    expect(visit.answered).toBeGreaterThan(50);
    const { rows: raised } = await world.pool.query('select count(*)::int as n from demands.demands');
    expect(raised[0].n).toBe(made.raised);
    await expect(world.as('stationLead').call(loadVisits, { visits: [] })).rejects.toMatchObject({ status: 403 });
  });
});
