import { beforeAll, describe, expect, test } from 'vitest';
import { classifyDemand, getDemand, raiseDemand } from '#modules/demands/contract/operations.ts';
import { newId } from '#platform/contract/ids.ts';
import { type CaseGround, caseGround, caseRooms, monday } from '#test/cases.ts';
import { openWorld, type World } from '#test/world.ts';
import {
  assignCase,
  caseTimeline,
  exportCases,
  getCase,
  listCases,
  myCases,
  openCase,
  openingChoices,
} from '../contract/operations-case.ts';

let world: World;
let ground: CaseGround;
beforeAll(async () => {
  world = await openWorld({ modules: caseRooms });
  world.clock.set(monday);
  ground = await caseGround(world);
});

const demand = async (): Promise<string> => {
  const id = newId();
  await ground.officer.call(raiseDemand, { id, enterpriseId: ground.enterpriseId, kind: 'intent', text: '今年准备申报区政府质量奖' });
  await ground.officer.call(classifyDemand, { id, classCode: 'ZL01' });
  return id;
};

describe('[3.1-b] a case is opened', () => {
  test('[3.1-b] from a demand, which thereby ends; the item is the one that its class leads to', async () => {
    const demandId = await demand();
    const choices = await ground.officer.call(openingChoices, { demandId });
    expect(choices.items[0]).toMatchObject({ code: 'QLT-04', fits: true });
    expect(choices.demand?.enterpriseName).toBe('杭州运河电机有限公司');
    expect(choices.companions.map(c => c.id)).toEqual(expect.arrayContaining([ground.officer.actor.id, ground.lead.actor.id]));
    const id = newId();
    const input = {
      id,
      enterpriseId: ground.enterpriseId,
      itemVersionId: choices.items[0]?.versionId ?? '',
      companionId: ground.officer.actor.id,
      demandId,
    };
    const commandId = newId();
    const told = await ground.officer.call(openCase, input, { commandId });
    expect(told.no).toMatch(/^2026-\d{4}$/);
    expect(await ground.officer.call(openCase, input, { commandId }), 'replayed').toEqual(told);
    expect(await ground.officer.call(getDemand, { id: demandId })).toMatchObject({
      state: 'case',
      caseId: id,
      tellEnterprise: '已转为陪跑办件，您可随时查看进度',
    });
    const view = await ground.officer.call(getCase, { id });
    expect(view).toMatchObject({ no: told.no, state: 'running', party: 'companion', demandId, acceptedOn: '2026-11-23', itemVersionNo: 1 });
    expect(view.stages.filter(s => s.startedAt !== null && s.endedAt === null).map(s => s.name)).toEqual(['咨询响应']);
    // one working day from Monday the 23rd
    expect(view).toMatchObject({ dueOn: '2026-11-24', due: 'near' });
    await expect(ground.officer.call(openCase, { ...input, id: newId() }), 'a demand becomes one case').rejects.toMatchObject({
      code: 'demands.problem.alreadyEnded',
    });
    await expect(ground.officer.call(openCase, { ...input, demandId: null })).rejects.toMatchObject({ code: 'cases.problem.idTaken' });
  });

  test('[3.1-b] directly; who accompanies must work in that district, and be another than the deputy', async () => {
    const itemVersionId = await ground.versionOf('PAT-01');
    const made = { id: newId(), enterpriseId: ground.enterpriseId, itemVersionId, companionId: ground.officer.actor.id };
    const elsewhere = world.as('officer', { region: '330106' }).actor.id;
    for (const bad of [
      { companionId: elsewhere },
      { companionId: newId() },
      { deputyId: elsewhere },
      { deputyId: ground.officer.actor.id },
    ])
      await expect(ground.officer.call(openCase, { ...made, ...bad })).rejects.toMatchObject({ code: 'cases.problem.notStaff' });
    await expect(ground.officer.call(openCase, { ...made, itemVersionId: newId() })).rejects.toMatchObject({
      code: 'cases.problem.itemNotOffered',
    });
    await expect(world.as('officer', { region: '330106' }).call(openCase, made)).rejects.toMatchObject({ status: 404 });
    await expect(world.as('auditor').call(openCase, made)).rejects.toMatchObject({ status: 403 });
    await expect(world.stranger.call(openCase, made)).rejects.toMatchObject({ status: 401 });
    await ground.officer.call(openCase, { ...made, deputyId: ground.colleague.actor.id });
    expect(await ground.officer.call(getCase, { id: made.id })).toMatchObject({ deputyName: ground.colleague.actor.name, demandId: null });
  });

  test('[3.1-b] a demand of another enterprise opens no case, and stays open', async () => {
    const demandId = await demand();
    const other = newId();
    const { createEnterprise } = await import('#modules/enterprises/contract/operations.ts');
    await ground.lead.call(createEnterprise, { id: other, name: '杭州大关食品有限公司', regionCode: '330105001', address: '大关路 2 号' });
    const made = {
      id: newId(),
      enterpriseId: other,
      itemVersionId: await ground.versionOf('QLT-04'),
      companionId: ground.officer.actor.id,
      demandId,
    };
    await expect(ground.officer.call(openCase, made)).rejects.toMatchObject({ code: 'cases.problem.demandElsewhere' });
    expect(await ground.officer.call(getDemand, { id: demandId })).toMatchObject({ state: 'open', caseId: null });
  });

  test('[3.1-b] numbers have no gaps, also where openings are refused and forty come at once', async () => {
    const itemVersionId = await ground.versionOf('QLT-04');
    const open = (bad: boolean) =>
      ground.officer
        .call(openCase, {
          id: newId(),
          enterpriseId: ground.enterpriseId,
          itemVersionId,
          companionId: bad ? newId() : ground.officer.actor.id,
        })
        .then(
          told => told.no,
          () => undefined,
        );
    await Promise.all(Array.from({ length: 40 }, (_, at) => open(at % 4 === 0)));
    const { rows } = await world.pool.query('select no from cases.cases order by no');
    expect(rows.map(r => r.no)).toEqual(Array.from({ length: rows.length }, (_, at) => at + 1));
    expect(rows.length).toBeGreaterThanOrEqual(32);
  });
});

describe('[3.1-b] cases are found', () => {
  test('[3.1-b] by state, party, due, companion, words; nothing of another district', async () => {
    const id = await ground.opened('STD-01');
    const of = async (filter: object): Promise<string[]> =>
      (await ground.officer.call(listCases, { limit: 100, ...filter })).rows.map(r => r.id);
    expect(await of({ q: '标准化项目' })).toContain(id);
    expect(await of({ q: '运河电机', state: 'running', party: 'companion', due: 'near' })).toContain(id);
    for (const none of [{ state: 'ended' }, { party: 'enterprise' }, { due: 'late' }, { due: 'ahead' }, { q: '没有这家' }])
      expect(await of(none), JSON.stringify(none)).not.toContain(id);
    expect((await ground.officer.call(myCases, {})).rows.map(r => r.id)).toContain(id);
    expect((await ground.colleague.call(myCases, {})).rows.map(r => r.id)).not.toContain(id);
    const foreign = world.as('officer', { region: '330106' });
    expect((await foreign.call(listCases, {})).rows).toEqual([]);
    for (const op of [getCase, caseTimeline])
      await expect(foreign.call(op as never, { id } as never)).rejects.toMatchObject({ status: 404 });
  });

  test('[3.1-b] page by page, each once; leads take the list away, and that is recorded', async () => {
    const seen: string[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const page: { rows: { id: string }[]; next: string | null } = await ground.officer.call(listCases, {
        limit: 7,
        ...(after ? { after } : {}),
      });
      seen.push(...page.rows.map(r => r.id));
      after = page.next;
    }
    const { rows } = await world.pool.query('select id from cases.cases');
    expect(seen.toSorted()).toEqual(rows.map(r => r.id).toSorted());
    await expect(ground.officer.call(exportCases, {})).rejects.toMatchObject({ status: 403 });
    expect((await ground.lead.call(exportCases, { state: 'running' })).fileName).toMatch(/^办件.*\.xlsx$/);
  });

  test('[3.1-b] a lead assigns; the new companion acts, the old one no more; the timeline says so', async () => {
    const id = await ground.opened();
    const wish = { id, companionId: ground.colleague.actor.id, deputyId: null };
    await expect(ground.officer.call(assignCase, wish)).rejects.toMatchObject({ status: 403 });
    await expect(ground.lead.call(assignCase, { ...wish, companionId: newId() })).rejects.toMatchObject({ code: 'cases.problem.notStaff' });
    const commandId = newId();
    for (let n = 0; n < 2; n += 1) await ground.lead.call(assignCase, wish, { commandId });
    expect((await ground.colleague.call(getCase, { id })).may).toContain('cases.case.advance');
    expect((await ground.officer.call(getCase, { id })).may).toEqual([]);
    const { items } = await ground.officer.call(caseTimeline, { id });
    expect(items.map(i => i.operation)).toEqual(['cases.case.assign', 'cases.case.open']);
  });
});
