import { expect, it } from 'vitest';
import { getCampaign, listCampaigns } from '#modules/campaigns/contract/operations-campaign.ts';
import { myDay } from '#modules/campaigns/contract/operations-itinerary.ts';
import { listTeams } from '#modules/campaigns/contract/operations-team.ts';
import { demoBureaus } from '#modules/people/domain/demo-bureaus.ts';
import { runDemos } from '#platform/server/seed.ts';
import { planningRooms } from '#test/planning.ts';
import { openWorld } from '#test/world.ts';

it('[6.1-b] the demonstration has a campaign behind and one under way, with a day full of stops', async () => {
  const world = await openWorld({ modules: planningRooms });
  const home = { authorityId: demoBureaus['330105'], regionCode: '330105' };
  const seeded = () => runDemos(planningRooms, { door: world.door, now: world.clock.now(), passwordOf: () => 'an-unlikely-Passw0rd' });
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
  const { rows: persons } = await world.pool.query("select id from people.pub_persons where name = '王敏'");
  const day = await world.as('officer', { id: persons[0].id, authorityId: home.authorityId }).call(myDay, {});
  expect(day.itineraries[0]?.stops).toHaveLength(3);
}, 60_000);
