import { describe, expect, it } from 'vitest';
import { catalogueModule } from '#modules/catalogue/index.ts';
import { newId } from '#platform/contract/ids.ts';
import { makeEnterprise, probe, raiseOp, rowOf, supersedeOp } from '#test/demands-probe.ts';
import { idOf } from '#test/people.ts';
import { registerPeople } from '#test/planning.ts';
import { openWorld } from '#test/world.ts';
import {
  answerDemand,
  assignDemand,
  classifyDemand,
  declineDemand,
  demandTimeline,
  demandTotals,
  exportDemands,
  getDemand,
  listDemands,
  raiseDemand,
  referDemand,
  suggestKeywords,
} from '../contract/operations.ts';
import { demandsModule } from '../index.ts';

const world = await openWorld({ modules: [catalogueModule, demandsModule, probe] });
const officer = world.as('officer');
const lead = world.as('stationLead');
const manager = world.as('manager');
const elsewhere = world.as('officer', { region: '330106' });
await registerPeople(world, [officer]);
const tea = await makeEnterprise(world, '杭州龙坞茶业有限公司', { scale: 'small', industry: '1530' });
const valve = await makeEnterprise(world, '杭州运河阀门有限公司', { region: '330105002', scale: 'medium', industry: '3443' });

describe('[A.1-b] a 是 of Table A.1', () => {
  it('[A.1-b] becomes a demand or an intent by itself, sorted by its row', async () => {
    const { ids } = await officer.call(raiseOp, {
      rows: [
        rowOf(tea, 'training.selfDeclaration', '企业产品标准自我公开声明'),
        rowOf(tea, 'declaration.districtQualityAward', '区级政府质量奖', { kind: 'intent' }),
        rowOf(tea, 'difficulty.1', '商标快到期了，不知道怎么续展', { kind: 'difficulty' }),
      ],
    });
    const [byRow, intent, byWords] = await Promise.all(ids.map(id => officer.call(getDemand, { id })));
    expect(byRow).toMatchObject({ classCode: 'PX02', classHow: 'rule', state: 'open', kind: 'need' });
    expect(intent).toMatchObject({ classCode: 'ZL01', classHow: 'rule', kind: 'intent' });
    expect(byWords).toMatchObject({ classCode: 'SB02', classHow: 'classifier', enterpriseName: '杭州龙坞茶业有限公司' });
    expect(byWords?.classReasons?.ranked?.[0]?.words.map(w => w.word)).toContain('续展');
  });

  it('[A.1-b] raises nothing twice: the same row of the same visit answers the same demand', async () => {
    const row = rowOf(valve, 'training.qualitySystem', '质量管理体系标准');
    const first = await officer.call(raiseOp, { rows: [row] });
    expect(await officer.call(raiseOp, { rows: [row] })).toEqual(first);
    const reworded = await officer.call(raiseOp, { rows: [{ ...row, text: '质量管理体系标准：希望派老师来' }] });
    expect(reworded).toEqual(first);
    expect((await officer.call(getDemand, { id: first.ids[0] as string })).text).toBe('质量管理体系标准：希望派老师来');
  });
});

describe('[3.1-a] a demand cannot vanish', () => {
  const raise = async (text: string) => officer.call(raiseDemand, { id: newId(), enterpriseId: valve.id, kind: 'need', text });

  it('[3.1-a] is taken down by hand: works, is refused, is replayed', async () => {
    const id = newId();
    const input = { id, enterpriseId: valve.id, kind: 'difficulty' as const, text: '压力表强检怎么备案' };
    const commandId = newId();
    const made = await officer.call(raiseDemand, input, { commandId });
    expect(made).toMatchObject({ id, classCode: 'JL01', source: 'hand', raisedByName: officer.actor.name });
    expect(await officer.call(raiseDemand, input, { commandId })).toEqual(made);
    await expect(officer.call(raiseDemand, input)).rejects.toMatchObject({ code: 'demands.problem.idTaken' });
    await expect(elsewhere.call(raiseDemand, { ...input, id: newId() })).rejects.toMatchObject({ status: 404 });
    await expect(world.as('auditor').call(raiseDemand, { ...input, id: newId() })).rejects.toMatchObject({ status: 403 });
  });

  it('[3.1-a] ends answered, and the enterprise sees the answer', async () => {
    const { id } = await raise('强检器具太多');
    const commandId = newId();
    const done = await officer.call(answerDemand, { id, answer: '下周三上门检定' }, { commandId });
    expect(done).toMatchObject({ state: 'answered', tellEnterprise: '已答复：下周三上门检定' });
    expect(await officer.call(answerDemand, { id, answer: '下周三上门检定' }, { commandId })).toEqual(done);
    await expect(officer.call(declineDemand, { id, reason: '重复' })).rejects.toMatchObject({ code: 'demands.problem.alreadyEnded' });
    expect(done.may).toEqual(['demands.demand.classify']);
  });

  it('[3.1-a] is referred with a day, and may be answered afterwards', async () => {
    const { id } = await raise('厂房面积不够，想扩建');
    await expect(officer.call(referDemand, { id, to: '区经信局', dueOn: '2026-11-21' })).rejects.toMatchObject({
      code: 'demands.problem.dueInThePast',
    });
    const done = await officer.call(referDemand, { id, to: '区经信局', dueOn: '2026-11-30' });
    expect(done).toMatchObject({ state: 'referred', tellEnterprise: '已转区经信局办理，请其于2026年11月30日前答复您' });
    expect((await officer.call(answerDemand, { id, answer: '已安排对接' })).state).toBe('answered');
  });

  it('[3.1-a] is declined only with a reason, which the enterprise sees', async () => {
    const { id } = await raise('想减税');
    await expect(officer.call(declineDemand, { id, reason: ' ' })).rejects.toMatchObject({ status: 422 });
    expect(await officer.call(declineDemand, { id, reason: '不属于本局职责，请向税务部门咨询' })).toMatchObject({
      state: 'declined',
      tellEnterprise: '未能办理，原因：不属于本局职责，请向税务部门咨询',
    });
  });

  it('[3.1-a] of a withdrawn visit is marked superseded and stays readable', async () => {
    const row = rowOf(valve, 'difficulty.9', '检测费用高', { sourceId: idOf('visit', 'withdrawn') });
    const { ids } = await officer.call(raiseOp, { rows: [row] });
    const id = ids[0] as string;
    expect(await officer.call(supersedeOp, { sourceId: row.sourceId, reason: '走访记录已撤回' })).toEqual({ n: 1 });
    expect(await officer.call(getDemand, { id })).toMatchObject({ state: 'superseded', supersedeReason: '走访记录已撤回', may: [] });
    expect((await officer.call(listDemands, {})).rows.map(r => r.id)).not.toContain(id);
    await expect(world.appPool.query('delete from demands.demands')).rejects.toThrow(/permission denied/);
  });

  it('[3.1-a] with an end gets a successor when its source is corrected', async () => {
    const row = rowOf(valve, 'difficulty.5', '年费忘了交', { sourceId: idOf('visit', 'corrected') });
    const first = (await officer.call(raiseOp, { rows: [row] })).ids[0] as string;
    await officer.call(answerDemand, { id: first, answer: '可在六个月内补缴' });
    const second = (await officer.call(raiseOp, { rows: [{ ...row, text: '年费忘了交，专利已失效' }] })).ids[0] as string;
    expect(second).not.toBe(first);
    expect(await officer.call(getDemand, { id: first })).toMatchObject({ state: 'superseded', supersededBy: second });
  });

  it('[3.1-a] shows who did what to it', async () => {
    const { id } = await raise('想办展会');
    await lead.call(assignDemand, { id, ownerId: officer.actor.id, urgency: 'urgent' });
    await expect(lead.call(assignDemand, { id, ownerId: newId() })).rejects.toMatchObject({ code: 'demands.problem.unknownOwner' });
    await expect(officer.call(assignDemand, { id, ownerId: officer.actor.id })).rejects.toMatchObject({ status: 403 });
    const { items } = await officer.call(demandTimeline, { id });
    expect(items.map(i => i.operation).sort()).toEqual(['demands.demand.assign', 'demands.demand.raise']);
  });

  it('[3.1-a] of another district is like a missing one', async () => {
    const { id } = await raise('想申请专精特新');
    const refusals = await Promise.allSettled([
      elsewhere.call(getDemand, { id }),
      elsewhere.call(demandTimeline, { id }),
      elsewhere.call(classifyDemand, { id, classCode: 'ZC01' }),
      elsewhere.call(answerDemand, { id, answer: '好' }),
      officer.call(getDemand, { id: newId() }),
    ]);
    expect(refusals.map(r => r.status === 'rejected' && r.reason.status)).toEqual([404, 404, 404, 404, 404]);
    expect((await elsewhere.call(listDemands, {})).rows).toEqual([]);
  });
});

describe('[4.1-a] sorting', () => {
  it('[4.1-a] is corrected by one tap, remembers who, and refuses classes that are not there', async () => {
    const made = await officer.call(raiseDemand, { id: newId(), enterpriseId: tea.id, kind: 'need', text: '请帮忙看看我们的茶园' });
    expect(made).toMatchObject({ classCode: null, classHow: null });
    const queue = await officer.call(listDemands, { queue: true });
    expect(queue.rows.map(r => r.id)).toContain(made.id);
    const commandId = newId();
    const fixed = await officer.call(classifyDemand, { id: made.id, classCode: 'RZ02' }, { commandId });
    expect(fixed).toMatchObject({ classCode: 'RZ02', classHow: 'person', classReasons: { by: officer.actor.name } });
    expect(await officer.call(classifyDemand, { id: made.id, classCode: 'RZ02' }, { commandId })).toEqual(fixed);
    await expect(officer.call(classifyDemand, { id: made.id, classCode: 'PX04' })).rejects.toMatchObject({
      code: 'demands.problem.unknownClass',
    });
    expect((await officer.call(listDemands, { queue: true })).rows.map(r => r.id)).not.toContain(made.id);
  });

  it('[4.1-a] learns: words that corrections share are offered to the manager', async () => {
    for (const text of ['窨井盖要不要办证', '我们新做的窨井盖怎么贴标']) {
      const { id } = await officer.call(raiseDemand, { id: newId(), enterpriseId: valve.id, kind: 'need', text });
      await officer.call(classifyDemand, { id, classCode: 'RZ10' });
    }
    const { rows } = await manager.call(suggestKeywords, {});
    expect(rows[0]).toMatchObject({ classCode: 'RZ10', word: '窨井盖', corrections: 2 });
    await expect(officer.call(suggestKeywords, {})).rejects.toMatchObject({ status: 403 });
  });

  it('[4.1-a] pages the list by key and narrows it by every facet', async () => {
    const first = await officer.call(listDemands, { limit: 2 });
    expect(first.next).not.toBeNull();
    const second = await officer.call(listDemands, { limit: 2, after: first.next as string });
    expect(new Set([...first.rows, ...second.rows].map(r => r.id)).size).toBe(4);
    const narrow = await officer.call(listDemands, {
      classCode: 'JL',
      street: '330105002',
      scale: 'medium',
      industry: 'C',
      kind: 'difficulty',
      q: '压力',
    });
    expect(narrow.rows.map(r => r.text)).toEqual(['压力表强检怎么备案']);
    expect((await officer.call(listDemands, { industry: 'K' })).rows).toEqual([]);
  });
});

describe('[4.1-a] totals', () => {
  it('[4.1-a] count by class, street, industry, scale, kind, state and month; each number opens exactly its rows', async () => {
    const totals = await manager.call(demandTotals, {});
    expect(totals.all.demands).toBeGreaterThan(8);
    const groups = [
      ...totals.byTopic,
      ...totals.byClass,
      ...totals.byStreet,
      ...totals.byIndustry,
      ...totals.byScale,
      ...totals.byKind,
      ...totals.byState,
      ...totals.bySource,
      ...totals.byMonth,
      totals.unsorted,
      totals.all,
    ];
    for (const total of groups) {
      const { rows } = await manager.call(listDemands, { ...total.filter, limit: 100 });
      expect([total.key, rows.length, new Set(rows.map(r => r.enterpriseId)).size]).toEqual([total.key, total.demands, total.enterprises]);
    }
    expect(totals.byIndustry.map(t => t.key)).toContain('C');
    expect((await elsewhere.call(demandTotals, {})).all.demands).toBe(0);
  });

  it('[4.1-a] go out as a workbook, recorded, only for leads and managers', async () => {
    const file = await lead.call(exportDemands, { kind: 'difficulty' });
    expect(file.fileName).toBe('需求清单-2026-11-22.xlsx');
    expect(Buffer.from(file.body).subarray(0, 2).toString()).toBe('PK');
    await expect(officer.call(exportDemands, {})).rejects.toMatchObject({ status: 403 });
  });

  it('[4.1-a] the file bears the day in Beijing, half an hour after its midnight too', async () => {
    world.clock.set('2026-11-23T00:30:00+08:00');
    expect((await lead.call(exportDemands, {})).fileName).toBe('需求清单-2026-11-23.xlsx');
  });
});
