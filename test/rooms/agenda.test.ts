import { expect, test } from 'vitest';
import { addTask, getCase, openCase, openingChoices, passTurn } from '#modules/cases/contract/operations-case.ts';
import { sendReferral } from '#modules/cases/contract/operations-referral.ts';
import { watchJob } from '#modules/cases/server/watch.job.ts';
import { watchRun } from '#modules/cases/server/watch.run.ts';
import { raiseDemand, referDemand } from '#modules/demands/contract/operations.ts';
import { requestConsultation } from '#modules/experts/contract/operations-consultation.ts';
import { createAction } from '#modules/improvements/contract/operations.ts';
import { openAssessment } from '#modules/readiness/contract/operations-assessment.ts';
import { createProject } from '#modules/standards/contract/operations-project.ts';
import { agendaLines, getAgenda } from '#platform/contract/agenda/agenda.ts';
import { addDays, dayOf } from '#platform/contract/china-day.ts';
import { newId } from '#platform/contract/ids.ts';
import { somePartner } from '#test/partners.ts';
import { registerPeople, someEnterprises } from '#test/planning.ts';
import { evidence } from '#test/standards.ts';
import { openWorld } from '#test/world.ts';

test('[7.4.2-a] 今日 lists all that stands in one’s name in all rooms, by its day and on whom it waits, and nothing of others', async () => {
  const world = await openWorld();
  world.clock.set('2026-11-23T09:30:00+08:00');
  const [officer, other, lead] = [world.as('officer'), world.as('officer', { name: '乙' }), world.as('stationLead')];
  await registerPeople(world, [officer, other, lead, world.as('manager')]);
  const [enterpriseId = ''] = await someEnterprises(world, ['330105010']);
  const today = dayOf(world.clock.now());
  const [mine, referred, theirs] = [newId(), newId(), newId()];
  await officer.call(raiseDemand, { id: mine, enterpriseId, kind: 'need', text: '想办续展' });
  await officer.call(raiseDemand, { id: referred, enterpriseId, kind: 'need', text: '想要厂房' });
  await officer.call(referDemand, { id: referred, to: '经信局', dueOn: addDays(today, 3) });
  await other.call(raiseDemand, { id: theirs, enterpriseId, kind: 'need', text: '别人的' });
  const { items } = await officer.call(openingChoices, {});
  const itemVersionId = items.find(i => i.code === 'QLT-04')?.versionId ?? '';
  const [led, stoodIn, task] = [newId(), newId(), newId()];
  await officer.call(openCase, { id: led, enterpriseId, itemVersionId, companionId: officer.actor.id });
  await other.call(openCase, { id: stoodIn, enterpriseId, itemVersionId, companionId: other.actor.id, deputyId: officer.actor.id });
  const turn = (await officer.call(getCase, { id: led })).turn;
  await officer.call(passTurn, { id: led, turnId: newId(), fromTurnId: turn?.id ?? '', party: 'expert', expects: '意见', untilOn: null });
  await officer.call(addTask, { id: led, taskId: task, text: '带样表去', dueOn: today });
  const asked = newId();
  const consultation = { enterpriseId, classCode: 'BZ01', mode: 'online', question: '怎么比对', wantedOn: addDays(today, 30) } as const;
  await officer.call(requestConsultation, { id: asked, consultation });
  const action = newId();
  const fields = { problem: '回复慢', cause: '', action: '', ownerId: officer.actor.id, dueOn: today };
  await lead.call(createAction, { id: action, source: 'complaint', action: fields });
  const seen = async () => (await officer.call(getAgenda, {})).rows;
  const rows = await seen();
  expect(new Map(rows.map(r => [r.id, [r.kind, r.waitsOn]]))).toEqual(
    new Map([
      [mine, ['demands.demand', null]],
      [referred, ['demands.demand', 'department']],
      [led, ['cases.case', 'expert']],
      [stoodIn, ['cases.case', null]],
      [task, ['cases.task', null]],
      [asked, ['experts.consultation', null]],
      [action, ['improvements.action', null]],
    ]),
  );
  expect(rows.map(r => r.dueOn)).toEqual(rows.map(r => r.dueOn).toSorted());
  expect(
    agendaLines(rows, { when: 'today' })
      .map(r => r.id)
      .toSorted(),
  ).toEqual([task, action].toSorted());
  expect(rows.find(r => r.id === task)?.pageId).toBe(led);
  expect(
    agendaLines(rows, { waits: 'others' })
      .map(r => r.id)
      .toSorted(),
  ).toEqual([referred, led].toSorted());
  expect(agendaLines(rows, { when: 'later' }).map(r => r.id)).toContain(asked);
  world.clock.advance(86_400_000);
  expect(
    agendaLines(await seen(), { when: 'overdue' })
      .map(r => r.id)
      .toSorted(),
  ).toEqual([task, action].toSorted());
  await expect(world.as('auditor').call(getAgenda, {})).rejects.toMatchObject({ status: 403 });
});

test('[7.4.2-a] 今日 lists standards by their stage’s day, assessments coached, and late referrals for who sent them and who was told', async () => {
  const world = await openWorld({ runs: [watchRun] });
  world.clock.set('2026-11-23T09:30:00+08:00');
  const [officer, other, lead] = [world.as('officer'), world.as('officer', { name: '乙' }), world.as('stationLead')];
  await registerPeople(world, [officer, other, lead, world.as('manager')]);
  const [enterpriseId = ''] = await someEnterprises(world, ['330105010']);
  const seen = async (who: typeof officer) =>
    new Map(
      (await who.call(getAgenda, {})).rows
        // the words of this demand say too little for its class to be sure
        .filter(r => r.kind !== 'demands.doubt')
        .map(({ id, kind, dueOn, when, waitsOn }) => [id, [kind, dueOn, when, waitsOn]]),
    );
  const project = {
    title: '智能水表',
    planNumber: '',
    ownerId: officer.actor.id,
    intent: 'undecided' as const,
    itemId: null,
    demandId: null,
  };
  const [running, given] = [newId(), newId()];
  for (const [id, ownerId] of [
    [running, officer.actor.id],
    [given, other.actor.id],
  ] as const)
    await officer.call(createProject, {
      id,
      enterpriseId,
      kind: 'national',
      startedOn: '2026-11-20',
      part: { role: 'lead', rank: 1 },
      project: { ...project, ownerId, caseId: null },
      evidence,
    });
  const assessment = newId();
  await officer.call(openAssessment, { id: assessment, enterpriseId, year: 2026, coachId: officer.actor.id });
  const science = await somePartner(world, '区科技局');
  const [demandId, sent] = [newId(), newId()];
  await other.call(raiseDemand, { id: demandId, enterpriseId, kind: 'need', text: '想了解认定' });
  await officer.call(sendReferral, { id: sent, organisationId: science.id, question: '请答复认定条件', demandId });
  expect(await seen(officer), 'in time it is no matter of today').toEqual(
    new Map([
      [running, ['standards.project', null, 'none', null]],
      [assessment, ['readiness.assessment', null, 'none', null]],
    ]),
  );
  expect((await seen(lead)).size).toBe(0);
  world.clock.set('2026-11-26T09:30:00+08:00');
  const late = ['cases.referral', '2026-11-25', 'overdue', 'department'];
  expect((await seen(officer)).get(sent)).toEqual(late);
  expect((await seen(lead)).get(sent), 'nobody was told yet').toBeUndefined();
  await world.runtime.boss?.send(watchJob.name, {});
  await world.runJobs();
  expect(await seen(lead)).toEqual(new Map([[sent, late]]));
  expect((await seen(other)).has(sent)).toBe(false);
});
