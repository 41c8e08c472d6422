import { beforeAll, describe, expect, it } from 'vitest';
import { addContact } from '#modules/enterprises/contract/operations.ts';
import { newId } from '#platform/contract/ids.ts';
import { openPlan, planningRooms, registerPeople, someEnterprises, staffedStation } from '#test/planning.ts';
import { handedIn } from '#test/visits.ts';
import { openWorld, type World } from '#test/world.ts';
import { campaignsUnderWay } from '../../contract/operations-campaign.ts';
import { logContact } from '../../contract/operations-contact.ts';
import { teamsDay } from '../../contract/operations-itinerary.ts';

let world: World;
const officer = () => world.as('officer', { name: '甲' });
const other = () => world.as('officer', { name: '乙' });
const lead = () => world.as('stationLead');
let plan: Awaited<ReturnType<typeof openPlan>>;
const entriesOf = (team: number) => plan.roster.filter(r => r.teamId === plan.teamIds[team]);
const agree = (who: ReturnType<World['as']>, rosterId: string, at: string) =>
  who.call(logContact, { id: newId(), rosterId, outcome: 'agreed', agreedAt: `2026-11-23T${at}:00+08:00` });

beforeAll(async () => {
  world = await openWorld({ modules: planningRooms });
  world.clock.set('2026-11-23T08:00:00+08:00');
  await registerPeople(world, [officer(), other(), lead()]);
  await staffedStation(world, [officer(), other()]);
  await someEnterprises(
    world,
    Array.from({ length: 6 }, () => '330105010'),
  );
  plan = await openPlan(world, [[officer()], [other()]]);
  await agree(officer(), entriesOf(0)[0]?.id ?? '', '10:00');
  await agree(other(), entriesOf(1)[0]?.id ?? '', '09:30');
});

describe('[6.1-e] the day of the teams', () => {
  it('shows a lead all teams, an officer her own, each stop with whom to ask for, the number masked', async () => {
    const enterpriseId = entriesOf(0)[0]?.enterpriseId ?? '';
    await officer().call(addContact, { id: newId(), enterpriseId, kind: 'liaison', name: '吴晓芸', post: '质量部', phone: '13812344471' });
    const all = await lead().call(teamsDay, { day: '2026-11-23' });
    expect(all.teams.map(team => [team.teamId, team.members.map(m => m.name), team.stops.length])).toEqual([
      [plan.teamIds[0], ['甲'], 1],
      [plan.teamIds[1], ['乙'], 1],
    ]);
    expect(all.teams[0]?.stops[0]).toMatchObject({ agreed: true, visited: false, contact: { name: '吴晓芸', phone: '138****4471' } });
    expect(all.teams[1]?.stops[0]?.contact).toBeNull();
    const own = await officer().call(teamsDay, {});
    expect([own.day, own.onTeams, own.teams.map(team => team.teamId)]).toEqual(['2026-11-23', true, [plan.teamIds[0]]]);
  });

  it('is empty on a day without stops, and says whether one is on a team at all', async () => {
    expect(await lead().call(teamsDay, { day: '2026-11-25' })).toMatchObject({ onTeams: true, teams: [] });
    expect(await world.as('officer', { name: '丙' }).call(teamsDay, {})).toMatchObject({ onTeams: false, teams: [] });
    expect(await world.as('stationLead', { region: '330106' }).call(teamsDay, { day: '2026-11-23' })).toMatchObject({ teams: [] });
  });

  it('is refused to who plans no visits, and a day that is none is named', async () => {
    await expect(world.as('auditor').call(teamsDay, {})).rejects.toMatchObject({ status: 403 });
    await expect(world.as('manager').call(teamsDay, {})).rejects.toMatchObject({ status: 403 });
    await expect(lead().call(teamsDay, { day: '2026-13-40' })).rejects.toMatchObject({ status: 422 });
  });
});

describe('[6.1-b] campaigns under way', () => {
  const now = async () => (await lead().call(campaignsUnderWay, {})).rows.find(c => c.id === plan.campaignId);

  it('parts the list once and for all, by team too, and reckons nothing from nothing', async () => {
    await officer().call(logContact, { id: newId(), rosterId: entriesOf(0)[1]?.id ?? '', outcome: 'unanswered' });
    await officer().call(logContact, { id: newId(), rosterId: entriesOf(0)[2]?.id ?? '', outcome: 'declined' });
    expect(await now()).toMatchObject({
      parts: { visited: 0, agreed: 2, contacting: 1, uncontacted: 2, declined: 1 },
      forecast: null,
      teams: [
        { visited: 0, total: 2 },
        { visited: 0, total: 3 },
      ],
    });
  });

  it('forecasts the day from the pace of the visits', async () => {
    for (const entry of [...entriesOf(1), ...entriesOf(0).slice(0, 1)].slice(0, 3)) {
      await handedIn(lead(), entry.id, '2026-11-23');
    }
    expect(await now()).toMatchObject({
      parts: { visited: 3 },
      forecast: { day: '2026-11-24', early: 37, perDay: 3, since: '2026-11-23' },
    });
  });

  it('shows those of one’s own place only, and is refused to the three administrators', async () => {
    expect((await world.as('stationLead', { region: '330106' }).call(campaignsUnderWay, {})).rows).toEqual([]);
    await expect(world.as('auditor').call(campaignsUnderWay, {})).rejects.toMatchObject({ status: 403 });
  });
});
