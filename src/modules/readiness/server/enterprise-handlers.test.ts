import { describe, expect, test } from 'vitest';
import { createAsset } from '#modules/assets/contract/operations-register.ts';
import { mergeEnterprises, unmergeEnterprise } from '#modules/enterprises/contract/operations.ts';
import { newId } from '#platform/contract/ids.ts';
import { openReadiness } from '#test/readiness.ts';
import type { RungCondition } from '../contract/ladder.ts';
import {
  answerPrerequisite,
  concludeAssessment,
  enterpriseReadiness,
  getAssessment,
  getCriteria,
  listAssessments,
} from '../contract/operations-assessment.ts';
import { moveReadiness, moveReadinessBack } from '../contract/operations-merge.ts';
import { correctGapTask, createGapTask, endGapTask, findOwners, listGapTasks } from '../contract/operations-scoring.ts';
import { faultsOfCriteria } from '../domain/criteria.ts';

const { world, officer, colleague, lead, elsewhere, firm, opened, agreed } = await openReadiness();
const conditionsOf = async (enterpriseId: string): Promise<RungCondition[]> =>
  (await officer.call(enterpriseReadiness, { enterpriseId })).rungs.flatMap(r => r.conditions);
const condition = async (enterpriseId: string, level: string, key: string): Promise<RungCondition> => {
  const found = (await conditionsOf(enterpriseId)).find(c => c.level === level && c.key === key);
  if (!found) throw new Error(`no ${level} ${key}`);
  return found;
};

describe('四级阶梯', () => {
  test('[6.2.2.2-a] every version of the criteria comes to 1000; every rule of the ladder names its source', async () => {
    const { versions, prerequisites } = await officer.call(getCriteria, {});
    expect(versions.length).toBeGreaterThan(0);
    for (const v of versions) expect(faultsOfCriteria(v), v.code).toEqual([]);
    for (const p of prerequisites) expect(p.source).not.toBe('');
    expect(prerequisites.find(p => p.level === 'city' && p.key === 'score')).toMatchObject({ amount: 620, confidence: 'toConfirm' });
    await expect(world.as('auditor').call(getCriteria, {})).rejects.toMatchObject({ status: 403 });
  });

  test('[6.2.2.1-a] what records tell, what somebody checked, what was won; nothing known is not ready', async () => {
    const enterpriseId = await firm();
    const id = await agreed(enterpriseId, 20);
    expect(await condition(enterpriseId, 'city', 'score')).toMatchObject({ state: 'unknown', have: null });
    await officer.call(concludeAssessment, { id, version: (await officer.call(getAssessment, { id })).version });
    expect(await condition(enterpriseId, 'city', 'score')).toMatchObject({ state: 'missing', have: 200, amount: 620 });
    expect(await condition(enterpriseId, 'city', 'founded')).toMatchObject({ state: 'unknown', have: null });
    const assetId = newId();
    const award = { kind: 'award' as const, details: { level: 'district' as const, year: 2024 } };
    const asset = {
      number: '',
      numberAsPrinted: true,
      title: '拱墅区政府质量奖',
      owner: '',
      status: 'inForce' as const,
      statusWords: '',
      asOf: '2026-11-01',
      valueNote: '',
    };
    await officer.call(createAsset, { id: assetId, enterpriseId, ...asset, kindDetails: award });
    await officer.call(createAsset, { id: newId(), enterpriseId, ...asset, title: '区科技奖', kindDetails: award });
    const view = await officer.call(enterpriseReadiness, { enterpriseId });
    expect(view.rungs.map(r => [r.level, r.state, r.won.length])).toEqual([
      ['district', 'missing', 1],
      ['city', 'missing', 0],
      ['province', 'missing', 0],
      ['nation', 'missing', 0],
    ]);
    expect(view.rungs[0]?.won).toEqual([{ assetId, level: 'district', title: '拱墅区政府质量奖', year: 2024 }]);
    expect(view.years).toMatchObject([{ year: 2026, points: 200, state: 'concluded' }]);
    expect(view.years[0]?.categories.map(c => c.got)).toEqual([22, 18, 18, 26, 20, 16, 80]);
    const { rows } = await officer.call(listAssessments, { won: 'district' });
    expect(rows.map(r => r.enterpriseId)).toEqual([enterpriseId]);
  });

  test('[6.2.2.1-a] ready when all is met: the list finds it', async () => {
    const enterpriseId = await firm();
    const id = await agreed(enterpriseId, 20);
    await officer.call(concludeAssessment, { id, version: (await officer.call(getAssessment, { id })).version });
    // a level whose only open question is answered, with a score behind it
    const lawful = await condition(enterpriseId, 'district', 'lawful');
    await officer.call(answerPrerequisite, {
      id: newId(),
      enterpriseId,
      prerequisiteId: lawful.id,
      version: 0,
      answer: 'met',
      note: '信用报告',
    });
    expect((await officer.call(listAssessments, { readyFor: 'district' })).rows).toEqual([]);
    const client = await world.pool.connect();
    await client.query('begin');
    await client.query("select set_config('app.entry', $1, true)", [newId()]);
    await client.query('update readiness.assessments set points = 700 where id = $1', [id]);
    await client.query('commit');
    client.release();
    const { rows } = await officer.call(listAssessments, { readyFor: 'district' });
    expect(rows).toMatchObject([{ id, readyFor: 'district', next: { level: 'city', state: 'unknown' } }]);
  });

  test('[6.2.2.1-a] answers: kept, corrected by who read them; refused and conflicting ones change nothing; replayed: once', async () => {
    const enterpriseId = await firm();
    const pool = await condition(enterpriseId, 'city', 'pool');
    expect(pool.state).toBe('unknown');
    const wish = {
      id: newId(),
      enterpriseId,
      prerequisiteId: pool.id,
      version: 0,
      answer: 'met' as const,
      note: '2026 年入库名单第 12 位',
    };
    const score = await condition(enterpriseId, 'city', 'score');
    await expect(officer.call(answerPrerequisite, { ...wish, note: ' ' })).rejects.toMatchObject({ status: 422 });
    await expect(officer.call(answerPrerequisite, { ...wish, prerequisiteId: score.id })).rejects.toMatchObject({
      code: 'readiness.problem.toldByRecords',
    });
    await expect(officer.call(answerPrerequisite, { ...wish, prerequisiteId: newId() })).rejects.toMatchObject({
      code: 'readiness.problem.unknownPrerequisite',
    });
    await expect(elsewhere.call(answerPrerequisite, wish)).rejects.toMatchObject({ status: 404 });
    await expect(elsewhere.call(enterpriseReadiness, { enterpriseId })).rejects.toMatchObject({ status: 404 });
    await expect(world.as('auditor').call(answerPrerequisite, wish)).rejects.toMatchObject({ status: 403 });
    const commandId = newId();
    const answer = () => officer.call(answerPrerequisite, wish, { commandId });
    expect(await Promise.all([answer(), answer()])).toEqual([{ id: wish.id }, { id: wish.id }]);
    expect(await condition(enterpriseId, 'city', 'pool')).toMatchObject({ state: 'met', answer: { note: wish.note, version: 1 } });
    await expect(lead.call(answerPrerequisite, { ...wish, answer: 'missing', note: '没找到' })).rejects.toMatchObject({
      code: 'readiness.problem.changedMeanwhile',
    });
    await lead.call(answerPrerequisite, { ...wish, version: 1, answer: 'missing', note: '名单已更新，没有这家' });
    expect((await condition(enterpriseId, 'city', 'pool')).state).toBe('missing');
  });

  test('[6.1-c] assessments and answers go with a merged enterprise, and back', async () => {
    const [keepId, dropId] = [await firm(), await firm()];
    const id = await opened(dropId);
    const pool = await condition(dropId, 'city', 'pool');
    await officer.call(answerPrerequisite, {
      id: newId(),
      enterpriseId: dropId,
      prerequisiteId: pool.id,
      version: 0,
      answer: 'met',
      note: '名单',
    });
    await expect(officer.call(moveReadiness, { fromId: dropId, toId: keepId })).rejects.toMatchObject({ status: 403 });
    await expect(officer.call(moveReadinessBack, { fromId: dropId, toId: keepId })).rejects.toMatchObject({ status: 403 });
    await lead.call(mergeEnterprises, { keepId, dropId, reason: '同一家' });
    await world.deliver();
    expect((await officer.call(enterpriseReadiness, { enterpriseId: keepId })).years.map(y => y.assessmentId)).toEqual([id]);
    expect((await condition(keepId, 'city', 'pool')).state).toBe('met');
    await lead.call(unmergeEnterprise, { id: dropId, reason: '弄错了' });
    await world.deliver();
    expect((await officer.call(enterpriseReadiness, { enterpriseId: keepId })).years).toEqual([]);
    expect((await officer.call(getAssessment, { id })).enterpriseId).toBe(dropId);
  });
});

describe('改进任务', () => {
  const fields = (dueOn = '2026-12-20') => ({ title: '补齐做法', ownerId: colleague.actor.id, dueOn });

  test('[6.2.2.2-a] a gap becomes a task with the points lost; its owner ends it; listed by due day', async () => {
    const assessmentId = await agreed(undefined, 60);
    const [late, soon] = [newId(), newId()];
    await officer.call(createGapTask, { id: late, assessmentId, itemKey: '4.7.2', task: fields() });
    await officer.call(createGapTask, { id: soon, assessmentId, itemKey: '4.1.2', task: fields('2026-11-20') });
    const view = await officer.call(getAssessment, { id: assessmentId });
    expect(view.tasks.map(x => [x.id, x.lostPoints, x.overdue])).toEqual([
      [late, 60, false],
      [soon, 37.5, true],
    ]);
    const ids = async (input: object): Promise<string[]> =>
      (await colleague.call(listGapTasks, { mine: 'yes', ...input })).rows.map(r => r.id);
    expect(await ids({})).toEqual([soon, late]);
    expect(await ids({ state: 'overdue' })).toEqual([soon]);
    const first = await colleague.call(listGapTasks, { mine: 'yes', limit: 1 });
    expect(await ids({ after: first.next, limit: 1 })).toEqual([late]);
    await colleague.call(endGapTask, { id: soon, outcome: 'done', note: '' });
    expect(await ids({ state: 'open' })).toEqual([late]);
    expect(await ids({ state: 'ended' })).toEqual([soon]);
    expect((await elsewhere.call(listGapTasks, {})).rows).toEqual([]);
    expect((await officer.call(findOwners, {})).rows.map(p => p.id)).toContain(colleague.actor.id);
  });

  test('[6.2.2.2-a] refused: no agreed score, an unknown owner, another person, dropped without a word; conflicts told; replayed once', async () => {
    const early = await opened();
    const task = fields();
    await expect(officer.call(createGapTask, { id: newId(), assessmentId: early, itemKey: '4.1.2', task })).rejects.toMatchObject({
      code: 'readiness.problem.notAgreed',
    });
    const assessmentId = await agreed();
    const id = newId();
    const wish = { id, assessmentId, itemKey: '4.1.2', task };
    await expect(officer.call(createGapTask, { ...wish, task: { ...task, ownerId: newId() } })).rejects.toMatchObject({
      fields: [{ pointer: '/task/ownerId' }],
    });
    await expect(officer.call(createGapTask, { ...wish, itemKey: 'x' })).rejects.toMatchObject({ code: 'readiness.problem.unknownItem' });
    await expect(colleague.call(createGapTask, wish)).rejects.toMatchObject({ status: 403 });
    await expect(elsewhere.call(createGapTask, wish)).rejects.toMatchObject({ status: 404 });
    const [creating, correcting, ending] = [newId(), newId(), newId()];
    const other = { ...task, title: '换个做法' };
    const acts = [
      () => officer.call(createGapTask, wish, { commandId: creating }),
      () => colleague.call(correctGapTask, { id, version: 1, task: other }, { commandId: correcting }),
    ];
    for (const act of acts) expect(await Promise.all([act(), act()])).toEqual([{ id }, { id }]);
    await expect(officer.call(correctGapTask, { id, version: 1, task })).rejects.toMatchObject({
      code: 'readiness.problem.changedMeanwhile',
    });
    const third = world.as('officer', { name: '丙' });
    await expect(third.call(endGapTask, { id, outcome: 'done', note: '' })).rejects.toMatchObject({ status: 403 });
    await expect(third.call(correctGapTask, { id, version: 2, task })).rejects.toMatchObject({ status: 403 });
    await expect(elsewhere.call(endGapTask, { id, outcome: 'done', note: '' })).rejects.toMatchObject({ status: 404 });
    await expect(elsewhere.call(correctGapTask, { id, version: 2, task })).rejects.toMatchObject({ status: 404 });
    await expect(colleague.call(endGapTask, { id, outcome: 'dropped', note: '' })).rejects.toMatchObject({ status: 422 });
    const end = () => colleague.call(endGapTask, { id, outcome: 'dropped', note: '企业停产' }, { commandId: ending });
    expect(await Promise.all([end(), end()])).toEqual([{ id }, { id }]);
    await expect(colleague.call(endGapTask, { id, outcome: 'done', note: '' })).rejects.toMatchObject({
      code: 'readiness.problem.taskEnded',
    });
    await expect(colleague.call(correctGapTask, { id, version: 3, task })).rejects.toMatchObject({ code: 'readiness.problem.taskEnded' });
    await expect(world.as('auditor').call(findOwners, {})).rejects.toMatchObject({ status: 403 });
  });
});
