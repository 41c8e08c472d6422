import { expect, it } from 'vitest';
import { getCampaign, listCampaigns } from '#modules/campaigns/contract/operations-campaign.ts';
import { myDay } from '#modules/campaigns/contract/operations-itinerary.ts';
import { listTeams } from '#modules/campaigns/contract/operations-team.ts';
import { closeSpring, seedCampaigns } from '#modules/campaigns/demo.ts';
import { seedEnterprises } from '#modules/enterprises/demo.ts';
import { demoBureaus, seedPeople } from '#modules/people/demo.ts';
import { seedStations } from '#modules/stations/demo.ts';
import { seederFor } from '#platform/server/seed.ts';
import { planningRooms } from '#test/planning.ts';
import { openWorld } from '#test/world.ts';
import { seedVisits } from './demo.ts';

it('[6.1-b] the demonstration has a campaign behind and one under way, with a day full of stops', async () => {
  const world = await openWorld({ modules: planningRooms });
  const now = world.clock.now();
  const home = { authorityId: demoBureaus['330105'], regionCode: '330105' };
  const persons = (await seedPeople(seederFor(world.door, 'people', now), () => 'an-unlikely-Passw0rd')).filter(
    p => p.regionCode === '330105',
  );
  const firms = await seedEnterprises(seederFor(world.door, 'enterprises', now), home, 400);
  await seedStations(seederFor(world.door, 'stations', now), home, persons);
  const seeded = async (): Promise<void> => {
    const seeder = seederFor(world.door, 'surveys', now);
    const plans = await seedCampaigns(seeder, home, persons, firms);
    await seedVisits(seeder, home, plans);
    await closeSpring(seeder, home, plans.spring);
  };
  await seeded();
  const rowsNow = async () => (await world.pool.query('select count(*)::int as n from campaigns.engagements')).rows[0].n;
  const engaged = await rowsNow();
  // A seed that was broken off begins again: what is there is answered as it was.
  await seeded();
  expect(await rowsNow()).toBe(engaged);
  const manager = world.as('manager', { authorityId: home.authorityId });
  const { rows } = await manager.call(listCampaigns, {});
  expect(rows.map(r => r.state)).toEqual(['open', 'closed']);
  const [current, spring] = await Promise.all(rows.map(r => manager.call(getCampaign, { id: r.id })));
  expect(spring?.progress).toMatchObject({ roster: 60, assigned: 60 });
  expect(spring?.progress.agreed).toBeGreaterThan(50);
  expect(spring?.progress.siteVisits.done).toBe(spring?.progress.agreed);
  expect(spring?.progress.phoneInterviews.done).toBe(6);
  expect(spring?.progress.seminars.done).toBe(1);
  expect(current?.progress.roster).toBe(120);
  expect((await manager.call(listTeams, { campaignId: current?.id ?? '' })).rows).toHaveLength(4);
  const officer = persons.find(p => p.username === 'wangmin');
  const day = await world.as('officer', { id: officer?.id ?? '', authorityId: home.authorityId }).call(myDay, {});
  expect(day.itineraries[0]?.stops).toHaveLength(3);
}, 60_000);
