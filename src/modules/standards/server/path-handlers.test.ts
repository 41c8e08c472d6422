import { describe, expect, test } from 'vitest';
import { mergeEnterprises, unmergeEnterprise } from '#modules/enterprises/contract/operations.ts';
import { newId } from '#platform/contract/ids.ts';
import { openStandards, takeDownMark } from '#test/standards.ts';
import {
  enterpriseStandards,
  exportPaths,
  listPathSteps,
  listPaths,
  pathTotals,
  recordRecognition,
  setPathStep,
  withdrawRecognition,
} from '../contract/operations-path.ts';

const { world, officer, lead, manager, elsewhere, firm } = await openStandards();
const standing = (enterpriseId: string) => officer.call(enterpriseStandards, { enterpriseId });
const totals = async (): Promise<Record<string, number>> =>
  Object.fromEntries((await officer.call(pathTotals, { q: '杭州标准' })).stages.map(s => [s.stage, s.enterprises]));

describe('商标阶段', () => {
  test('[6.2.4.1-a] follows from the marks of the register: none, one, several; pending and ended ones do not count', async () => {
    const enterpriseId = await firm();
    const before = await totals();
    expect((await standing(enterpriseId)).stage).toBe('none');
    await takeDownMark(officer, enterpriseId, '30000001', 'pending');
    await takeDownMark(officer, enterpriseId, '30000002', 'ended');
    expect((await standing(enterpriseId)).stage).toBe('none');
    await takeDownMark(officer, enterpriseId, '30000003');
    const one = await standing(enterpriseId);
    expect(one.stage).toBe('one');
    expect(one.marks.map(m => m.status)).toEqual(['inForce', 'pending', 'ended']);
    expect(one.steps.map(s => s.title)).toEqual([
      '规范使用并留存使用证据',
      '补齐类别和关联商品',
      '监控近似申请，及时异议',
      '有出口的，布局境外注册',
    ]);
    expect(one.steps.every(s => s.source !== '')).toBe(true);
    await takeDownMark(officer, enterpriseId, '30000004', 'inGrace');
    expect((await standing(enterpriseId)).stage).toBe('family');
    expect(await totals()).toEqual({ ...before, none: (before['none'] ?? 0) - 1, family: (before['family'] ?? 0) + 1 });
    const { rows } = await officer.call(listPaths, { stage: 'family' });
    expect(rows).toMatchObject([{ enterpriseId, registered: 2, pending: 1, caseNumbers: [] }]);
  });

  test('[6.2.4.1-a] every figure opens as many rows; the list pages, stays in its district and goes out as a workbook', async () => {
    await firm();
    await firm();
    await firm({ region: '330106001' });
    const counted = await totals();
    for (const stage of ['none', 'one', 'family', 'wellKnown'] as const)
      expect((await officer.call(listPaths, { stage, q: '杭州标准', limit: 100 })).rows, stage).toHaveLength(counted[stage] ?? -1);
    const first = await officer.call(listPaths, { limit: 1 });
    const second = await officer.call(listPaths, { limit: 1, after: first.next ?? '' });
    expect(second.rows[0]?.enterpriseId).not.toBe(first.rows[0]?.enterpriseId);
    expect((await elsewhere.call(listPaths, {})).rows).toHaveLength(1);
    await expect(officer.call(exportPaths, {})).rejects.toMatchObject({ status: 403 });
    expect((await lead.call(exportPaths, { stage: 'none' })).fileName).toMatch(/商标培育.*\.xlsx$/);
    await expect(world.as('auditor').call(pathTotals, {})).rejects.toMatchObject({ status: 403 });
    await expect(world.as('expert').call(listPaths, {})).rejects.toMatchObject({ status: 403 });
    await expect(elsewhere.call(enterpriseStandards, { enterpriseId: first.rows[0]?.enterpriseId ?? '' })).rejects.toMatchObject({
      status: 404,
    });
  });
});

describe('驰名认定记录', () => {
  const found = { caseNumber: '（2021）浙01民初1234号', body: '杭州市中级人民法院', recognisedOn: '2021-09-15', note: '' };

  test('[6.2.4.1-a] is a finding about one mark in one case, shown with its number; withdrawn, the stage is what the marks say', async () => {
    const enterpriseId = await firm();
    const assetId = await takeDownMark(officer, enterpriseId, '31000001');
    const id = newId();
    const wish = { id, enterpriseId, assetId, ...found };
    const other = await takeDownMark(officer, await firm(), '31000002');
    await expect(officer.call(recordRecognition, { ...wish, assetId: other })).rejects.toMatchObject({ fields: [{ pointer: '/assetId' }] });
    await expect(officer.call(recordRecognition, { ...wish, recognisedOn: '2026-11-23' })).rejects.toMatchObject({
      fields: [{ pointer: '/recognisedOn' }],
    });
    await expect(officer.call(recordRecognition, { ...wish, caseNumber: ' ' })).rejects.toMatchObject({ status: 422 });
    await expect(elsewhere.call(recordRecognition, wish)).rejects.toMatchObject({ status: 404 });
    await expect(world.as('auditor').call(recordRecognition, wish)).rejects.toMatchObject({ status: 403 });
    const recording = newId();
    const record = () => officer.call(recordRecognition, wish, { commandId: recording });
    expect(await Promise.all([record(), record()])).toEqual([{ id }, { id }]);
    await expect(officer.call(recordRecognition, { ...wish, id: newId() })).rejects.toMatchObject({
      code: 'standards.problem.recognitionThere',
    });
    const known = await standing(enterpriseId);
    expect(known).toMatchObject({ stage: 'wellKnown', recognitions: [{ caseNumber: found.caseNumber, body: found.body }] });
    expect(known.steps[0]?.title).toContain('不在商品');
    const taken = { id, reason: '案号登错' };
    await expect(officer.call(withdrawRecognition, taken)).rejects.toMatchObject({ status: 403 });
    await expect(elsewhere.call(withdrawRecognition, taken)).rejects.toMatchObject({ status: 404 });
    const withdrawing = newId();
    const withdraw = () => lead.call(withdrawRecognition, taken, { commandId: withdrawing });
    expect(await Promise.all([withdraw(), withdraw()])).toEqual([{ id }, { id }]);
    await expect(lead.call(withdrawRecognition, taken)).rejects.toMatchObject({ code: 'standards.problem.alreadyWithdrawn' });
    expect(await standing(enterpriseId)).toMatchObject({ stage: 'one', recognitions: [] });
  });

  test('[6.1-c] findings go with a merged enterprise, and back', async () => {
    const [keepId, dropId] = [await firm(), await firm()];
    const assetId = await takeDownMark(officer, dropId, '32000001');
    await officer.call(recordRecognition, { id: newId(), enterpriseId: dropId, assetId, ...found });
    await lead.call(mergeEnterprises, { keepId, dropId, reason: '同一家' });
    await world.deliver();
    expect((await standing(keepId)).recognitions).toHaveLength(1);
    await lead.call(unmergeEnterprise, { id: dropId, reason: '弄错了' });
    await world.deliver();
    expect((await standing(keepId)).recognitions).toEqual([]);
    expect((await standing(dropId)).stage).toBe('wellKnown');
  });
});

describe('培育步骤', () => {
  const wish = (more: object = {}) => ({
    id: newId(),
    stage: 'none' as const,
    key: 'file',
    position: 3,
    title: '到品牌指导站提交注册申请',
    detail: '',
    itemCode: 'TM-03',
    validFrom: '2026-11-22',
    ends: false,
    source: '区局通知',
    confidence: 'confirmed' as const,
    ...more,
  });
  const titles = async (enterpriseId: string): Promise<string[]> => (await standing(enterpriseId)).steps.map(s => s.title);

  test('[6.2.4.1-a] a manager changes, adds and ends steps from a day on; the former ones stay in the table; elsewhere nothing changes', async () => {
    const enterpriseId = await firm();
    const general = await titles(enterpriseId);
    const { items } = await manager.call(listPathSteps, {});
    expect(items.map(i => i.code)).toContain('TM-03');
    const input = wish();
    const commandId = newId();
    const set = () => manager.call(setPathStep, input, { commandId });
    expect(await Promise.all([set(), set()])).toEqual([{ id: input.id }, { id: input.id }]);
    expect(await titles(enterpriseId)).toEqual([...general.slice(0, 2), input.title]);
    await manager.call(setPathStep, wish({ key: null, position: 1, title: '先做商标体检' }));
    await manager.call(setPathStep, wish({ key: 'search', ends: true }));
    await manager.call(setPathStep, wish({ key: 'classes', title: '明年的说法', validFrom: '2027-01-01' }));
    expect(await titles(enterpriseId)).toEqual(['先做商标体检', general[1], input.title]);
    const rows = (await officer.call(listPathSteps, {})).rows.filter(s => s.stage === 'none' && s.key === 'file');
    expect(rows.map(s => [s.regionCode, s.inForce]).sort()).toEqual([
      ['', false],
      ['330105', true],
    ]);
    const there = await firm({ region: '330106001' });
    expect((await elsewhere.call(enterpriseStandards, { enterpriseId: there })).steps.map(s => s.title)).toEqual(general);
  });

  test('[6.2.4.1-a] refused: who is no manager, a past day, an unknown item, an id that is taken', async () => {
    await expect(officer.call(setPathStep, wish())).rejects.toMatchObject({ status: 403 });
    await expect(lead.call(setPathStep, wish())).rejects.toMatchObject({ status: 403 });
    await expect(manager.call(setPathStep, wish({ validFrom: '2026-11-21' }))).rejects.toMatchObject({
      fields: [{ pointer: '/validFrom' }],
    });
    await expect(manager.call(setPathStep, wish({ itemCode: 'TM-99' }))).rejects.toMatchObject({ fields: [{ pointer: '/itemCode' }] });
    const input = wish({ stage: 'family', key: 'value' });
    await manager.call(setPathStep, input);
    await expect(manager.call(setPathStep, input)).rejects.toMatchObject({ code: 'standards.problem.idTaken' });
    await expect(world.as('auditor').call(listPathSteps, {})).rejects.toMatchObject({ status: 403 });
  });
});
