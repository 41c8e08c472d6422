import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { codeOf, openPlan, planningRooms, registerPeople, samplePlan, someEnterprises, staffedStation } from '#test/planning.ts';
import { openWorld, type World } from '#test/world.ts';
import { createCampaign } from '../contract/operations-campaign.ts';
import { logContact } from '../contract/operations-contact.ts';
import { assignRoster, buildRoster, listRoster, undoRosterBatch } from '../contract/operations-roster.ts';
import { correctTeam, createTeam, dissolveTeam, listTeams, proposeSplit } from '../contract/operations-team.ts';

let world: World;
const crew = (name: string) => world.as('officer', { name });
const names = ['甲', '乙', '丙', '丁'];

beforeAll(async () => {
  world = await openWorld({ modules: planningRooms });
  await registerPeople(world, names.map(crew));
  await staffedStation(world, [crew('甲'), crew('乙')], '330105010');
  await staffedStation(world, [crew('丙'), crew('丁')], '330105014');
  await someEnterprises(world, ['330105010', '330105010', '330105014', '330105014']);
});

const planned = async () => {
  const lead = world.as('stationLead');
  const campaignId = newId();
  await lead.call(createCampaign, { id: campaignId, plan: samplePlan() });
  await lead.call(buildRoster, { campaignId, batchId: newId(), filter: {} });
  const team = async (name: string, ...people: string[]) => {
    const id = newId();
    const memberIds = people.map(p => crew(p).actor.id);
    await lead.call(createTeam, { id, campaignId, team: { name, leaderId: memberIds[0] ?? '', memberIds, capacityPerDay: 4 } });
    return id;
  };
  return { lead, campaignId, team };
};

describe('[6.1-d] teams', () => {
  it('have a leader and members, are corrected, and hold a person once', async () => {
    const { lead, campaignId, team } = await planned();
    const north = await team('北组', '甲', '乙');
    expect(await codeOf(team('南组', '丙', '乙'))).toBe('campaigns.problem.memberElsewhere');
    expect(await codeOf(team('北组', '丙'))).toBe('campaigns.problem.teamNameTaken');
    const fields = { name: '北组', leaderId: crew('乙').actor.id, memberIds: [crew('乙').actor.id], capacityPerDay: 3 };
    const commandId = newId();
    await lead.call(correctTeam, { id: north, version: 1, team: fields }, { commandId });
    await lead.call(correctTeam, { id: north, version: 1, team: fields }, { commandId });
    const board = await lead.call(listTeams, { campaignId });
    expect(board.rows).toMatchObject([{ name: '北组', startRegion: '330105010', members: [{ name: '乙', leader: true }], assigned: 0 }]);
    expect(board.unassigned).toBe(4);
    await lead.call(dissolveTeam, { id: north });
    expect((await lead.call(listTeams, { campaignId })).rows).toEqual([]);
  });

  it('take station staff only, and nobody else may make them', async () => {
    const { lead, campaignId } = await planned();
    const stranger = world.as('stationLead', { name: '外人' }).actor.id;
    const team = { name: '组', leaderId: stranger, memberIds: [stranger], capacityPerDay: 4 };
    expect(await codeOf(lead.call(createTeam, { id: newId(), campaignId, team }))).toBe('campaigns.problem.notStaff');
    expect(await codeOf(crew('甲').call(createTeam, { id: newId(), campaignId, team }))).toBe('platform.problem.notAllowed');
    const away = world.as('stationLead', { region: '330106' });
    expect(await codeOf(away.call(createTeam, { id: newId(), campaignId, team }))).toBe('platform.problem.notFound');
  });

  it('are dealt the list by place with a reason for each, confirmed, undone', async () => {
    const { lead, campaignId, team } = await planned();
    expect(await codeOf(lead.call(proposeSplit, { campaignId }))).toBe('campaigns.problem.noTeams');
    const [north, south] = [await team('北组', '甲', '乙'), await team('南组', '丙', '丁')];
    const split = await lead.call(proposeSplit, { campaignId });
    expect(split.assignments.every(a => (a.teamId === north) === (a.streetCode === '330105010'))).toBe(true);
    expect(split.assignments[0]?.because).toMatch(/街道/);
    expect(split.loads.map(l => l.after)).toEqual([2, 2]);
    const batchId = newId();
    const assignments = split.assignments.map(({ rosterId, teamId, because, expected }) => ({ rosterId, teamId, because, expected }));
    await lead.call(assignRoster, { campaignId, batchId, assignments });
    expect((await lead.call(listRoster, { campaignId, teamId: south })).rows).toHaveLength(2);
    expect(await codeOf(lead.call(dissolveTeam, { id: south }))).toBe('campaigns.problem.teamHasWork');
    await lead.call(undoRosterBatch, { batchId });
    expect((await lead.call(listRoster, { campaignId, unassigned: true })).rows).toHaveLength(4);
  });

  it('get a firm once when ten assign it at the same time', async () => {
    const { lead, campaignId, team } = await planned();
    const teams = [await team('北组', '甲', '乙'), await team('南组', '丙', '丁')];
    const rosterId = (await lead.call(listRoster, { campaignId })).rows[0]?.id ?? '';
    const tries = Array.from({ length: 10 }, (_, i) =>
      codeOf(
        lead.call(assignRoster, {
          campaignId,
          batchId: newId(),
          assignments: [{ rosterId, teamId: teams[i % 2] ?? null, expected: null }],
        }),
      ),
    );
    const codes = await Promise.all(tries);
    expect(codes.filter(c => c === 'done')).toHaveLength(1);
    expect(codes.filter(c => c === 'campaigns.problem.alreadyAssigned')).toHaveLength(9);
  });

  it('are never in two places, also when ten agree times at once', async () => {
    const { roster, teamIds } = await openPlan(world, [[crew('甲')], [crew('丙')]], ['330105010', '330105014']);
    const mine = roster.filter(r => r.teamId === teamIds[0]);
    const lead = world.as('stationLead');
    const agree = (rosterId: string, time: string) =>
      codeOf(lead.call(logContact, { id: newId(), rosterId, outcome: 'agreed', agreedAt: `2026-11-24T${time}:00+08:00` }));
    const codes = await Promise.all(Array.from({ length: 10 }, (_, i) => agree(mine[i % 2]?.id ?? '', '09:30')));
    expect(new Set(codes)).toEqual(new Set(['done', 'campaigns.problem.twoPlaces']));
    const { rows } = await world.pool.query(
      `select count(*)::int as n, count(distinct roster_id)::int as firms from campaigns.appointments where team_id = $1 and cancelled_at is null`,
      [teamIds[0]],
    );
    expect(rows).toEqual([{ n: 1, firms: 1 }]);
  });

  it('share no person across campaigns at the same hour', async () => {
    const one = await openPlan(world, [[crew('丁')]], ['330105010']);
    const two = await openPlan(world, [[crew('丁')]], ['330105014']);
    const lead = world.as('stationLead');
    const agree = (rosterId: string | undefined) =>
      codeOf(lead.call(logContact, { id: newId(), rosterId: rosterId ?? '', outcome: 'agreed', agreedAt: '2026-11-25T10:00:00+08:00' }));
    expect(await agree(one.roster[0]?.id)).toBe('done');
    expect(await agree(two.roster[0]?.id)).toBe('campaigns.problem.twoPlaces');
  });
});
