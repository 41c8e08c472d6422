import { expect, test } from 'vitest';
import { logContact } from '#modules/campaigns/contract/operations-contact.ts';
import { raiseDemand } from '#modules/demands/contract/operations.ts';
import { createEnterprise } from '#modules/enterprises/contract/operations.ts';
import { ledgerImports } from '#modules/enterprises/contract/operations-import.ts';
import { enterprisesRuns } from '#modules/enterprises/server/runs.ts';
import { returnVisit, reviewVisit, submitVisit } from '#modules/visits/contract/operations-visits.ts';
import { agendaCount, getAgenda } from '#platform/contract/agenda/agenda.ts';
import { newId } from '#platform/contract/ids.ts';
import { openPlan, registerPeople, someEnterprises, staffedStation } from '#test/planning.ts';
import { handedIn } from '#test/visits.ts';
import { openWorld } from '#test/world.ts';

type Caller = ReturnType<Awaited<ReturnType<typeof openWorld>>['as']>;

/** What waits for somebody of one kind. */
const waiting = async (who: Caller, kind: string) => (await who.call(getAgenda, {})).rows.filter(r => r.kind === kind);

test('[7.4.2-a] 今日 counts who was not called yet by team, and the forms that wait for review or came back', async () => {
  const world = await openWorld();
  world.clock.set('2026-11-23T09:30:00+08:00');
  const [officer, other, lead, manager] = [
    world.as('officer', { name: '甲' }),
    world.as('officer', { name: '乙' }),
    world.as('stationLead'),
    world.as('manager'),
  ];
  await registerPeople(world, [officer, other, lead, manager]);
  await staffedStation(world, [officer, other]);
  await someEnterprises(world, ['330105010', '330105010', '330105010', '330105010', '330105010']);
  const plan = await openPlan(world, [[officer], [other]]);
  const [mine = '', theirs = ''] = plan.teamIds;
  const rows = await waiting(lead, 'campaigns.contact');
  expect(rows.map(r => [r.id, r.pageId, r.n, r.dueOn])).toEqual([
    [mine, plan.campaignId, 3, '2026-12-31'],
    [theirs, plan.campaignId, 2, '2026-12-31'],
  ]);
  expect(agendaCount(rows)).toBe(5);
  const called = plan.roster.find(r => r.teamId === mine);
  await officer.call(logContact, { id: newId(), rosterId: called?.id ?? '', outcome: 'unanswered' });
  expect((await waiting(officer, 'campaigns.contact')).map(r => [r.id, r.n])).toEqual([[mine, 2]]);
  expect(await waiting(manager, 'campaigns.contact'), 'a manager calls nobody').toEqual([]);

  expect(await waiting(lead, 'visits.review')).toEqual([]);
  const { visitId, revision } = await handedIn(officer, called?.id ?? '', '2026-11-23');
  expect(await waiting(lead, 'visits.review')).toMatchObject([
    { id: visitId, title: called?.enterpriseName, dueOn: null, since: '2026-11-23' },
  ]);
  expect(await waiting(officer, 'visits.review'), 'she reviews nothing').toEqual([]);
  await lead.call(returnVisit, { visitId, reason: '请补年产值' });
  expect(await waiting(lead, 'visits.review')).toEqual([]);
  expect(await waiting(officer, 'visits.returned')).toMatchObject([{ id: visitId, hint: '请补年产值' }]);
  expect(await waiting(other, 'visits.returned')).toEqual([]);
  await officer.call(submitVisit, { visitId, revision, visitedOn: '2026-11-23' });
  await lead.call(reviewVisit, { visitId });
  expect([await waiting(officer, 'visits.returned'), await waiting(lead, 'visits.review')]).toEqual([[], []]);
});

test('[4.1-a] 今日 counts demands that nobody has taken and classes to check: a lead’s all, an officer’s own', async () => {
  const world = await openWorld();
  world.clock.set('2026-11-23T09:30:00+08:00');
  const [officer, lead, manager] = [world.as('officer'), world.as('stationLead'), world.as('manager')];
  await registerPeople(world, [officer, lead, manager]);
  const [enterpriseId = ''] = await someEnterprises(world, ['330105010']);
  const vague = newId();
  await officer.call(raiseDemand, { id: vague, enterpriseId, kind: 'suggestion', text: '嗯嗯那个事情' });
  await lead.call(raiseDemand, { id: newId(), enterpriseId, kind: 'suggestion', text: '啊这个那个' });
  const own = await waiting(officer, 'demands.doubt');
  expect(own).toMatchObject([{ id: vague, pageId: officer.actor.id, n: 1, since: '2026-11-23' }]);
  expect(agendaCount(await waiting(lead, 'demands.doubt'))).toBe(2);
  expect(await waiting(manager, 'demands.doubt')).toEqual([]);
  // raised by a manager, who answers none: it waits for an owner
  await manager.call(raiseDemand, { id: newId(), enterpriseId, kind: 'need', text: '想办商标续展' });
  expect(agendaCount(await waiting(lead, 'demands.unowned'))).toBe(1);
  expect(await waiting(officer, 'demands.unowned')).toEqual([]);
});

test('[6.1-c] an import that is read waits on 今日 for who began it, until it is confirmed or given up', async () => {
  const world = await openWorld({ runs: enterprisesRuns });
  const [lead, other] = [world.as('stationLead'), world.as('stationLead', { name: '乙' })];
  await registerPeople(world, [lead, other]);
  await lead.call(createEnterprise, { id: newId(), name: '杭州已有有限公司', regionCode: '330105010' });
  const fileId = await lead.upload(Buffer.from('企业名称,所属街道\n杭州新来有限公司,米市巷街道\n'), {
    name: '名单.csv',
    mediaType: 'text/csv',
  });
  const id = newId();
  await lead.call(ledgerImports.start, { id, fileId });
  await world.runJobs();
  expect(await waiting(lead, 'enterprises.import')).toMatchObject([{ id, pageId: id, title: '名单.csv' }]);
  expect(await waiting(other, 'enterprises.import')).toEqual([]);
  await lead.call(ledgerImports.abandon, { id });
  expect(await waiting(lead, 'enterprises.import')).toEqual([]);
});
