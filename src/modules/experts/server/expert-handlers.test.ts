import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { asExpert, sampleExpert, sampleField, someExpert, usccOf } from '#test/experts.ts';
import { openWorld, type World } from '#test/world.ts';
import {
  addAway,
  addField,
  applyExpert,
  appointExpert,
  correctExpert,
  endField,
  endTerm,
  expertFigures,
  expertTimeline,
  exportExperts,
  getExpert,
  linkExpert,
  listExpertAccounts,
  listExperts,
  removeAway,
  revealExpertPhone,
  reviewExpert,
  setMonth,
} from '../contract/operations-expert.ts';

describe('[7.3-a] the pool', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  const applied = async (more: object = {}): Promise<string> => {
    const id = newId();
    await world.as('officer').call(applyExpert, { id, expert: sampleExpert(more), fields: [sampleField()] });
    return id;
  };
  const view = (id: string) => world.as('manager').call(getExpert, { id });

  test('works: application, review, term, end', async () => {
    const id = await applied({ name: '方圆', phone: '13800138000', unitName: '浙江某研究院', unitCode: usccOf(42) });
    expect(await view(id)).toMatchObject({
      name: '方圆',
      state: 'applied',
      phone: '138****8000',
      fields: [{ classCode: 'BZ', className: '标准化', level: 'expert', holds: true }],
      interests: [{ kind: 'employer', unitName: '浙江某研究院', creditCode: usccOf(42), source: 'declared' }],
    });
    const manager = world.as('manager');
    const term = { id: newId(), expertId: id, fromOn: '2026-01-01', toOn: '2028-12-31', docNo: '杭拱市监〔2026〕1号' };
    await expect(manager.call(appointExpert, term)).rejects.toMatchObject({ code: 'experts.problem.notPassed' });
    await manager.call(reviewExpert, { id, passed: true });
    expect(await view(id)).toMatchObject({ state: 'passed' });
    await manager.call(appointExpert, term);
    expect(await view(id)).toMatchObject({ state: 'serving', terms: [{ docNo: term.docNo }] });
    await manager.call(endTerm, { id: term.id, endedOn: '2026-11-21', reason: '本人申请' });
    expect(await view(id)).toMatchObject({ state: 'ended', terms: [{ endedOn: '2026-11-21', endReason: '本人申请' }] });
    await expect(manager.call(endTerm, { id: term.id, endedOn: '2026-11-20', reason: '再次' })).rejects.toMatchObject({
      code: 'experts.problem.termEnded',
    });
  });

  test('terms of one expert never overlap, last at most as long as the rule says, and none runs backwards', async () => {
    const id = await someExpert(world);
    const manager = world.as('manager');
    const appoint = (fromOn: string, toOn: string) => manager.call(appointExpert, { id: newId(), expertId: id, fromOn, toOn, docNo: '文' });
    await expect(appoint('2028-12-31', '2029-12-31')).rejects.toMatchObject({
      code: 'experts.problem.termOverlaps',
      params: { from: '2026-01-01', to: '2028-12-31' },
    });
    await expect(appoint('2029-01-01', '2032-01-02')).rejects.toMatchObject({ code: 'experts.problem.termTooLong', params: { years: 3 } });
    await expect(appoint('2029-01-02', '2029-01-01')).rejects.toMatchObject({ code: 'experts.problem.termBackwards' });
    await appoint('2029-01-01', '2032-01-01');
    // A term older than the first rule is measured by that rule.
    await expect(appoint('1990-01-01', '1999-12-31')).rejects.toMatchObject({ code: 'experts.problem.termTooLong', params: { years: 3 } });
    const at = { id: newId(), expertId: id, docNo: '文' };
    const [one, two] = await Promise.allSettled([
      manager.call(appointExpert, { ...at, fromOn: '2033-01-01', toOn: '2033-12-31' }),
      manager.call(appointExpert, { ...at, id: newId(), fromOn: '2033-06-01', toOn: '2034-05-31' }),
    ]);
    expect([one.status, two.status].toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('refused: nobody known, roles without the right, another district, a refusal without its reason', async () => {
    const id = await applied();
    await expect(world.stranger.call(listExperts, {})).rejects.toMatchObject({ status: 401 });
    const officer = world.as('officer');
    const elsewhere = world.as('manager', { region: '330106' });
    await expect(officer.call(reviewExpert, { id, passed: true })).rejects.toMatchObject({ status: 403 });
    await expect(world.as('auditor').call(getExpert, { id })).rejects.toMatchObject({ status: 403 });
    await expect(elsewhere.call(getExpert, { id })).rejects.toMatchObject({ status: 404 });
    await expect(elsewhere.call(reviewExpert, { id, passed: true })).rejects.toMatchObject({ status: 404 });
    expect((await elsewhere.call(listExperts, {})).rows).toEqual([]);
    await expect(officer.call(expertFigures, {})).resolves.toMatchObject({ applied: expect.any(Number) });
    await expect(world.as('auditor').call(expertFigures, {})).rejects.toMatchObject({ status: 403 });
    await expect(world.as('manager').call(reviewExpert, { id, passed: false })).rejects.toMatchObject({ status: 422 });
    await world.as('manager').call(reviewExpert, { id, passed: false, note: '专业年限不足三年' });
    expect(await view(id)).toMatchObject({ state: 'refused', reviewNote: '专业年限不足三年' });
    await expect(world.as('manager').call(reviewExpert, { id, passed: true })).rejects.toMatchObject({
      code: 'experts.problem.alreadyReviewed',
    });
  });

  test('bad input names the field and makes nothing', async () => {
    const id = newId();
    const officer = world.as('officer');
    const apply = (expert: object, field: object = {}) =>
      officer.call(applyExpert, { id, expert: { ...sampleExpert(), ...expert }, fields: [{ ...sampleField(), ...field }] });
    await expect(apply({}, { classCode: 'XX99' })).rejects.toMatchObject({
      code: 'experts.problem.unknownClass',
      fields: [{ pointer: '/fields/0/classCode' }],
    });
    await expect(apply({ online: false, onSite: false })).rejects.toMatchObject({ status: 422, fields: [{ pointer: '/expert/online' }] });
    await expect(apply({ unitCode: '123' })).rejects.toMatchObject({ status: 422, fields: [{ pointer: '/expert/unitCode' }] });
    await expect(apply({ name: ' ' })).rejects.toMatchObject({ status: 422 });
    await expect(world.as('manager').call(getExpert, { id })).rejects.toMatchObject({ status: 404 });
  });

  test('one person stands there once: the number says so; who was refused may apply anew', async () => {
    const phone = '13900139001';
    const first = await applied({ phone });
    await expect(applied({ phone })).rejects.toMatchObject({ code: 'experts.problem.phoneTaken', fields: [{ pointer: '/expert/phone' }] });
    await world.as('manager').call(reviewExpert, { id: first, passed: false, note: '材料不全' });
    await expect(applied({ phone })).resolves.toBeTruthy();
  });

  test('a conflict is told: somebody else corrected the record meanwhile; another unit ends the employment before', async () => {
    const id = await someExpert(world, { expert: { unitName: '甲研究所', unitCode: usccOf(77) } });
    const lead = world.as('stationLead');
    const moved = sampleExpert({ unitName: '乙检测公司', unitCode: usccOf(78) });
    await lead.call(correctExpert, { id, version: 1, expert: moved });
    await expect(lead.call(correctExpert, { id, version: 1, expert: sampleExpert() })).rejects.toMatchObject({
      code: 'experts.problem.changedMeanwhile',
    });
    const { interests, unitName, version } = await view(id);
    expect({ unitName, version }).toEqual({ unitName: '乙检测公司', version: 2 });
    expect(interests).toMatchObject([
      { unitName: '乙检测公司', fromOn: '2026-11-22', toOn: null },
      { unitName: '甲研究所', toOn: '2026-11-22' },
    ]);
    await lead.call(correctExpert, { id, version: 2, expert: { ...moved, title: '教授级高工' } });
    expect((await view(id)).interests).toHaveLength(2);
    await expect(world.as('officer').call(correctExpert, { id, version: 3, expert: moved })).rejects.toMatchObject({ status: 403 });
  });

  test('fields are added once, end once, and a proof that ran out is shown as such', async () => {
    const id = await someExpert(world);
    const lead = world.as('stationLead');
    const add = (classCode: string, validTo: string | null = null) => {
      const fieldId = newId();
      return lead.call(addField, { id: fieldId, expertId: id, field: sampleField({ classCode, validTo }) });
    };
    await expect(add('BZ')).rejects.toMatchObject({ code: 'experts.problem.fieldThere' });
    await expect(add('QQ11')).rejects.toMatchObject({ code: 'experts.problem.unknownClass' });
    const { id: made } = await add('ZL05', '2026-11-21');
    expect((await view(id)).fields).toMatchObject([{ classCode: 'BZ' }, { className: '质量管理 / 卓越绩效', holds: false }]);
    await expect(world.as('officer').call(endField, { id: made })).rejects.toMatchObject({ status: 403 });
    await lead.call(endField, { id: made });
    await expect(lead.call(endField, { id: made })).rejects.toMatchObject({ code: 'experts.problem.fieldEnded' });
    await expect(world.as('officer').call(addField, { id: newId(), expertId: id, field: sampleField() })).rejects.toMatchObject({
      status: 403,
    });
  });

  test('places of a month and days away', async () => {
    const id = await someExpert(world, { expert: { monthlyCap: 3 } });
    const lead = world.as('stationLead');
    expect((await view(id)).months.map(m => [m.month, m.cap, m.taken])).toEqual([
      ['2026-11-01', 3, 0],
      ['2026-12-01', 3, 0],
      ['2027-01-01', 3, 0],
    ]);
    await lead.call(setMonth, { expertId: id, month: '2026-12-15', cap: 0 });
    expect((await view(id)).months[1]).toEqual({ month: '2026-12-01', cap: 0, taken: 0 });
    await expect(world.as('officer').call(setMonth, { expertId: id, month: '2026-12-01', cap: 1 })).rejects.toMatchObject({ status: 403 });
    const awayId = newId();
    const away = { id: awayId, expertId: id, fromOn: '2026-12-01', toOn: '2026-12-10' };
    await expect(lead.call(addAway, { ...away, toOn: '2026-11-30' })).rejects.toMatchObject({ code: 'experts.problem.awayBackwards' });
    await lead.call(addAway, away);
    expect((await view(id)).away).toMatchObject([{ fromOn: '2026-12-01' }]);
    await lead.call(removeAway, { id: awayId });
    await expect(lead.call(removeAway, { id: awayId })).rejects.toMatchObject({ code: 'experts.problem.awayRemoved' });
    await expect(world.as('manager', { region: '330106' }).call(removeAway, { id: awayId })).rejects.toMatchObject({ status: 404 });
  });

  test('an account is linked to one expert, and only one of the role', async () => {
    const [one, two] = [await someExpert(world), await someExpert(world)];
    const manager = world.as('manager');
    const caller = await asExpert(world, one);
    expect(await view(one)).toMatchObject({ account: { id: caller.actor.id } });
    await expect(manager.call(linkExpert, { id: two, accountId: caller.actor.id })).rejects.toMatchObject({
      code: 'experts.problem.accountTaken',
    });
    await expect(manager.call(linkExpert, { id: two, accountId: newId() })).rejects.toMatchObject({ code: 'experts.problem.accountUnfit' });
    expect((await manager.call(listExpertAccounts, {})).rows).toEqual([]);
    await manager.call(linkExpert, { id: one, accountId: null });
    expect((await manager.call(listExpertAccounts, {})).rows.map(r => r.id)).toContain(caller.actor.id);
    await expect(world.as('officer').call(linkExpert, { id: one, accountId: null })).rejects.toMatchObject({ status: 403 });
    await expect(world.as('officer').call(listExpertAccounts, {})).rejects.toMatchObject({ status: 403 });
  });

  test('the number is shown in full for a reason, which is recorded', async () => {
    const id = await applied({ phone: '0571-88001234' });
    const lead = world.as('stationLead');
    expect(await lead.call(revealExpertPhone, { id, reason: '通知聘任' })).toEqual({ phone: '0571-88001234' });
    await expect(world.as('officer').call(revealExpertPhone, { id, reason: '好奇' })).rejects.toMatchObject({ status: 403 });
    const { items } = await lead.call(expertTimeline, { id });
    expect(items.map(i => i.operation)).toEqual([revealExpertPhone.name, applyExpert.name]);
    expect(items[0]?.reason).toBe('通知聘任');
    expect(JSON.stringify(items)).not.toContain('88001234');
    await expect(world.as('officer').call(expertTimeline, { id })).rejects.toMatchObject({ status: 403 });
  });

  test('the list: each filter does what it says, page by page, and is taken away as a workbook without numbers', async () => {
    const quiet = await openWorld();
    const serving = await someExpert(quiet, { expert: { name: '安一', unitName: '标准化研究院' } });
    const ending = await someExpert(quiet, { expert: { name: '白二' }, term: { fromOn: '2024-01-01', toOn: '2026-12-31' } });
    const over = await someExpert(quiet, { expert: { name: '陈三' }, term: { fromOn: '2023-01-01', toOn: '2025-12-31' } });
    const passed = await someExpert(quiet, { expert: { name: '丁四' }, fields: [sampleField({ classCode: 'ZL05' })], term: null });
    const lead = quiet.as('stationLead');
    const ids = async (filter: object): Promise<string[]> => (await lead.call(listExperts, filter)).rows.map(r => r.id);
    expect((await ids({})).toSorted()).toEqual([serving, ending, over, passed].toSorted());
    expect((await ids({ state: 'serving' })).toSorted()).toEqual([serving, ending].toSorted());
    expect(await ids({ state: 'ended' })).toEqual([over]);
    expect(await ids({ state: 'passed' })).toEqual([passed]);
    expect(await ids({ state: 'applied' })).toEqual([]);
    expect(await ids({ topic: 'ZL' })).toEqual([passed]);
    expect(await ids({ q: '标准化研究' })).toEqual([serving]);
    expect(await ids({ endsBy: '2027-02-20' })).toEqual([ending]);
    expect(await lead.call(expertFigures, {})).toEqual({ serving: 2, applied: 0, ending: 1, endsBy: '2027-02-20', minutes: 0 });
    const seen: string[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const page: { rows: { id: string }[]; next: string | null } = await lead.call(listExperts, { limit: 1, ...(after ? { after } : {}) });
      seen.push(...page.rows.map(r => r.id));
      after = page.next;
    }
    expect(seen).toEqual(await ids({}));
    const file = await lead.call(exportExperts, {});
    expect(file.fileName).toMatch(/\.xlsx$/);
    expect(Buffer.from(file.body).subarray(0, 2).toString()).toBe('PK');
    await expect(quiet.as('officer').call(exportExperts, {})).rejects.toMatchObject({ status: 403 });
  });
});
