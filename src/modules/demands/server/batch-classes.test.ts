import { describe, expect, it } from 'vitest';
import { catalogueModule } from '#modules/catalogue/index.ts';
import { referenceModule } from '#modules/reference/index.ts';
import { newId } from '#platform/contract/ids.ts';
import { makeEnterprise } from '#test/demands-probe.ts';
import { registerPeople } from '#test/planning.ts';
import { openWorld } from '#test/world.ts';
import { doBatch, listBatches, previewBatch, undoBatch } from '../contract/batch.ts';
import {
  answerDemand,
  classifyDemand,
  declineDemand,
  getDemand,
  listDemands,
  raiseDemand,
  suggestKeywords,
} from '../contract/operations.ts';
import { demandsModule } from '../index.ts';

const world = await openWorld({ modules: [referenceModule, catalogueModule, demandsModule] });
const officer = world.as('officer');
const colleague = world.as('officer', { name: '周敏' });
const lead = world.as('stationLead');
const manager = world.as('manager');
await registerPeople(world, [officer, colleague, lead, manager]);
const tea = await makeEnterprise(world, '杭州龙坞茶业（ＡＢ）有限公司');

const raise = (text: string) => officer.call(raiseDemand, { id: newId(), enterpriseId: tea.id, kind: 'need', text });
const rowsOf = async (ids: readonly string[], classCode?: string) =>
  (await officer.call(previewBatch, { act: 'classify', ids: [...ids], ...(classCode ? { classCode } : {}) })).rows;

describe('many demands', () => {
  it('[4.1-a] get another class at once: previewed with the one they have, done once, taken back with its reasons', async () => {
    const made = [await raise('想注册商标'), await raise('商标被抢注怎么办'), await raise('设备检定去哪里')];
    const ids = made.map(d => d.id);
    const to = 'SB01';
    await officer.call(classifyDemand, { id: ids[0] ?? '', classCode: to });
    const preview = await rowsOf(ids, to);
    expect(preview.map(r => r.whyNot)).toEqual(['same', null, null]);
    expect(preview[1]?.classCode).toBe(made[1]?.classCode);
    const before = await Promise.all(ids.slice(1).map(id => officer.call(getDemand, { id })));
    const id = newId();
    const input = {
      id,
      what: { act: 'classify' as const, classCode: to },
      rows: preview.filter(r => r.whyNot === null).map(r => ({ id: r.id, version: r.version })),
    };
    const commandId = newId();
    const answer = await officer.call(doBatch, input, { commandId });
    expect(answer).toMatchObject({ done: 2, left: [] });
    expect(await officer.call(doBatch, input, { commandId })).toEqual(answer);
    const after = await officer.call(getDemand, { id: ids[2] ?? '' });
    expect(after).toMatchObject({ classCode: to, classHow: 'person', state: 'open', classReasons: { by: officer.actor.name } });
    await expect(officer.call(doBatch, { ...input, id: newId(), what: { act: 'classify', classCode: 'SB99' } })).rejects.toMatchObject({
      code: 'demands.problem.unknownClass',
    });
    expect(await officer.call(undoBatch, { id })).toMatchObject({ undone: 2, kept: [] });
    const back = await Promise.all(ids.slice(1).map(each => officer.call(getDemand, { id: each })));
    expect(back.map(d => [d.classCode, d.classHow, d.classReasons])).toEqual(before.map(d => [d.classCode, d.classHow, d.classReasons]));
    expect((await manager.call(suggestKeywords, {})).rows.flatMap(r => r.examples)).not.toContain('设备检定去哪里');
  });

  it('[3.1-a] acts are listed for a week, one’s own and to leads all, with the way back while there is one', async () => {
    const made = await raise('列表里的一条');
    const [row] = (await officer.call(previewBatch, { act: 'answer', ids: [made.id] })).rows;
    const id = newId();
    const rows = [{ id: made.id, version: row?.version ?? 0 }];
    await officer.call(doBatch, { id, what: { act: 'answer', answer: '第一行\r\n第二行' }, rows });
    expect(await officer.call(getDemand, { id: made.id })).toMatchObject({ answer: '第一行\n第二行' });
    const of = async (who: typeof officer) => (await who.call(listBatches, {})).rows.find(b => b.id === id);
    expect(await of(officer)).toMatchObject({ act: 'answer', n: 1, doneByName: officer.actor.name, undoneAt: null });
    expect((await of(officer))?.undoUntil).not.toBeNull();
    expect(await of(lead)).toBeDefined();
    expect(await of(colleague)).toBeUndefined();
    expect(await of(world.as('stationLead', { region: '330106' }))).toBeUndefined();
    await expect(world.as('auditor').call(listBatches, {})).rejects.toMatchObject({ status: 403 });
    await lead.call(undoBatch, { id });
    expect(await of(officer)).toMatchObject({ undoneByName: lead.actor.name, undoUntil: null });
    const other = newId();
    const [again] = (await officer.call(previewBatch, { act: 'answer', ids: [made.id] })).rows;
    await officer.call(doBatch, {
      id: other,
      what: { act: 'answer', answer: '再答' },
      rows: [{ id: made.id, version: again?.version ?? 0 }],
    });
    world.clock.advance(25 * 3_600_000);
    expect((await officer.call(listBatches, {})).rows.find(b => b.id === other)).toMatchObject({ undoneAt: null, undoUntil: null });
    world.clock.advance(7 * 24 * 3_600_000);
    expect((await officer.call(listBatches, {})).rows).toEqual([]);
  });
});

describe('the words of a demand', () => {
  it('[3.1-a] an answer, a refusal and a demand of several lines keep them; blank ones are refused by field', async () => {
    const made = await raise('第一条\n第二条');
    expect(made.text).toBe('第一条\n第二条');
    expect(await officer.call(answerDemand, { id: made.id, answer: ' 甲\r\n乙 ' })).toMatchObject({ answer: '甲\n乙' });
    const other = await raise('另一条');
    await expect(officer.call(declineDemand, { id: other.id, reason: ' \n ' })).rejects.toMatchObject({
      status: 422,
      fields: [{ pointer: '/reason' }],
    });
    expect(await officer.call(declineDemand, { id: other.id, reason: '一\n二' })).toMatchObject({ declineReason: '一\n二' });
  });

  it('[3.1-a] are found in whatever width and case they were typed', async () => {
    const { id } = await raise('申报ＩＳＯ９００１（质量）证书');
    const found = async (q: string): Promise<string[]> => (await officer.call(listDemands, { q, limit: 100 })).rows.map(r => r.id);
    for (const q of ['iso9001', 'ＩＳＯ９００１', '(质量)', '（质量）', '龙坞茶业(ab)', '龙坞茶业（ＡＢ）'])
      expect(await found(q), q).toContain(id);
    expect(await found('％')).not.toContain(id);
  });
});
