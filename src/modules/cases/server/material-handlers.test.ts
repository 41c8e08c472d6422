import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { type CaseGround, caseGround, caseRooms, monday } from '#test/cases.ts';
import { openWorld, type World } from '#test/world.ts';
import type { CaseView, MaterialView } from '../contract/case.ts';
import { getCase, pauseCase } from '../contract/operations-case.ts';
import {
  acceptMaterial,
  addCaseFile,
  askMaterials,
  dropMaterial,
  getCaseFile,
  remindMaterial,
  returnMaterial,
  supplyMaterial,
} from '../contract/operations-material.ts';

let world: World;
let ground: CaseGround;
beforeAll(async () => {
  world = await openWorld({ modules: caseRooms });
  world.clock.set(monday);
  ground = await caseGround(world);
});
beforeEach(() => world.clock.set(monday));

const seen = (id: string): Promise<CaseView> => ground.officer.call(getCase, { id });
const material = async (id: string, at = 0): Promise<MaterialView> => (await seen(id)).materials[at] as MaterialView;
const ask = async (id: string, ats: readonly number[], untilOn = '2026-11-30'): Promise<void> => {
  const { materials } = await seen(id);
  await ground.officer.call(askMaterials, { id, materialIds: ats.map(at => materials[at]?.id ?? ''), untilOn, turnId: newId() });
};
const supply = async (id: string, at: number): Promise<string> => {
  const roundId = newId();
  await ground.officer.call(supplyMaterial, { id, materialId: (await material(id, at)).id, roundId, fileIds: [], words: '系统已有' });
  return roundId;
};
const uploaded = (name: string, bytes: string): Promise<string> =>
  ground.officer.upload(Buffer.from(bytes), { name, mediaType: 'application/octet-stream' });

describe('[3.1-b] materials one by one', () => {
  test('[3.1-b] asked for, supplied, returned singly with one sentence, supplied again, accepted: each round stays', async () => {
    const id = await ground.opened();
    expect((await material(id)).state).toBe('notAsked');
    const m = await material(id);
    const asking = { id, materialIds: [m.id], untilOn: '2026-11-30', turnId: newId() };
    const commandId = newId();
    for (let n = 0; n < 2; n += 1) await ground.officer.call(askMaterials, asking, { commandId });
    expect(await seen(id)).toMatchObject({ party: 'enterprise', expects: '补交第 1 项材料', untilOn: '2026-11-30' });
    expect(await material(id)).toMatchObject({ state: 'asked', askedUntil: '2026-11-30' });
    const first = await supply(id, 0);
    expect(await seen(id)).toMatchObject({ party: 'companion', expects: '看企业交来的材料' });
    await expect(supply(id, 0)).rejects.toMatchObject({ code: 'cases.problem.materialWaits' });
    const returning = { id, roundId: first, sentence: '缺 CMA 章，请换带章的一页' };
    const again = newId();
    for (let n = 0; n < 2; n += 1) await ground.officer.call(returnMaterial, returning, { commandId: again });
    await expect(ground.officer.call(returnMaterial, returning)).rejects.toMatchObject({ code: 'cases.problem.roundJudged' });
    expect(await seen(id)).toMatchObject({ party: 'enterprise', expects: '重交第 1 项材料' });
    const second = await supply(id, 0);
    await ground.officer.call(acceptMaterial, { id, roundId: second });
    const done = await material(id);
    expect(done.state).toBe('accepted');
    expect(done.rounds).toMatchObject([
      { no: 1, sentence: '缺 CMA 章，请换带章的一页', acceptedAt: null },
      { no: 2, sentence: null, returnedAt: null },
    ]);
    await expect(ask(id, [0])).rejects.toMatchObject({ code: 'cases.problem.materialAccepted' });
    await expect(supply(id, 0)).rejects.toMatchObject({ code: 'cases.problem.materialAccepted' });
    await expect(ground.officer.call(acceptMaterial, { id, roundId: second })).rejects.toMatchObject({ code: 'cases.problem.roundJudged' });
  });

  test('[3.1-b] the ball comes back only when nothing is owed; a pause for the enterprise ends that day', async () => {
    const id = await ground.opened();
    await ask(id, [0, 1]);
    await supply(id, 0);
    expect((await seen(id)).party).toBe('enterprise');
    const stageId = (await seen(id)).stages[0]?.id ?? '';
    await ground.officer.call(pauseCase, {
      id,
      pauseId: newId(),
      stageId,
      party: 'enterprise',
      reason: '等第 2 项',
      untilOn: '2026-11-30',
    });
    world.clock.set('2026-11-26T15:00:00+08:00');
    await supply(id, 1);
    const now = await seen(id);
    expect(now).toMatchObject({ state: 'running', party: 'companion', pauses: [{ fromOn: '2026-11-23', toOn: '2026-11-26' }] });
    expect(now.dueOn, 'one day after the day of the answer').toBe('2026-11-27');
  });

  test('[4.3-a] what is not needed is said, and can be asked for after all', async () => {
    const id = await ground.opened();
    const m = await material(id, 1);
    const dropping = { id, materialId: m.id, why: '已在一企一档' };
    const commandId = newId();
    for (let n = 0; n < 2; n += 1) await ground.officer.call(dropMaterial, dropping, { commandId });
    expect(await material(id, 1)).toMatchObject({ state: 'dropped', droppedWhy: '已在一企一档' });
    await expect(supply(id, 1)).rejects.toMatchObject({ code: 'cases.problem.materialDropped' });
    await ask(id, [1]);
    expect((await material(id, 1)).state).toBe('asked');
  });

  test('[3.1-b] nobody is reminded at night or at the weekend, nor of what is not owed', async () => {
    const id = await ground.opened();
    const m = await material(id);
    const remind = () => ground.officer.call(remindMaterial, { id, materialId: m.id, noteId: newId() });
    await expect(remind()).rejects.toMatchObject({ code: 'cases.problem.materialNotAsked' });
    await ask(id, [0]);
    for (const at of ['2026-11-23T20:00:00+08:00', '2026-11-28T10:00:00+08:00']) {
      world.clock.set(at);
      await expect(remind(), at).rejects.toMatchObject({ code: 'cases.problem.notInWorkingHours' });
    }
    world.clock.set('2026-11-24T10:00:00+08:00');
    const input = { id, materialId: m.id, noteId: newId() };
    const commandId = newId();
    for (let n = 0; n < 2; n += 1) await ground.officer.call(remindMaterial, input, { commandId });
    expect((await seen(id)).notes).toMatchObject([{ kind: 'reminder', visible: true, text: `请补交第 1 项：${m.name}` }]);
  });

  test('[3.1-b] files of a round and of the case come back byte by byte, and to nobody else', async () => {
    const id = await ground.opened();
    const [photo, letter] = [await uploaded('报告.jpg', 'picture'), await uploaded('来函.pdf', 'letter')];
    await ground.officer.call(supplyMaterial, { id, materialId: (await material(id)).id, roundId: newId(), fileIds: [photo] });
    const commandId = newId();
    for (let n = 0; n < 2; n += 1) await ground.officer.call(addCaseFile, { id, fileId: letter }, { commandId });
    const view = await seen(id);
    expect(view.materials[0]?.rounds[0]?.files).toMatchObject([{ id: photo, name: '报告.jpg' }]);
    expect(view.files).toMatchObject([{ id: letter, name: '来函.pdf' }]);
    expect(Buffer.from((await ground.colleague.call(getCaseFile, { id, fileId: photo })).body).toString()).toBe('picture');
    await expect(world.as('officer', { region: '330106' }).call(getCaseFile, { id, fileId: photo })).rejects.toMatchObject({ status: 404 });
    await expect(ground.officer.call(getCaseFile, { id: await ground.opened(), fileId: photo })).rejects.toMatchObject({ status: 404 });
    await expect(ground.officer.call(addCaseFile, { id, fileId: newId() })).rejects.toMatchObject({ status: 422 });
  });

  test('[3.1-b] acts are for companion, deputy and leads; a day that is past is refused', async () => {
    const id = await ground.opened();
    const m = await material(id);
    const acts: [object, object][] = [
      [askMaterials, { id, materialIds: [m.id], untilOn: '2026-11-30', turnId: newId() }],
      [supplyMaterial, { id, materialId: m.id, roundId: newId(), fileIds: [] }],
      [acceptMaterial, { id, roundId: newId() }],
      [returnMaterial, { id, roundId: newId(), sentence: 'x' }],
      [dropMaterial, { id, materialId: m.id, why: 'x' }],
      [remindMaterial, { id, materialId: m.id, noteId: newId() }],
      [addCaseFile, { id, fileId: newId() }],
    ];
    for (const [op, input] of acts) {
      await expect(ground.colleague.call(op as never, input as never)).rejects.toMatchObject({ status: 403 });
      await expect(world.as('stationLead', { region: '330106' }).call(op as never, input as never)).rejects.toMatchObject({ status: 404 });
    }
    await expect(ask(id, [0], '2026-11-20')).rejects.toMatchObject({ code: 'cases.problem.pausePast' });
  });
});
