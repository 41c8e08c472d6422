import { readXlsx } from 'hucre';
import { describe, expect, test } from 'vitest';
import { newId } from '#platform/contract/ids.ts';
import { openReadiness } from '#test/readiness.ts';
import {
  assessmentTimeline,
  concludeAssessment,
  exportAssessments,
  getAssessment,
  handAssessment,
  listAssessments,
  openAssessment,
  reopenAssessment,
} from '../contract/operations-assessment.ts';
import { addEvidenceOf, saveScores } from '../contract/operations-scoring.ts';

const { world, officer, colleague, lead, manager, elsewhere, firm, opened, agreed } = await openReadiness();
const versionOf = async (id: string): Promise<number> => (await officer.call(getAssessment, { id })).version;

describe('准备度评价', () => {
  test('[6.2.2.2-a] opened with the version in force, 23 items that sum to 1000; one for an enterprise and year', async () => {
    const enterpriseId = await firm();
    const id = await opened(enterpriseId);
    const view = await officer.call(getAssessment, { id });
    expect(view).toMatchObject({ state: 'scoring', points: null, coachId: officer.actor.id, criteria: { code: 'GBT19580-2012' } });
    expect(view.items).toHaveLength(23);
    expect(view.items.reduce((n, i) => n + i.points, 0)).toBe(1000);
    expect(view.items.filter(i => i.kind === 'process').reduce((n, i) => n + i.points, 0)).toBe(600);
    const again = officer.call(openAssessment, { id: newId(), enterpriseId, year: 2026, coachId: officer.actor.id });
    await expect(again).rejects.toMatchObject({ status: 409, code: 'readiness.problem.yearTaken', params: { year: 2026 } });
    await officer.call(openAssessment, { id: newId(), enterpriseId, year: 2025, coachId: officer.actor.id });
  });

  test('[6.2.2.2-a] eight at once for one enterprise and year make one', async () => {
    const enterpriseId = await firm();
    const tries = Array.from({ length: 8 }, () =>
      lead.call(openAssessment, { id: newId(), enterpriseId, year: 2026, coachId: officer.actor.id }),
    );
    const told = await Promise.allSettled(tries);
    expect(told.filter(x => x.status === 'fulfilled')).toHaveLength(1);
    for (const x of told) if (x.status === 'rejected') expect(x.reason).toMatchObject({ code: 'readiness.problem.yearTaken' });
  });

  test('[6.2.2.2-a] refused: nobody known, another role, another district, another officer, people and enterprises that are not there', async () => {
    const enterpriseId = await firm();
    const id = await opened(enterpriseId);
    const version = await versionOf(id);
    const wish = { id: newId(), enterpriseId, year: 2024, coachId: officer.actor.id };
    await expect(world.stranger.call(listAssessments, {})).rejects.toMatchObject({ status: 401 });
    await expect(world.as('auditor').call(openAssessment, wish)).rejects.toMatchObject({ status: 403 });
    for (const op of [getAssessment, assessmentTimeline])
      await expect(elsewhere.call(op as never, { id } as never)).rejects.toMatchObject({ status: 404 });
    await expect(elsewhere.call(concludeAssessment, { id, version })).rejects.toMatchObject({ status: 404 });
    await expect(elsewhere.call(openAssessment, wish)).rejects.toMatchObject({ status: 422 });
    await expect(colleague.call(concludeAssessment, { id, version })).rejects.toMatchObject({ status: 403 });
    await expect(officer.call(reopenAssessment, { id, reason: '看看' })).rejects.toMatchObject({ status: 403 });
    await expect(officer.call(handAssessment, { id, version, coachId: colleague.actor.id })).rejects.toMatchObject({ status: 403 });
    await expect(officer.call(exportAssessments, {})).rejects.toMatchObject({ status: 403 });
    await expect(officer.call(openAssessment, { ...wish, coachId: newId() })).rejects.toMatchObject({
      status: 422,
      fields: [{ pointer: '/coachId' }],
    });
    await expect(officer.call(openAssessment, { ...wish, enterpriseId: newId() })).rejects.toMatchObject({
      fields: [{ pointer: '/enterpriseId' }],
    });
    await expect(officer.call(openAssessment, { ...wish, year: 1999 })).rejects.toMatchObject({ status: 422 });
    expect((await colleague.call(getAssessment, { id })).may).toEqual([]);
  });

  test('[6.2.2.2-a] concluded only when all is agreed and what was read still holds; then nothing changes, until a lead takes it back', async () => {
    const early = await opened();
    await expect(officer.call(concludeAssessment, { id: early, version: await versionOf(early) })).rejects.toMatchObject({
      code: 'readiness.problem.notAgreed',
      params: { n: 23, item: '高层领导的作用' },
    });
    const id = await agreed();
    const version = await versionOf(id);
    await expect(officer.call(concludeAssessment, { id, version: version - 1 })).rejects.toMatchObject({
      code: 'readiness.problem.changedMeanwhile',
    });
    await officer.call(concludeAssessment, { id, version });
    expect(await officer.call(getAssessment, { id })).toMatchObject({ state: 'concluded', points: 250 });
    const score = { percent: 5, parts: {}, strengths: '', improvements: '' };
    const late = [
      officer.call(concludeAssessment, { id, version: version + 1 }),
      officer.call(saveScores, { assessmentId: id, party: 'expert', scores: [{ itemKey: '4.1.2', version: 0, score }] }),
      officer.call(addEvidenceOf, { id: newId(), assessmentId: id, itemKey: '4.1.2', kind: 'asset', recordId: newId(), note: '' }),
      lead.call(handAssessment, { id, version: version + 1, coachId: colleague.actor.id }),
    ];
    await Promise.all(late.map(act => expect(act).rejects.toMatchObject({ code: 'readiness.problem.alreadyConcluded' })));
    await lead.call(reopenAssessment, { id, reason: '漏看了一份材料' });
    await expect(lead.call(reopenAssessment, { id, reason: '再退一次' })).rejects.toMatchObject({ code: 'readiness.problem.notConcluded' });
    expect(await officer.call(getAssessment, { id })).toMatchObject({ state: 'agreeing', points: 250 });
    const { items } = await officer.call(assessmentTimeline, { id });
    expect(items[0]).toMatchObject({ operation: reopenAssessment.name, reason: '漏看了一份材料' });
  });

  test('[6.2.2.2-a] a lead hands it to another companion, who may then assess', async () => {
    const id = await opened();
    const version = await versionOf(id);
    await expect(lead.call(handAssessment, { id, version: version + 5, coachId: colleague.actor.id })).rejects.toMatchObject({
      code: 'readiness.problem.changedMeanwhile',
    });
    await lead.call(handAssessment, { id, version, coachId: colleague.actor.id });
    expect(await officer.call(getAssessment, { id })).toMatchObject({ coachName: '乙', version: version + 1 });
    expect((await colleague.call(getAssessment, { id })).may).not.toEqual([]);
  });

  test('[6.2.2.2-a] replayed: one assessment, one change, the same answer', async () => {
    const [enterpriseId, id] = [await firm(), newId()];
    const opening = newId();
    const open = () => officer.call(openAssessment, { id, enterpriseId, year: 2026, coachId: officer.actor.id }, { commandId: opening });
    expect(await Promise.all([open(), open(), open()])).toEqual([{ id }, { id }, { id }]);
    const ready = await agreed();
    const version = await versionOf(ready);
    const [handing, concluding, reopening] = [newId(), newId(), newId()];
    const acts = [
      () => lead.call(handAssessment, { id: ready, version, coachId: colleague.actor.id }, { commandId: handing }),
      () => officer.call(concludeAssessment, { id: ready, version: version + 1 }, { commandId: concluding }),
      () => lead.call(reopenAssessment, { id: ready, reason: '再核' }, { commandId: reopening }),
    ];
    for (const act of acts) expect(await Promise.all([act(), act()])).toEqual([{ id: ready }, { id: ready }]);
    expect(await versionOf(ready)).toBe(version + 3);
  });

  test('[6.2.2.1-a] the list: newest year, then points; page by page, narrowed, with nothing of another district', async () => {
    const [low, high] = [await agreed(undefined, 10, 2030), await agreed(undefined, 20, 2030)];
    const open = await opened(undefined, 2030);
    const older = await opened(undefined, 2029);
    const seen: string[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const page: { rows: { id: string }[]; next: string | null } = await officer.call(listAssessments, {
        limit: 1,
        ...(after ? { after } : {}),
      });
      seen.push(...page.rows.map(r => r.id));
      after = page.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter(id => [low, high, open, older].includes(id))).toEqual([high, low, open, older]);
    const ids = async (input: object): Promise<string[]> => (await officer.call(listAssessments, input)).rows.map(r => r.id);
    expect(await ids({ year: 2030 })).toEqual([high, low, open]);
    expect(await ids({ year: 2030, state: 'scoring' })).toEqual([open]);
    expect(await ids({ year: 2030, state: 'agreeing' })).toEqual([high, low]);
    expect(await ids({ year: 2030, readyFor: 'district' })).toEqual([]);
    expect(await ids({ year: 2030, regionCode: '330105002' })).toEqual([]);
    expect(await ids({ year: 2030, q: '%' })).toEqual([]);
    const { rows } = await officer.call(listAssessments, { year: 2030 });
    expect(rows[0]).toMatchObject({ points: 200, readyFor: null, next: { level: 'district', state: 'unknown', unknown: 2, missing: [] } });
    expect((await elsewhere.call(listAssessments, {})).rows).toEqual([]);
  });

  test('[6.2.2.1-a] leads take the list away as it is filtered, and that is recorded', async () => {
    const id = await agreed(undefined, 20, 2031);
    const { rows: listed } = await manager.call(listAssessments, { year: 2031 });
    const file = await manager.call(exportAssessments, { year: 2031 });
    const rows = (await readXlsx(Buffer.from(file.body))).sheets[0]?.rows ?? [];
    const said = rows.map(r => r.map(cell => String(cell ?? '')));
    const line = said.find(r => r.includes(listed.find(r2 => r2.id === id)?.enterpriseName ?? '-'));
    expect(line).toEqual(expect.arrayContaining(['2031', '200', '待定共识分']));
    const { rows: entries } = await world.pool.query('select count(*)::int as n from platform.audit_entries where operation = $1', [
      exportAssessments.name,
    ]);
    expect(entries[0].n).toBeGreaterThan(0);
  });
});
