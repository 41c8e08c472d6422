import { describe, expect, test } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { openReadiness } from '#test/readiness.ts';
import { getAssessment } from '../contract/operations-assessment.ts';
import { agreeItem, agreeNear, finishSheet, getSheet, saveScores, takeSheetBack } from '../contract/operations-scoring.ts';

const { world, officer, colleague, elsewhere, opened, saveSheet, handIn } = await openReadiness();
const item = '4.1.2';
const score = (percent: number | null, more: object = {}) => ({ percent, parts: {}, strengths: '', improvements: '', ...more });
const one = (version: number, s = score(50), itemKey = item) => [{ itemKey, version, score: s }];
const itemOf = async (id: string, key = item) => (await officer.call(getAssessment, { id })).items.find(i => i.key === key);

describe('评分表', () => {
  test('[6.2.2.2-a] scores are kept as they were saved, with sides and words', async () => {
    const assessmentId = await opened();
    const said = score(45, { parts: { approach: 50, deployment: 40 }, strengths: '周例会', improvements: '缺跟踪' });
    const saved = await officer.call(saveScores, { assessmentId, party: 'coach', scores: one(0, said) });
    expect(saved.versions).toEqual({ [item]: 1 });
    const sheet = await officer.call(getSheet, { assessmentId, party: 'coach' });
    expect(sheet.items[0]).toMatchObject({ key: item, version: 1, score: said, evidence: 0 });
    expect(sheet.items[1]?.score.percent).toBeNull();
    await officer.call(saveScores, { assessmentId, party: 'coach', scores: one(1, score(null)) });
    expect((await officer.call(getSheet, { assessmentId, party: 'coach' })).items[0]?.score).toEqual(score(null));
  });

  test('[6.2.2.2-a] the parties score apart: nothing of a sheet shows before it is handed in', async () => {
    const assessmentId = await opened();
    await saveSheet(assessmentId, 'coach', 40);
    expect((await officer.call(getSheet, { assessmentId, party: 'enterprise' })).items[0]?.score.percent).toBeNull();
    expect(await itemOf(assessmentId)).toMatchObject({ given: [], spread: null });
    const before = (await officer.call(getAssessment, { id: assessmentId })).parties.find(p => p.party === 'coach');
    expect(before).toMatchObject({ scored: 23, finishedAt: null, points: null });
    await officer.call(finishSheet, { id: newId(), assessmentId, party: 'coach', assessorName: '王敏' });
    await handIn(assessmentId, 'enterprise', 60);
    const view = await officer.call(getAssessment, { id: assessmentId });
    expect(view.parties).toMatchObject([
      { party: 'enterprise', onBehalf: true, points: 600 },
      { party: 'coach', onBehalf: false, assessorName: '王敏', points: 400 },
      { party: 'expert', finishedAt: null, points: null },
    ]);
    expect(view.items[0]).toMatchObject({ spread: 20, apart: false, given: [{ percent: 60 }, { percent: 40 }] });
  });

  test('[6.2.2.2-a] refused: no step, another side, an unknown item, a role or person that may not, a sheet handed in', async () => {
    const assessmentId = await opened();
    const sheet = { assessmentId, party: 'coach' as const };
    const refused = async (scores: ReturnType<typeof one>, problem: object): Promise<void> =>
      expect(officer.call(saveScores, { ...sheet, scores })).rejects.toMatchObject(problem);
    await refused(one(0, score(42)), { code: 'readiness.problem.notAStep', params: { step: 5 } });
    await refused(one(0, score(40, { parts: { approach: 33 } })), { code: 'readiness.problem.notAStep' });
    await refused(one(0, score(105)), { status: 422 });
    await refused(one(0, score(40, { parts: { trend: 40 } })), { code: 'readiness.problem.wrongSide' });
    await refused([...one(0), ...one(0, score(40), '4.9.9')], { fields: [{ pointer: '/scores/1/itemKey' }] });
    expect((await officer.call(getSheet, sheet)).items[0]?.version, 'nothing of a refused save is kept').toBe(0);
    await expect(colleague.call(getSheet, sheet)).rejects.toMatchObject({ status: 403 });
    await expect(colleague.call(saveScores, { ...sheet, scores: one(0) })).rejects.toMatchObject({ status: 403 });
    await expect(colleague.call(takeSheetBack, sheet)).rejects.toMatchObject({ status: 403 });
    await expect(elsewhere.call(saveScores, { ...sheet, scores: one(0) })).rejects.toMatchObject({ status: 404 });
    await expect(elsewhere.call(getSheet, sheet)).rejects.toMatchObject({ status: 404 });
    await expect(world.as('auditor').call(getSheet, sheet)).rejects.toMatchObject({ status: 403 });
    const early = officer.call(finishSheet, { id: newId(), ...sheet, assessorName: '甲' });
    await expect(early).rejects.toMatchObject({ code: 'readiness.problem.itemsMissing', params: { n: 23 } });
    await expect(officer.call(takeSheetBack, sheet)).rejects.toMatchObject({ code: 'readiness.problem.sheetNotFinished' });
    await handIn(assessmentId, 'coach', 30);
    await refused(one(1), { code: 'readiness.problem.sheetFinished' });
    await expect(officer.call(finishSheet, { id: newId(), ...sheet, assessorName: '甲' })).rejects.toMatchObject({
      code: 'readiness.problem.sheetFinished',
    });
    await officer.call(takeSheetBack, sheet);
    await officer.call(saveScores, { ...sheet, scores: one(1) });
  });

  test('[6.2.2.2-a] a conflict names the item, and nothing of that save is kept; ten at once leave one', async () => {
    const assessmentId = await opened();
    const sheet = { assessmentId, party: 'coach' as const };
    await officer.call(saveScores, { ...sheet, scores: one(0, score(20)) });
    const both = [...one(0, score(80), '4.1.3'), ...one(0, score(90))];
    await expect(officer.call(saveScores, { ...sheet, scores: both })).rejects.toMatchObject({
      code: 'readiness.problem.itemChanged',
      params: { item: '高层领导的作用' },
    });
    const { items } = await officer.call(getSheet, sheet);
    expect(items.slice(0, 2).map(i => i.score.percent)).toEqual([20, null]);
    const tries = Array.from({ length: 10 }, (_, n) => officer.call(saveScores, { ...sheet, scores: one(1, score(n * 5)) }));
    expect((await Promise.allSettled(tries)).filter(x => x.status === 'fulfilled')).toHaveLength(1);
    expect((await officer.call(getSheet, sheet)).items[0]?.version).toBe(2);
  });

  test('[6.2.2.2-a] replayed: saved once, handed in once, taken back once', async () => {
    const assessmentId = await opened();
    const sheet = { assessmentId, party: 'coach' as const };
    await saveSheet(assessmentId, 'coach', 30);
    const [saving, finishing, taking, id] = [newId(), newId(), newId(), newId()];
    const acts = [
      () => officer.call(saveScores, { ...sheet, scores: one(1) }, { commandId: saving }),
      () => officer.call(finishSheet, { id, ...sheet, assessorName: '甲' }, { commandId: finishing }),
      () => officer.call(takeSheetBack, sheet, { commandId: taking }),
    ];
    for (const act of acts) {
      const [a, b] = await Promise.all([act(), act()]);
      expect(a).toEqual(b);
    }
    expect((await officer.call(getSheet, sheet)).items[0]).toMatchObject({ version: 2, score: { percent: 50 } });
  });
});

describe('共识分', () => {
  test('[6.2.2.2-a] needs two sheets; near items by their mean, those far apart with a reason', async () => {
    const assessmentId = await opened();
    await handIn(assessmentId, 'coach', 20);
    const wish = { assessmentId, itemKey: item, version: 0, percent: 20, reason: '' };
    await expect(officer.call(agreeItem, wish)).rejects.toMatchObject({ code: 'readiness.problem.twoSheetsFirst' });
    await expect(officer.call(agreeNear, { assessmentId })).rejects.toMatchObject({ code: 'readiness.problem.twoSheetsFirst' });
    await handIn(assessmentId, 'expert', key => (key === item ? 60 : 25));
    expect(await officer.call(agreeNear, { assessmentId })).toMatchObject({ agreed: 22 });
    expect(await itemOf(assessmentId)).toMatchObject({ spread: 40, apart: true, agreed: null });
    expect((await itemOf(assessmentId, '4.1.3'))?.agreed).toMatchObject({ percent: 20, reason: '' });
    expect((await officer.call(getAssessment, { id: assessmentId })).points).toBeNull();
    await expect(officer.call(agreeItem, wish)).rejects.toMatchObject({
      code: 'readiness.problem.reasonWanted',
      fields: [{ pointer: '/reason' }],
    });
    await officer.call(agreeItem, { ...wish, percent: 25, reason: '看过现场，专家同意下调' });
    const view = await officer.call(getAssessment, { id: assessmentId });
    expect(view).toMatchObject({ state: 'agreeing', points: 212.5 - 10 });
    expect(await officer.call(agreeNear, { assessmentId })).toMatchObject({ agreed: 0 });
  });

  test('[X-7] the golden sums: capped without evidence, exact to the hundredth', async () => {
    const assessmentId = await opened();
    const percents: Record<string, number> = { '4.4.3': 15, '4.4.6': 5, '4.7.2': 95 };
    for (const party of ['coach', 'enterprise'] as const) await handIn(assessmentId, party, key => percents[key] ?? 20);
    await officer.call(agreeNear, { assessmentId });
    // 895 points at 20 %, 15 at 15 %, 10 at 5 %, 80 at 95 % but capped at 25 %
    expect((await officer.call(getAssessment, { id: assessmentId })).points).toBe(895 * 0.2 + 2.25 + 0.5 + 20);
    expect(await itemOf(assessmentId, '4.7.2')).toMatchObject({ agreed: { percent: 95 }, counted: 25, capped: true, earned: 20, lost: 60 });
    expect(await itemOf(assessmentId, '4.4.3')).toMatchObject({ counted: 15, capped: false, earned: 2.25, lost: 12.75 });
  });

  test('[6.2.2.2-a] refused: another person, no step, an item changed meanwhile; replayed: agreed once', async () => {
    const assessmentId = await opened();
    await handIn(assessmentId, 'coach', 40);
    await handIn(assessmentId, 'enterprise', 40);
    const wish = { assessmentId, itemKey: item, version: 0, percent: 40, reason: '' };
    await expect(colleague.call(agreeItem, wish)).rejects.toMatchObject({ status: 403 });
    await expect(colleague.call(agreeNear, { assessmentId })).rejects.toMatchObject({ status: 403 });
    await expect(elsewhere.call(agreeItem, wish)).rejects.toMatchObject({ status: 404 });
    await expect(elsewhere.call(agreeNear, { assessmentId })).rejects.toMatchObject({ status: 404 });
    await expect(officer.call(agreeItem, { ...wish, percent: 41 })).rejects.toMatchObject({ code: 'readiness.problem.notAStep' });
    await expect(officer.call(agreeItem, { ...wish, itemKey: '9' })).rejects.toMatchObject({ code: 'readiness.problem.unknownItem' });
    const [agreeing, near] = [newId(), newId()];
    for (let n = 0; n < 2; n += 1) await officer.call(agreeItem, wish, { commandId: agreeing });
    await expect(officer.call(agreeItem, wish)).rejects.toMatchObject({ code: 'readiness.problem.itemChanged' });
    for (let n = 0; n < 2; n += 1)
      expect(await officer.call(agreeNear, { assessmentId }, { commandId: near })).toMatchObject({ agreed: 22 });
    expect((await itemOf(assessmentId))?.agreed?.version).toBe(1);
  });
});
