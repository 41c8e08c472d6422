import { describe, expect, test } from 'vitest';
import { openCase, openingChoices } from '#modules/cases/contract/operations-case.ts';
import { raiseDemand } from '#modules/demands/contract/operations.ts';
import { mergeEnterprises, unmergeEnterprise } from '#modules/enterprises/contract/operations.ts';
import { doHandover, previewHandover, undoHandover } from '#modules/people/contract/handover.ts';
import { newId } from '#platform/contract/ids.ts';
import { registerPeople } from '#test/planning.ts';
import { evidence, openStandards } from '#test/standards.ts';
import { moveStandards, moveStandardsBack } from '../contract/operations-merge.ts';
import {
  advanceProject,
  changePart,
  correctProject,
  createProject,
  exportProjects,
  getProject,
  listProcedures,
  listProjects,
  projectChoices,
  projectTimeline,
  stepFile,
} from '../contract/operations-project.ts';
import { faultsOfProcedure } from '../domain/procedure.ts';

const { world, officer, colleague, lead, elsewhere, firm, fields, wish, started, see } = await openStandards();

describe('登记', () => {
  test('[6.2.1.3-a] every version of the procedures can be followed and names its sources; nine stages of a national standard', async () => {
    const { rows } = await officer.call(listProcedures, {});
    expect(rows.map(p => p.kind)).toEqual(['national', 'industry', 'local', 'group', 'enterprise', 'zzb']);
    for (const p of rows) expect(faultsOfProcedure(p), p.name).toEqual([]);
    const [national] = rows;
    expect(national?.stages.map(s => s.name)).toEqual(['预阶段', '立项', '起草', '征求意见', '审查', '批准', '出版', '复审', '废止']);
    const limits = national?.stages.flatMap(s => s.limits.filter(l => l.bound === 'atMost').map(l => [s.key, l.amount, l.unit]));
    expect(limits?.slice(0, 3)).toEqual([
      ['proposal', 3, 'month'],
      ['drafting', 10, 'month'],
      ['opinions', 2, 'month'],
    ]);
    await expect(world.as('auditor').call(listProcedures, {})).rejects.toMatchObject({ status: 403 });
  });

  test('[6.2.1.3-a] stands in the first stage with its evidence, role and links; its day is said with the ground', async () => {
    const enterpriseId = await firm();
    const demandId = newId();
    await officer.call(raiseDemand, {
      id: demandId,
      enterpriseId,
      text: '想牵头做国家标准',
      kind: 'need',
      source: 'hand',
      urgency: 'normal',
    });
    const { items: offered } = await officer.call(openingChoices, {});
    const caseId = newId();
    const itemVersionId = offered.find(i => i.code === 'STD-01')?.versionId ?? '';
    await officer.call(openCase, {
      id: caseId,
      enterpriseId,
      itemVersionId,
      companionId: officer.actor.id,
      deputyId: null,
      demandId: null,
    });
    const choices = await officer.call(projectChoices, { enterpriseId });
    expect(choices.demands.map(d => d.id)).toEqual([demandId]);
    expect(choices.cases.map(c => c.id)).toEqual([caseId]);
    const item = choices.items.find(i => i.name.includes('资助'));
    const id = await started({
      enterpriseId,
      project: { intent: 'yes', itemId: item?.id ?? null, demandId, caseId, planNumber: '20260001-T-469' },
    });
    const p = await see(id);
    expect(p).toMatchObject({
      kind: 'national',
      stageName: '预阶段',
      role: 'lead',
      rank: 1,
      itemName: item?.name,
      demandId,
      caseId,
      state: 'underway',
    });
    expect(p.steps).toMatchObject([{ stageName: '预阶段', enteredOn: '2026-01-05', note: evidence.note }]);
    expect(p.running).toEqual([]);
    await officer.call(advanceProject, { id, version: 1, stepId: newId(), to: 'proposal', on: '2026-01-31', evidence });
    const next = await see(id);
    expect(next).toMatchObject({ dueOn: '2026-04-30', overdue: true });
    expect(next.running).toMatchObject([
      { bound: 'atMost', amount: 3, unit: 'month', day: '2026-04-30', monthEnd: true, confidence: 'toConfirm' },
    ]);
    const done = (await officer.call(projectTimeline, { id })).items.map(e => e.operation);
    expect(done).toEqual([advanceProject.name, createProject.name]);
  });

  test('[6.2.1.3-a] refused: no evidence, an unknown owner or item, links of another enterprise, a day ahead, yes without an item', async () => {
    const demandId = newId();
    await officer.call(raiseDemand, {
      id: demandId,
      enterpriseId: await firm(),
      text: '别家的需求',
      kind: 'need',
      source: 'hand',
      urgency: 'normal',
    });
    const refusals = [
      [{ evidence: { note: '', fileId: null } }, { status: 422 }],
      [{ project: fields({ intent: 'yes' }) }, { status: 422 }],
      [{ project: fields({ ownerId: newId() }) }, { fields: [{ pointer: '/project/ownerId' }] }],
      [{ project: fields({ itemId: newId() }) }, { fields: [{ pointer: '/project/itemId' }] }],
      [{ project: fields({ demandId }) }, { fields: [{ pointer: '/project/demandId' }] }],
      [{ project: fields({ caseId: newId() }) }, { fields: [{ pointer: '/project/caseId' }] }],
      [{ startedOn: '2026-11-23' }, { fields: [{ pointer: '/startedOn' }] }],
      [{ startedOn: '1990-01-01' }, { code: 'standards.problem.noProcedure' }],
      [{ enterpriseId: newId() }, { fields: [{ pointer: '/enterpriseId' }] }],
    ] as const;
    for (const [wrong, told] of refusals)
      await expect(officer.call(createProject, { ...(await wish()), ...wrong }), JSON.stringify(wrong)).rejects.toMatchObject(told);
    expect((await officer.call(listProjects, { q: '杭州标准' })).rows.filter(r => r.title !== fields().title)).toEqual([]);
    const input = await wish();
    const commandId = newId();
    const again = () => officer.call(createProject, input, { commandId });
    expect(await Promise.all([again(), again()])).toEqual([{ id: input.id }, { id: input.id }]);
    await expect(officer.call(createProject, input)).rejects.toMatchObject({ code: 'standards.problem.idTaken' });
  });

  test('[6.2.1.3-a] one field corrected is what the next read shows; who comes second is told; others may not', async () => {
    const id = await started();
    const project = fields({ planNumber: '20260009-T-1' });
    await expect(colleague.call(correctProject, { id, version: 1, project })).rejects.toMatchObject({ status: 403 });
    await expect(elsewhere.call(correctProject, { id, version: 1, project })).rejects.toMatchObject({ status: 404 });
    await expect(elsewhere.call(getProject, { id })).rejects.toMatchObject({ status: 404 });
    await expect(elsewhere.call(projectTimeline, { id })).rejects.toMatchObject({ status: 404 });
    const commandId = newId();
    const correct = () => officer.call(correctProject, { id, version: 1, project }, { commandId });
    expect(await Promise.all([correct(), correct()])).toEqual([{ id }, { id }]);
    expect(await see(id)).toMatchObject({ planNumber: '20260009-T-1', title: fields().title, version: 2 });
    await expect(lead.call(correctProject, { id, version: 1, project: fields() })).rejects.toMatchObject({
      code: 'standards.problem.changedMeanwhile',
    });
    expect((await colleague.call(getProject, { id })).may).toEqual([]);
    expect((await lead.call(getProject, { id })).may).toContain(correctProject.name);
  });

  test('[6.2.1.3-a] a changed rank stands and the former one stays in the history', async () => {
    const id = await started({ part: { role: 'participant', rank: 5 } });
    const change = {
      id,
      version: 1,
      partId: newId(),
      part: { role: 'participant' as const, rank: 3 },
      since: '2026-06-01',
      reason: '承担两章',
    };
    await expect(officer.call(changePart, { ...change, part: { role: 'participant', rank: 5 } })).rejects.toMatchObject({
      code: 'standards.problem.samePart',
    });
    await expect(officer.call(changePart, { ...change, since: '2026-01-01' })).rejects.toMatchObject({ fields: [{ pointer: '/since' }] });
    await expect(colleague.call(changePart, change)).rejects.toMatchObject({ status: 403 });
    await expect(elsewhere.call(changePart, change)).rejects.toMatchObject({ status: 404 });
    const commandId = newId();
    const act = () => officer.call(changePart, change, { commandId });
    expect(await Promise.all([act(), act()])).toEqual([{ id }, { id }]);
    const p = await see(id);
    expect(p).toMatchObject({ role: 'participant', rank: 3 });
    expect(p.parts.map(x => [x.rank, x.since, x.reason])).toEqual([
      [3, '2026-06-01', '承担两章'],
      [5, '2026-01-05', ''],
    ]);
  });
});

describe('列表', () => {
  test('[6.2.1.3-a] narrows by kind, stage, state, role, overdue and words; pages; goes out as a workbook', async () => {
    const enterpriseId = await firm();
    const ids = [
      await started({ enterpriseId, kind: 'local', startedOn: '2026-02-01' }),
      await started({ enterpriseId, kind: 'zzb', startedOn: '2026-03-01', part: { role: 'participant', rank: null } }),
      await started({ enterpriseId, startedOn: '2026-01-10', project: { title: '纺织品 再生纤维' } }),
    ];
    await officer.call(advanceProject, { id: ids[2] ?? '', version: 1, stepId: newId(), to: 'proposal', on: '2026-02-01', evidence });
    const found = async (input: object): Promise<(string | undefined)[]> =>
      (await officer.call(listProjects, { enterpriseId, ...input })).rows.map(r => r.id);
    expect(await found({})).toEqual([ids[1], ids[0], ids[2]]);
    expect(await found({ kind: 'zzb' })).toEqual([ids[1]]);
    expect(await found({ stage: 'proposal', role: 'lead' })).toEqual([ids[0], ids[2]]);
    expect(await found({ overdue: true })).toEqual([ids[2]]);
    expect(await found({ state: 'underway', q: '再生纤维' })).toEqual([ids[2]]);
    expect(await found({ state: 'published' })).toEqual([]);
    expect((await colleague.call(listProjects, { enterpriseId, mine: true })).rows).toEqual([]);
    expect((await elsewhere.call(listProjects, {})).rows).toEqual([]);
    const first = await officer.call(listProjects, { enterpriseId, limit: 2 });
    expect(await found({ limit: 2, after: first.next })).toEqual([ids[2]]);
    await expect(officer.call(exportProjects, {})).rejects.toMatchObject({ status: 403 });
    expect((await lead.call(exportProjects, { enterpriseId })).fileName).toMatch(/标准化项目.*\.xlsx$/);
    await expect(world.as('securityAdmin').call(listProjects, {})).rejects.toMatchObject({ status: 403 });
    await expect(world.as('expert').call(listProjects, {})).rejects.toMatchObject({ status: 403 });
  });

  test('[6.2.1.3-a] a file of one’s own stands behind an entry and is fetched as it was put in', async () => {
    const fileId = await officer.upload(Buffer.from('立项公告'), { name: '立项公告.pdf', mediaType: 'application/pdf' });
    const id = await started();
    const step = { id, version: 1, stepId: newId(), to: 'proposal' as const, on: '2026-02-01', evidence: { note: '', fileId } };
    await expect(lead.call(advanceProject, step)).rejects.toMatchObject({ status: 422 });
    await officer.call(advanceProject, step);
    expect((await see(id)).steps[1]).toMatchObject({ fileName: '立项公告.pdf', note: '' });
    const file = await colleague.call(stepFile, { id: step.stepId });
    expect(file).toMatchObject({ fileName: '立项公告.pdf', mediaType: 'application/pdf', body: Buffer.from('立项公告') });
    await expect(elsewhere.call(stepFile, { id: step.stepId })).rejects.toMatchObject({ status: 404 });
    const note = (await see(await started())).steps[0]?.id ?? '';
    await expect(officer.call(stepFile, { id: note })).rejects.toMatchObject({ status: 404 });
  });

  test('[6.1-c] projects go with a merged enterprise, and back', async () => {
    const [keepId, dropId] = [await firm(), await firm()];
    const id = await started({ enterpriseId: dropId });
    await expect(officer.call(moveStandards, { fromId: dropId, toId: keepId })).rejects.toMatchObject({ status: 403 });
    await expect(officer.call(moveStandardsBack, { fromId: dropId, toId: keepId })).rejects.toMatchObject({ status: 403 });
    await lead.call(mergeEnterprises, { keepId, dropId, reason: '同一家' });
    await world.deliver();
    expect((await see(id)).enterpriseId).toBe(keepId);
    await lead.call(unmergeEnterprise, { id: dropId, reason: '弄错了' });
    await world.deliver();
    expect((await see(id)).enterpriseId).toBe(dropId);
  });
});

test('[3.1-b] projects go with who takes over, and come back when the handover is undone', async () => {
  const leaver = world.as('officer', { name: '离任' });
  await registerPeople(world, [leaver]);
  const id = await started({ project: { ownerId: leaver.actor.id } });
  const plan = { personId: leaver.actor.id, gives: [{ kind: 'standards.project', toId: colleague.actor.id }] };
  const preview = await lead.call(previewHandover, { ...plan, exceptions: [] });
  expect(preview.kinds.find(k => k.kind === 'standards.project')).toMatchObject({ rows: [{ title: fields().title, hint: '预阶段' }] });
  const handover = newId();
  await lead.call(doHandover, { ...plan, exceptions: [], id: handover, reason: 'left', digest: preview.digest });
  expect(await see(id)).toMatchObject({ ownerId: colleague.actor.id, ownerName: '乙' });
  expect((await colleague.call(getProject, { id })).may).toContain(correctProject.name);
  expect(await lead.call(undoHandover, { id: handover })).toMatchObject({ returned: 1, kept: 0 });
  expect(await see(id)).toMatchObject({ ownerId: leaver.actor.id, ownerName: '离任' });
});
