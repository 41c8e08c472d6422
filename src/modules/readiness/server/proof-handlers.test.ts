import { describe, expect, test } from 'vitest';
import { createAsset } from '#modules/assets/contract/operations-register.ts';
import { newId } from '#platform/contract/ids.ts';
import { openReadiness } from '#test/readiness.ts';
import { openedVisit, visitsGround } from '#test/visits.ts';
import { getAssessment } from '../contract/operations-assessment.ts';
import { addEvidenceOf, evidenceChoices, evidenceFile, withdrawEvidence } from '../contract/operations-scoring.ts';

const { world, officer, colleague, lead, elsewhere, firm, opened, agreed } = await openReadiness();
const item = '4.7.2';
const asset = async (enterpriseId: string): Promise<string> => {
  const id = newId();
  await officer.call(createAsset, {
    id,
    enterpriseId,
    number: '',
    numberAsPrinted: true,
    title: '杭州市人民政府质量奖',
    owner: '',
    status: 'inForce',
    statusWords: '',
    asOf: '2026-11-01',
    valueNote: '',
    kindDetails: { kind: 'award', details: { level: 'city', year: 2023 } },
  });
  return id;
};
const itemOf = async (id: string) => (await officer.call(getAssessment, { id })).items.find(i => i.key === item);

describe('佐证', () => {
  test('[X-7] evidence lifts the cap and only that; withdrawn, the cap is back', async () => {
    const enterpriseId = await firm();
    const assessmentId = await agreed(enterpriseId, 60);
    const recordId = await asset(enterpriseId);
    const before = (await officer.call(getAssessment, { id: assessmentId })).points;
    expect(before).toBe(250);
    expect(await itemOf(assessmentId)).toMatchObject({ counted: 25, capped: true, earned: 20, lost: 60 });
    expect((await officer.call(evidenceChoices, { assessmentId })).rows).toMatchObject([{ kind: 'asset', id: recordId }]);
    const id = newId();
    await officer.call(addEvidenceOf, { id, assessmentId, itemKey: item, kind: 'asset', recordId, note: '原件已看' });
    expect(await itemOf(assessmentId)).toMatchObject({
      counted: 60,
      capped: false,
      evidence: [{ id, title: '杭州市人民政府质量奖', note: '原件已看' }],
    });
    expect((await officer.call(getAssessment, { id: assessmentId })).points).toBe(250 + 80 * 0.35);
    await officer.call(withdrawEvidence, { id });
    expect((await officer.call(getAssessment, { id: assessmentId })).points).toBe(250);
    await expect(officer.call(withdrawEvidence, { id })).rejects.toMatchObject({ code: 'readiness.problem.alreadyWithdrawn' });
    await officer.call(addEvidenceOf, { id: newId(), assessmentId, itemKey: item, kind: 'asset', recordId, note: '' });
  });

  test('[6.2.2.2-a] a file of one’s own, taken again as it was handed in, and recorded', async () => {
    const assessmentId = await opened();
    const bytes = Buffer.from('检测报告');
    const recordId = await officer.upload(bytes, { name: '检测报告.pdf', mediaType: 'application/pdf' });
    const wish = { assessmentId, itemKey: item, kind: 'file' as const, recordId, note: '' };
    await expect(lead.call(addEvidenceOf, { id: newId(), ...wish })).rejects.toMatchObject({ status: 422 });
    const id = newId();
    await officer.call(addEvidenceOf, { id, ...wish });
    const file = await colleague.call(evidenceFile, { id });
    expect([file.fileName, Buffer.from(file.body).toString()]).toEqual(['检测报告.pdf', '检测报告']);
    await expect(elsewhere.call(evidenceFile, { id })).rejects.toMatchObject({ status: 404 });
    const { rows } = await world.pool.query('select count(*)::int as n from platform.audit_entries where operation = $1', [
      evidenceFile.name,
    ]);
    expect(rows[0].n).toBeGreaterThan(0);
  });

  test('[6.2.2.2-a] a visit counts when it is handed in and of this enterprise', async () => {
    const ground = await visitsGround(world, ['杭州卓越走访有限公司']);
    const visitId = await openedVisit(world, ground);
    const assessmentId = await opened(ground.enterpriseIds[0]);
    const wish = () => ({ id: newId(), assessmentId, itemKey: item, kind: 'visit' as const, recordId: visitId, note: '' });
    await expect(officer.call(addEvidenceOf, wish())).rejects.toMatchObject({ code: 'readiness.problem.notTheirs' });
    const client = await world.pool.connect();
    await client.query('begin');
    await client.query("select set_config('app.entry', $1, true)", [newId()]);
    await client.query("update visits.visits set visited_on = '2026-11-20', submitted_at = now(), submitted_by = $2 where id = $1", [
      visitId,
      officer.actor.id,
    ]);
    await client.query('commit');
    client.release();
    await officer.call(addEvidenceOf, wish());
    expect(await itemOf(assessmentId)).toMatchObject({ evidence: [{ kind: 'visit', title: '2026-11-20' }] });
    expect((await officer.call(evidenceChoices, { assessmentId })).rows).toMatchObject([{ kind: 'visit', on: '2026-11-20' }]);
  });

  test('[6.2.2.2-a] refused: of another enterprise, twice, an unknown item, another person, another district; replayed: once', async () => {
    const enterpriseId = await firm();
    const assessmentId = await opened(enterpriseId);
    const [own, foreign] = [await asset(enterpriseId), await asset(await firm())];
    const wish = (recordId: string, more: object = {}) => ({
      id: newId(),
      assessmentId,
      itemKey: item,
      kind: 'asset' as const,
      recordId,
      note: '',
      ...more,
    });
    await expect(officer.call(addEvidenceOf, wish(foreign))).rejects.toMatchObject({
      code: 'readiness.problem.notTheirs',
      fields: [{ pointer: '/recordId' }],
    });
    await expect(officer.call(addEvidenceOf, wish(own, { itemKey: '4.1' }))).rejects.toMatchObject({
      code: 'readiness.problem.unknownItem',
    });
    await expect(colleague.call(addEvidenceOf, wish(own))).rejects.toMatchObject({ status: 403 });
    await expect(elsewhere.call(addEvidenceOf, wish(own))).rejects.toMatchObject({ status: 404 });
    await expect(elsewhere.call(evidenceChoices, { assessmentId })).rejects.toMatchObject({ status: 404 });
    await expect(world.as('auditor').call(evidenceChoices, { assessmentId })).rejects.toMatchObject({ status: 403 });
    const [input, commandId] = [wish(own), newId()];
    const add = () => officer.call(addEvidenceOf, input, { commandId });
    expect(await Promise.all([add(), add(), add()])).toEqual(Array(3).fill({ id: input.id }));
    await expect(officer.call(addEvidenceOf, wish(own))).rejects.toMatchObject({ code: 'readiness.problem.evidenceThere' });
    await expect(colleague.call(withdrawEvidence, { id: input.id })).rejects.toMatchObject({ status: 403 });
    await expect(elsewhere.call(withdrawEvidence, { id: input.id })).rejects.toMatchObject({ status: 404 });
    const withdrawing = newId();
    for (let n = 0; n < 2; n += 1) await officer.call(withdrawEvidence, { id: input.id }, { commandId: withdrawing });
    expect((await itemOf(assessmentId))?.evidence).toEqual([]);
  });
});
