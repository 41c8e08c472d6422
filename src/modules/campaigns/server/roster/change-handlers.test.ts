import { beforeAll, describe, expect, it } from 'vitest';
import { createEnterprise } from '#modules/enterprises/contract/operations.ts';
import { ledgerImports } from '#modules/enterprises/contract/operations-import.ts';
import { newId } from '#platform/contract/ids.ts';
import { codeOf, openPlan, planningRooms, registerPeople, samplePlan, someEnterprises, staffedStation } from '#test/planning.ts';
import { openWorld, type World } from '#test/world.ts';
import { cancelCampaign, correctCampaign, createCampaign, getCampaign } from '../../contract/operations-campaign.ts';
import {
  addImportToRoster,
  changeRoster,
  copyCampaign,
  createTeams,
  listWithdrawn,
  proposeTeams,
  uncontacted,
} from '../../contract/operations-change.ts';
import { logContact } from '../../contract/operations-contact.ts';
import { getItinerary, planItinerary } from '../../contract/operations-itinerary.ts';
import { addToRoster, buildRoster, listRoster, previewRoster } from '../../contract/operations-roster.ts';
import { listTeams } from '../../contract/operations-team.ts';
import { bookedAhead } from '../../contract/operations-time.ts';

let world: World;
let spare: string[] = [];
const crew = (name: string) => world.as('officer', { name });
const lead = () => world.as('stationLead');

beforeAll(async () => {
  world = await openWorld({ modules: planningRooms });
  await registerPeople(world, ['甲', '乙', '丙', '丁'].map(crew));
  await staffedStation(world, [crew('甲'), crew('乙')], '330105010');
  await staffedStation(world, [crew('丙'), crew('丁')], '330105014');
  await someEnterprises(world, ['330105010', '330105010', '330105010', '330105014']);
  spare = await someEnterprises(world, ['330105011', '330105011', '330105011', '330105011'], '备选');
});

const running = () => openPlan(world, [[crew('甲')], [crew('丙')]], ['330105010', '330105014']);
const names = async (campaignId: string) => (await lead().call(listRoster, { campaignId, limit: 100 })).rows.map(r => r.enterpriseName);

describe('[6.1-c] a list changes after the start, each time with its reason', () => {
  it('a newcomer takes the place and the team of who withdraws; what was booked is free; a repeat changes nothing', async () => {
    const { campaignId, roster, teamIds } = await running();
    const going = roster.find(r => r.teamId === teamIds[0]) ?? roster[0];
    const rosterId = going?.id ?? '';
    await crew('甲').call(logContact, { id: newId(), rosterId, outcome: 'agreed', agreedAt: '2026-12-03T10:00:00+08:00' });
    const ahead = await lead().call(bookedAhead, { campaignId, rosterIds: [rosterId] });
    expect(ahead).toMatchObject({ agreed: 1, planned: 0, rows: [{ rosterId, teamName: '第1组' }] });
    const commandId = newId();
    const input = { campaignId, addIds: [spare[0] ?? ''], withdrawIds: [rosterId], reason: '停产检修' };
    const first = await lead().call(changeRoster, input, { commandId });
    expect(first).toMatchObject({ added: 1, withdrawn: 1, freed: 1, alreadyThere: 0 });
    expect(await lead().call(changeRoster, input, { commandId })).toEqual(first);
    const { rows } = await lead().call(listRoster, { campaignId, limit: 100 });
    expect(rows.find(r => r.enterpriseId === spare[0])?.teamId).toBe(teamIds[0]);
    expect(rows.some(r => r.id === rosterId)).toBe(false);
    expect((await lead().call(listWithdrawn, { campaignId })).rows).toMatchObject([{ id: rosterId, reason: '停产检修', on: '2026-11-22' }]);
    expect(await lead().call(bookedAhead, { campaignId })).toEqual({ agreed: 0, planned: 0, rows: [] });
  });

  it('who withdrew does not come back without a word: neither by name nor when the list is built again', async () => {
    const campaignId = newId();
    await lead().call(createCampaign, { id: campaignId, plan: samplePlan() });
    await lead().call(buildRoster, { campaignId, batchId: newId(), filter: { streets: ['330105010'] } });
    const [gone] = (await lead().call(listRoster, { campaignId, limit: 10 })).rows;
    const ids = [gone?.enterpriseId ?? ''];
    await lead().call(changeRoster, { campaignId, withdrawIds: [gone?.id ?? ''], reason: '企业谢绝' });
    const built = await lead().call(buildRoster, { campaignId, batchId: newId(), filter: { streets: ['330105010'] } });
    expect(built).toMatchObject({ added: 0, withdrew: [{ name: gone?.enterpriseName, reason: '企业谢绝' }] });
    expect(await lead().call(addToRoster, { campaignId, batchId: newId(), enterpriseIds: ids })).toMatchObject({
      added: 0,
      alreadyThere: 0,
    });
    expect(await names(campaignId)).not.toContain(gone?.enterpriseName);
    expect(await codeOf(lead().call(changeRoster, { campaignId, addIds: ids, reason: '再试' }))).toBe('campaigns.problem.withdrewBefore');
    expect(await lead().call(changeRoster, { campaignId, addIds: ids, readmit: true, reason: '企业主动要求' })).toMatchObject({ added: 1 });
    expect(await names(campaignId)).toContain(gone?.enterpriseName);
  });

  it('is refused without a reason, without anybody, for officers, and from elsewhere', async () => {
    const { campaignId, roster } = await running();
    const withdrawIds = [roster[0]?.id ?? ''];
    expect(await codeOf(lead().call(changeRoster, { campaignId, withdrawIds, reason: ' ' }))).toBe('platform.problem.invalidInput');
    expect(await codeOf(lead().call(changeRoster, { campaignId, reason: '空' }))).toBe('platform.problem.invalidInput');
    expect(await codeOf(crew('甲').call(changeRoster, { campaignId, withdrawIds, reason: '我' }))).toBe('platform.problem.notAllowed');
    const away = world.as('stationLead', { region: '330106' });
    expect(await codeOf(away.call(changeRoster, { campaignId, withdrawIds, reason: '远' }))).toBe('platform.problem.notFound');
    expect(await codeOf(lead().call(changeRoster, { campaignId, withdrawIds: [newId()], reason: '无' }))).toBe(
      'campaigns.problem.alreadyAssigned',
    );
    expect(await names(campaignId)).toHaveLength(roster.length);
  });
});

describe('[6.1-b] booked visits are never lost without a word', () => {
  it('new days that leave some outside ask what becomes of them; kept or called off as said', async () => {
    const { campaignId, teamIds, roster } = await running();
    const rosterIds = roster.filter(r => r.teamId === teamIds[0]).map(r => r.id);
    await crew('甲').call(planItinerary, { teamId: teamIds[0] ?? '', day: '2026-12-08', rosterIds });
    const plan = samplePlan({ endsOn: '2026-12-05' });
    const { version } = await lead().call(getCampaign, { id: campaignId });
    const outside = { startsOn: plan.startsOn, endsOn: plan.endsOn };
    expect((await lead().call(bookedAhead, { campaignId, outside })).planned).toBe(rosterIds.length);
    expect(await codeOf(lead().call(correctCampaign, { id: campaignId, version, plan }))).toBe('campaigns.problem.visitsOutside');
    expect((await lead().call(getItinerary, { teamId: teamIds[0] ?? '', day: '2026-12-08' })).stops).toHaveLength(rosterIds.length);
    await lead().call(correctCampaign, { id: campaignId, version, plan, visitsOutside: 'keep' });
    expect((await lead().call(getItinerary, { teamId: teamIds[0] ?? '', day: '2026-12-08' })).stops).toHaveLength(rosterIds.length);
    const again = { id: campaignId, version: version + 1, plan, visitsOutside: 'free' } as const;
    expect(await lead().call(correctCampaign, again)).toMatchObject({ freed: rosterIds.length });
    expect((await lead().call(getItinerary, { teamId: teamIds[0] ?? '', day: '2026-12-08' })).stops).toEqual([]);
  });

  it('cancelling says how many it called off', async () => {
    const { campaignId, teamIds, roster } = await running();
    const rosterIds = roster.filter(r => r.teamId === teamIds[1]).map(r => r.id);
    await crew('丙').call(planItinerary, { teamId: teamIds[1] ?? '', day: '2026-12-09', rosterIds });
    expect(await lead().call(cancelCampaign, { id: campaignId, reason: '并入下一次' })).toMatchObject({ freed: rosterIds.length });
  });
});

describe('[6.1-b] a campaign like one before', () => {
  it('takes over plan, teams and list; who withdrew stays behind by name', async () => {
    const { campaignId, roster } = await running();
    await lead().call(changeRoster, { campaignId, withdrawIds: [roster[0]?.id ?? ''], reason: '搬迁' });
    await lead().call(cancelCampaign, { id: campaignId, reason: '结束了' });
    const id = newId();
    const input = { id, fromId: campaignId, title: '2027 年', startsOn: '2027-11-01', endsOn: '2027-12-31', teams: true, roster: true };
    const commandId = newId();
    const made = await lead().call(copyCampaign, input, { commandId });
    expect(made).toEqual({ id, teams: 2, listed: roster.length - 1, leftOut: [{ name: roster[0]?.enterpriseName, why: 'withdrew' }] });
    expect(await lead().call(copyCampaign, input, { commandId })).toEqual(made);
    const board = await lead().call(listTeams, { campaignId: id });
    expect(board.rows.map(t => t.members.map(m => m.name))).toEqual([['甲'], ['丙']]);
    expect(board.unassigned).toBe(0);
    expect(await lead().call(getCampaign, { id })).toMatchObject({ state: 'planned', title: '2027 年', purpose: samplePlan().purpose });
    expect(await codeOf(lead().call(copyCampaign, { ...input, id: newId(), endsOn: '2027-10-01' }))).toBe(
      'campaigns.problem.periodBackwards',
    );
    expect(await codeOf(crew('甲').call(copyCampaign, { ...input, id: newId() }))).toBe('platform.problem.notAllowed');
  });
});

describe('[6.1-c] the list is of the campaign’s own place', () => {
  it('a lead of the whole city builds a district’s list: enterprises of other districts are none of it', async () => {
    const id = newId();
    await lead().call(createCampaign, { id, plan: samplePlan() });
    await someEnterprises(world, ['330105010'], '区内');
    const far = world.as('stationLead', { region: '330106' });
    const farId = newId();
    await far.call(createEnterprise, {
      id: farId,
      name: '外区机电有限公司',
      regionCode: '330106',
      address: '路 1 号',
      industryCode: '3812',
    });
    const city = world.as('manager', { region: '3301' });
    const filter = {};
    const preview = await city.call(previewRoster, { campaignId: id, filter });
    const built = await city.call(buildRoster, { campaignId: id, batchId: newId(), filter });
    expect(built.added).toBe(preview.found);
    expect(await names(id)).not.toContain('外区机电有限公司');
    expect(await city.call(addToRoster, { campaignId: id, batchId: newId(), enterpriseIds: [farId] })).toMatchObject({ added: 0 });
    expect(await codeOf(city.call(changeRoster, { campaignId: id, addIds: [farId], reason: '试' }))).toBe(
      'campaigns.problem.notOfThisPlace',
    );
  });
});

describe('[6.1-d] teams in one press', () => {
  it('are proposed from the stations, made all at once, and refused whole when one person is taken', async () => {
    const id = newId();
    await lead().call(createCampaign, { id, plan: samplePlan() });
    const { teams, free } = await lead().call(proposeTeams, { campaignId: id, count: 4 });
    expect(free).toBe(4);
    expect(teams.map(t => t.name)).toEqual(['第一组', '第二组', '第三组', '第四组']);
    const all = teams.map(({ name, leaderId, members, capacityPerDay }) => ({
      id: newId(),
      team: { name, leaderId, memberIds: members.map(m => m.personId), capacityPerDay },
    }));
    expect(await lead().call(createTeams, { campaignId: id, teams: all })).toMatchObject({ made: 4 });
    const again = all.slice(0, 1).map(t => ({ id: newId(), team: { ...t.team, name: '又一组' } }));
    expect(await codeOf(lead().call(createTeams, { campaignId: id, teams: again }))).toBe('campaigns.problem.memberElsewhere');
    expect((await lead().call(listTeams, { campaignId: id })).rows).toHaveLength(4);
    expect((await lead().call(proposeTeams, { campaignId: id, count: 4 })).teams).toEqual([]);
    expect(await codeOf(crew('甲').call(createTeams, { campaignId: id, teams: again }))).toBe('platform.problem.notAllowed');
  });
});

describe('[6.1-e] who was not called yet', () => {
  it('is counted by team, with the people to remind', async () => {
    const { campaignId, roster, teamIds } = await running();
    await crew('甲').call(logContact, {
      id: newId(),
      rosterId: roster.find(r => r.teamId === teamIds[0])?.id ?? '',
      outcome: 'unanswered',
    });
    const { rows, daysLeft } = await lead().call(uncontacted, { campaignId });
    expect(rows.map(r => [r.teamName, r.members, r.n])).toEqual([
      ['第1组', ['甲'], roster.filter(r => r.teamId === teamIds[0]).length - 1],
      ['第2组', ['丙'], roster.filter(r => r.teamId === teamIds[1]).length],
    ]);
    expect(daysLeft).toBeGreaterThan(20);
  });
});

describe('[6.1-c] one upload serves register and list', () => {
  it('the file of an import of the register is the list as well, once; from elsewhere there is none', async () => {
    const known = (await lead().call(listRoster, { campaignId: (await running()).campaignId, limit: 1 })).rows[0]?.enterpriseName ?? '';
    const fileId = await lead().upload(Buffer.from(`企业名称,统一社会信用代码\n${known},\n天下没有的公司,\n`), {
      name: '名单.csv',
      mediaType: 'text/csv',
    });
    const importId = newId();
    await lead().call(ledgerImports.start, { id: importId, fileId, regionCode: '330105' });
    const campaignId = newId();
    await lead().call(createCampaign, { id: campaignId, plan: samplePlan() });
    const input = { campaignId, batchId: newId(), importId };
    const commandId = newId();
    const first = await lead().call(addImportToRoster, input, { commandId });
    expect(first).toMatchObject({ added: 1, alreadyThere: 0, unmatched: [{ text: '天下没有的公司', reason: 'unknown' }] });
    expect(await lead().call(addImportToRoster, input, { commandId })).toEqual(first);
    expect(await lead().call(addImportToRoster, { ...input, batchId: newId() })).toMatchObject({ added: 0, alreadyThere: 1 });
    expect(await names(campaignId)).toEqual([known]);
    expect(await codeOf(crew('甲').call(addImportToRoster, { ...input, batchId: newId() }))).toBe('platform.problem.notAllowed');
    const away = world.as('stationLead', { region: '330106' });
    expect(await codeOf(away.call(addImportToRoster, { ...input, batchId: newId() }))).toBe('platform.problem.notFound');
  });
});
