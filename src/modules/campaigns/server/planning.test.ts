import { beforeAll, describe, expect, it } from 'vitest';
import { loadVisits, type SeedVisit } from '#modules/visits/contract/seed.ts';
import { newId } from '#platform/contract/ids.ts';
import { seederFor } from '#platform/server/seed.ts';
import { codeOf, openPlan, planningRooms, registerPeople, samplePlan, someEnterprises, staffedStation } from '#test/planning.ts';
import { openWorld, type World } from '#test/world.ts';
import {
  cancelCampaign,
  closeCampaign,
  correctCampaign,
  createCampaign,
  getCampaign,
  listCampaigns,
  openCampaign,
} from '../contract/operations-campaign.ts';
import {
  addFileToRoster,
  addNamedToRoster,
  addToRoster,
  buildRoster,
  exportRoster,
  listRoster,
  previewRoster,
  printRoster,
  removeFromRoster,
  undoRosterBatch,
} from '../contract/operations-roster.ts';

let world: World;
const filter = { streets: ['330105003'] };
const fresh = async (): Promise<string> => {
  const id = newId();
  await world.as('stationLead').call(createCampaign, { id, plan: samplePlan() });
  return id;
};
const codeAt = (region: string) => world.as('stationLead', { region });

/** A site visit of the officer's, handed in at that moment, by the door as the demonstration does. */
const visited = async (rosterId: string | undefined, visitedOn: string, at: string): Promise<void> => {
  const { id, name, authorityId, regionCode } = world.as('officer').actor;
  const visit = {
    id: newId(),
    rosterId: rosterId ?? '',
    officer: { id, name },
    state: 'submitted' as const,
    visitedOn,
    at,
    answers: {},
    notes: [],
  } satisfies SeedVisit;
  const seeder = seederFor(world.door, `visited ${visit.id}`, world.clock.now());
  await seeder.call(loadVisits, { visits: [visit] }, { authorityId, regionCode });
};

beforeAll(async () => {
  world = await openWorld({ modules: planningRooms });
  await registerPeople(world, [world.as('officer')]);
  await staffedStation(world, [world.as('officer')]);
  await someEnterprises(world, ['330105003', '330105003', '330105004', '330105010']);
});

describe('[6.1-b] plans', () => {
  it('are created once, corrected, opened, closed, and show live progress', async () => {
    const lead = world.as('stationLead');
    const id = newId();
    const commandId = newId();
    await lead.call(createCampaign, { id, plan: samplePlan() }, { commandId });
    expect(await lead.call(createCampaign, { id, plan: samplePlan() }, { commandId })).toEqual({ id });
    await lead.call(correctCampaign, { id, version: 1, plan: samplePlan({ plannedSiteVisits: 20 }) });
    expect(await codeOf(lead.call(correctCampaign, { id, version: 1, plan: samplePlan() }))).toBe('campaigns.problem.changedMeanwhile');
    await lead.call(buildRoster, { campaignId: id, batchId: newId(), filter });
    await lead.call(openCampaign, { id });
    const shown = await lead.call(getCampaign, { id });
    expect(shown).toMatchObject({ state: 'open', progress: { roster: 2, assigned: 0, siteVisits: { planned: 20, done: 0 } } });
    expect(shown.may).toContain('campaigns.campaign.close');
    expect(shown.may).not.toContain('campaigns.roster.build');
    expect((await world.as('officer').call(getCampaign, { id })).may).not.toContain('campaigns.campaign.close');
    await lead.call(closeCampaign, { id });
    expect(await lead.call(getCampaign, { id })).toMatchObject({ state: 'closed' });
    expect(await codeOf(lead.call(cancelCampaign, { id, reason: '晚了' }))).toBe('campaigns.problem.notInState');
  });

  it('are refused empty, backwards, out of the region, and by officers', async () => {
    const lead = world.as('stationLead');
    expect(await codeOf(lead.call(openCampaign, { id: await fresh() }))).toBe('campaigns.problem.rosterEmpty');
    const create = (plan: Partial<Parameters<typeof samplePlan>[0]>) =>
      codeOf(lead.call(createCampaign, { id: newId(), plan: samplePlan(plan) }));
    expect(await create({ endsOn: '2026-10-01' })).toBe('campaigns.problem.periodBackwards');
    expect(await create({ streets: ['330106001'] })).toBe('campaigns.problem.outsideRegion');
    expect(await codeOf(world.as('officer').call(createCampaign, { id: newId(), plan: samplePlan() }))).toBe('platform.problem.notAllowed');
  });

  it('are not there for another district, and are listed by state', async () => {
    const id = await fresh();
    expect(await codeOf(codeAt('330106').call(getCampaign, { id }))).toBe('platform.problem.notFound');
    expect((await codeAt('330106').call(listCampaigns, {})).rows).toEqual([]);
    await world.as('stationLead').call(cancelCampaign, { id, reason: '改期' });
    const rows = (await world.as('manager').call(listCampaigns, { state: 'cancelled', limit: 1 })).rows;
    expect(rows.map(r => r.state)).toEqual(['cancelled']);
  });
});

describe('[6.1-c] the roster', () => {
  it('is built by filter, undone, built again, frozen on opening', async () => {
    const lead = world.as('stationLead');
    const campaignId = await fresh();
    expect(await lead.call(previewRoster, { campaignId, filter })).toMatchObject({ found: 2, alreadyThere: 0 });
    const batchId = newId();
    const commandId = newId();
    const built = await lead.call(buildRoster, { campaignId, batchId, filter }, { commandId });
    expect(built).toMatchObject({ added: 2, alreadyThere: 0 });
    expect(await lead.call(buildRoster, { campaignId, batchId, filter }, { commandId })).toEqual(built);
    expect(await lead.call(buildRoster, { campaignId, batchId: newId(), filter })).toMatchObject({ added: 0, alreadyThere: 2 });
    await lead.call(undoRosterBatch, { batchId });
    expect((await lead.call(listRoster, { campaignId })).rows).toEqual([]);
    expect(await codeOf(lead.call(undoRosterBatch, { batchId }))).toBe('campaigns.problem.alreadyUndone');
    expect(await lead.call(buildRoster, { campaignId, batchId: newId(), filter })).toMatchObject({ added: 2 });
    await lead.call(openCampaign, { id: campaignId });
    expect(await codeOf(lead.call(buildRoster, { campaignId, batchId: newId(), filter }))).toBe('campaigns.problem.rosterFrozen');
  });

  it('spreads a limited list over the streets', async () => {
    const lead = world.as('stationLead');
    const campaignId = await fresh();
    expect(await lead.call(previewRoster, { campaignId, filter: { limit: 3 } })).toMatchObject({ found: 4, taken: 3 });
    await lead.call(buildRoster, { campaignId, batchId: newId(), filter: { limit: 3 } });
    const { rows } = await lead.call(listRoster, { campaignId });
    expect(rows.map(r => r.streetCode)).toEqual(['330105003', '330105004', '330105010']);
  });

  it('takes a pasted list of names and codes and says what it does not know', async () => {
    const lead = world.as('stationLead');
    const campaignId = await fresh();
    const names = (await lead.call(previewRoster, { campaignId, filter })).sample.map(s => s.name);
    const lines = [names[0] ?? '', '杭州不存在有限公司', '9.13301E+17'];
    const result = await lead.call(addNamedToRoster, { campaignId, batchId: newId(), lines });
    expect(result).toMatchObject({
      added: 1,
      unmatched: [
        { line: 2, reason: 'unknown' },
        { line: 3, reason: 'badCode' },
      ],
    });
  });

  it('takes the list that an office has as a file, title rows and lost codes included', async () => {
    const lead = world.as('stationLead');
    const campaignId = await fresh();
    const name = (await lead.call(previewRoster, { campaignId, filter })).sample[0]?.name ?? '';
    const csv = `重点企业名单,,\n序号,企业名称,统一社会信用代码\n1,${name},\n2,杭州不存在有限公司,\n3,某厂,9.13301E+17\n`;
    const fileId = await lead.upload(Buffer.from(csv), { name: '名单.csv', mediaType: 'text/csv' });
    const input = { campaignId, batchId: newId(), fileId };
    const commandId = newId();
    const result = await lead.call(addFileToRoster, input, { commandId });
    expect(result).toMatchObject({
      added: 1,
      unmatched: [
        { line: 4, reason: 'unknown' },
        { line: 5, reason: 'badCode' },
      ],
    });
    // The title and the numbers in the margin say nothing of an enterprise; what found none is doubtful.
    expect(result.balance).toMatchObject({ cells: 8, written: 1, doubtful: 3, unread: 4 });
    expect(result.balance?.leftOut.map(l => l.cell)).toEqual(['A1', 'A2']);
    expect(await lead.call(addFileToRoster, input, { commandId })).toEqual(result);
    const bare = await lead.upload(Buffer.from(`${name}\n杭州不存在有限公司\n`), { name: '名单.csv', mediaType: 'text/csv' });
    expect(await lead.call(addFileToRoster, { campaignId, batchId: newId(), fileId: bare })).toMatchObject({
      alreadyThere: 1,
      unmatched: [{ line: 2, reason: 'unknown' }],
      balance: { cells: 2, written: 1, doubtful: 1, unread: 0 },
    });
    const other = world.as('stationLead', { name: '别人' });
    expect(await codeOf(other.call(addFileToRoster, { ...input, batchId: newId() }))).toBe('platform.problem.notFound');
    const bad = await lead.upload(Buffer.from('%PDF-1.7 x'), { name: '名单.pdf', mediaType: 'application/pdf' });
    expect(await codeOf(lead.call(addFileToRoster, { campaignId, batchId: newId(), fileId: bad }))).toMatch(/fileNotSheet/);
  });

  it('loses rows and gets them back', async () => {
    const lead = world.as('stationLead');
    const campaignId = await fresh();
    const enterpriseIds = (await lead.call(previewRoster, { campaignId, filter: {} })).sample.map(s => s.enterpriseId);
    await lead.call(addToRoster, { campaignId, batchId: newId(), enterpriseIds });
    const all = (await lead.call(listRoster, { campaignId })).rows;
    const batchId = newId();
    await lead.call(removeFromRoster, { campaignId, batchId, rosterIds: all.slice(0, 2).map(r => r.id) });
    expect((await lead.call(listRoster, { campaignId })).rows).toHaveLength(all.length - 2);
    await lead.call(undoRosterBatch, { batchId });
    expect((await lead.call(listRoster, { campaignId })).rows.map(r => r.id)).toEqual(all.map(r => r.id));
  });

  it('pages by key, filters by street and name, and shows nothing to another district', async () => {
    const lead = world.as('stationLead');
    const campaignId = await fresh();
    await lead.call(buildRoster, { campaignId, batchId: newId(), filter: {} });
    const first = await lead.call(listRoster, { campaignId, limit: 2 });
    const second = await lead.call(listRoster, { campaignId, limit: 2, after: first.next ?? '' });
    expect(new Set([...first.rows, ...second.rows].map(r => r.id)).size).toBe(4);
    expect((await lead.call(listRoster, { campaignId, street: '330105004' })).rows).toHaveLength(1);
    expect((await lead.call(listRoster, { campaignId, name: '03010' })).rows).toHaveLength(1);
    expect(await codeOf(codeAt('330106').call(listRoster, { campaignId }))).toBe('platform.problem.notFound');
    expect(await codeOf(codeAt('330106').call(exportRoster, { campaignId }))).toBe('platform.problem.notFound');
  });

  it('comes out as a workbook and as a PDF', async () => {
    const lead = world.as('stationLead');
    const campaignId = await fresh();
    await lead.call(buildRoster, { campaignId, batchId: newId(), filter: {} });
    const book = await lead.call(exportRoster, { campaignId });
    expect(book.fileName).toMatch(/企业名单-\d{4}-\d{2}-\d{2}\.xlsx$/);
    expect(Buffer.from(book.body).subarray(0, 2).toString()).toBe('PK');
    const paper = await lead.call(printRoster, { campaignId });
    expect(Buffer.from(paper.body).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await codeOf(world.as('auditor').call(exportRoster, { campaignId }))).toBe('platform.problem.notAllowed');
  });

  it('warns of enterprises visited lately, in whatever campaign', async () => {
    const { campaignId, roster } = await openPlan(world, [[world.as('officer')]], ['330105004']);
    await visited(roster[0]?.id, '2026-11-10', '2026-11-10T10:00:00+08:00');
    const lead = world.as('stationLead');
    expect((await lead.call(listRoster, { campaignId, visited: true })).rows[0]?.recent).toEqual({ days30: 1, days90: 1 });
    const next = await fresh();
    const preview = await lead.call(previewRoster, { campaignId: next, filter: { streets: ['330105004'], notVisitedDays: 30 } });
    expect(preview).toMatchObject({ found: 0, leftOutAsVisited: 1 });
  });

  it('[6.1-b] a visit handed in half an hour after midnight counts from its own day', async () => {
    const { campaignId, roster } = await openPlan(world, [[world.as('officer')]], ['330105010']);
    await visited(roster[0]?.id, '2026-11-22', '2026-11-22T00:30:00+08:00');
    const recent = async () => (await world.as('stationLead').call(listRoster, { campaignId, visited: true })).rows[0]?.recent;
    world.clock.set('2026-12-21T09:00:00+08:00');
    expect(await recent()).toEqual({ days30: 1, days90: 1 });
    world.clock.set('2026-12-22T00:30:00+08:00');
    expect(await recent()).toEqual({ days30: 0, days90: 1 });
  });
});
