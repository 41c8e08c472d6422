import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { createCampaign } from '#modules/campaigns/contract/operations-campaign.ts';
import { demandTotals } from '#modules/demands/contract/operations.ts';
import type { Answers } from '#modules/questionnaires/contract/questionnaire.ts';
import { recordInterview } from '#modules/visits/contract/operations-talks.ts';
import { addNote, saveDraft, submitVisit } from '#modules/visits/contract/operations-visits.ts';
import { newId } from '#platform/contract/ids.ts';
import { planningRooms, registerPeople, samplePlan } from '#test/planning.ts';
import { openedVisit, type VisitsGround, visitsGround } from '#test/visits.ts';
import { openWorld } from '#test/world.ts';
import { answerTotals, behindNumber, downloadReport, issueReport, listReports, surveyProgress } from '../contract/operations-report.ts';

const world = await openWorld({ modules: planningRooms });
const officer = world.as('officer');
const lead = world.as('stationLead');
const elsewhere = world.as('stationLead', { region: '330106' });
let ground: VisitsGround;

const answersOf = (name: string, uscc: string): Answers => ({
  'basic.name': name,
  'basic.uscc': uscc,
  'systemCerts.quality': [{ standard: 'GB/T 19001-2016', number: '00120Q30001', validTo: '2027-05-01' }],
  'metrology.mandatoryInstruments': 12,
  'training.adoption': { answer: 'yes', remark: '想了解' },
  'training.standardisationLaw': { answer: 'no' },
  'declaration.patentAward': { answer: 'yes' },
});

const handIn = async (at: number, name: string, uscc: string): Promise<void> => {
  const visitId = await openedVisit(world, ground, at);
  const changes = Object.entries(answersOf(name, uscc)).map(([question, answer]) => ({ question, base: 0, answer }));
  const { revision } = await officer.call(saveDraft, { visitId, formId: newId(), since: 0, changes });
  await officer.call(addNote, { id: newId(), kind: 'difficulty', text: '第三方检测费用高，周期长', source: 'visit', sourceId: visitId });
  await officer.call(addNote, { id: newId(), kind: 'suggestion', text: '希望政策解读能上门', source: 'visit', sourceId: visitId });
  await officer.call(submitVisit, { visitId, revision, visitedOn: '2026-11-20' });
};

beforeAll(async () => {
  await registerPeople(world, [lead]);
  ground = await visitsGround(world, ['杭州运河电机有限公司', '杭州大关食品有限公司', '杭州康桥机械有限公司']);
  await handIn(0, '杭州运河电机有限公司', '91330100799655058B');
});

describe('progress and totals', () => {
  it('[6.1-b] grow as records come in: by method, team, street and day, and every number opens its rows', async () => {
    const before = await officer.call(surveyProgress, { campaignId: ground.campaignId });
    expect([before.reached, before.forms, before.plan.siteVisits.done]).toEqual([1, 1, 1]);
    await officer.call(recordInterview, {
      id: newId(),
      rosterId: ground.rosterIds[1] ?? '',
      startedAt: '2026-11-21T09:00:00+08:00',
      endedAt: '2026-11-21T09:20:00+08:00',
      outcome: 'complete',
    });
    const now = await officer.call(surveyProgress, { campaignId: ground.campaignId });
    expect([now.reached, now.plan.phoneInterviews.done]).toEqual([2, 1]);
    expect(now.byTeam).toEqual([{ key: ground.teamId, name: '第一组', roster: 3, reached: 2, site: 1, phone: 1, seminar: 0 }]);
    expect(now.byDay.map(d => `${d.key} ${d.site} ${d.phone}`)).toEqual(['2026-11-20 1 0', '2026-11-21 0 1']);
    const count = async (filter: object): Promise<number> =>
      (await officer.call(behindNumber, { campaignId: ground.campaignId, ...filter } as never)).rows.length;
    for (const line of now.byTeam) {
      expect(await count({ of: 'roster', team: line.key })).toBe(line.roster);
      expect(await count({ of: 'reached', team: line.key })).toBe(line.reached);
      expect(await count({ of: 'engagements', kind: 'site', team: line.key })).toBe(line.site);
    }
    for (const line of now.byStreet) expect(await count({ of: 'reached', street: line.key })).toBe(line.reached);
    for (const line of now.byDay) expect(await count({ of: 'engagements', kind: 'phone', day: line.key })).toBe(line.phone);
    expect(await count({ of: 'open' })).toBe(1);
  });

  it('[6.1-g] of the answers count what was said, never blank as 否, and lead to the enterprises', async () => {
    const { forms, rows } = await officer.call(answerTotals, { campaignId: ground.campaignId });
    expect([forms, rows.filter(r => r.type === 'yesNoRemark').length]).toEqual([1, 20]);
    const of = (question: string) => rows.find(r => r.question === question);
    expect(of('training.adoption')).toMatchObject({ said: 1, yes: 1, no: 0 });
    expect(of('training.chiefQualityOfficer')).toMatchObject({ said: 0, yes: 0, no: 0 });
    expect(of('systemCerts.quality')).toMatchObject({ some: 1, items: 1 });
    expect(of('metrology.mandatoryInstruments')).toMatchObject({ sum: 12 });
    const ask = (question: string, said: 'yes' | 'no' | 'some' | 'none') =>
      officer.call(behindNumber, { campaignId: ground.campaignId, of: 'forms', question, said });
    expect((await ask('training.adoption', 'yes')).rows.map(r => `${r.enterpriseName} ${r.said}`)).toEqual(['杭州运河电机有限公司 想了解']);
    expect((await ask('training.adoption', 'no')).rows).toEqual([]);
    expect((await ask('systemCerts.quality', 'some')).rows[0]?.said).toBe('00120Q30001');
    expect((await ask('training.chiefQualityOfficer', 'none')).rows).toHaveLength(1);
  });

  it('[6.1-g] of demands follow from the visits of the campaign', async () => {
    const totals = await officer.call(demandTotals, { campaignId: ground.campaignId });
    expect([totals.all.demands, totals.all.enterprises]).toEqual([4, 1]);
    expect(totals.byKind.map(k => k.key).sort()).toEqual(['difficulty', 'intent', 'need', 'suggestion']);
  });

  it('[6.1-b] of another district are like missing ones', async () => {
    const { campaignId } = ground;
    const refusals = await Promise.allSettled([
      elsewhere.call(surveyProgress, { campaignId }),
      elsewhere.call(answerTotals, { campaignId }),
      elsewhere.call(listReports, { campaignId }),
    ]);
    expect(refusals.map(r => r.status === 'rejected' && r.reason.status)).toEqual([404, 404, 404]);
    await expect(elsewhere.call(behindNumber, { campaignId: ground.campaignId, of: 'roster' })).rejects.toMatchObject({ status: 404 });
    await expect(world.as('auditor').call(surveyProgress, { campaignId: ground.campaignId })).rejects.toMatchObject({ status: 403 });
  });
});

describe('the summary report', () => {
  it('[6.1-g] comes out as docx and PDF at any moment, frozen, hashed, once for one command', async () => {
    const id = newId();
    const commandId = newId();
    const issued = await lead.call(issueReport, { id, campaignId: ground.campaignId }, { commandId });
    expect(issued).toMatchObject({ id, version: 1, title: '2026 年秋季走访总结报告', issuedByName: lead.actor.name });
    expect(await lead.call(issueReport, { id, campaignId: ground.campaignId }, { commandId })).toEqual(issued);
    for (const format of ['docx', 'pdf'] as const) {
      const file = await officer.call(downloadReport, { id, format });
      expect(file.fileName).toBe(`2026 年秋季走访总结报告（第1版）.${format}`);
      expect(createHash('sha256').update(file.body).digest('hex')).toBe(format === 'pdf' ? issued.pdfSha256 : issued.docxSha256);
    }
    const { rows } = await world.pool.query('select data from reports.reports where id = $1', [id]);
    expect(rows[0].data.issuer).toBe('局 330105');
    expect(rows[0].data.difficulties[0]).toMatchObject({ text: '第三方检测费用高，周期长', className: '委托检验' });
    expect(
      rows[0].data.engagements.map(
        (e: { enterprise: string; officers: string; demands: number }) => `${e.enterprise} ${e.officers} ${e.demands}`,
      ),
    ).toEqual(['杭州运河电机有限公司 王芳 4', `杭州大关食品有限公司 ${officer.actor.name} 0`]);
  });

  it('[6.1-g] issued again is a new version; the earlier one stays as it was', async () => {
    const first = (await lead.call(listReports, { campaignId: ground.campaignId })).rows[0];
    world.clock.advance(60_000);
    const second = await lead.call(issueReport, {
      id: newId(),
      campaignId: ground.campaignId,
      nextSteps: '逐家回访。\n举办检测政策专场。',
    });
    expect(second.version).toBe(2);
    const { rows, may } = await lead.call(listReports, { campaignId: ground.campaignId });
    expect(rows.map(r => r.version)).toEqual([2, 1]);
    expect(rows[1]).toEqual(first);
    expect(may).toEqual(['reports.report.issue']);
    await expect(world.appPool.query('update reports.reports set version = 9')).rejects.toThrow(/permission denied/);
  });

  it('[6.1-g] is refused to officers, to other districts, and before the campaign is opened', async () => {
    await expect(officer.call(issueReport, { id: newId(), campaignId: ground.campaignId })).rejects.toMatchObject({ status: 403 });
    await expect(elsewhere.call(issueReport, { id: newId(), campaignId: ground.campaignId })).rejects.toMatchObject({ status: 404 });
    const reportId = (await lead.call(listReports, { campaignId: ground.campaignId })).rows[0]?.id ?? '';
    await expect(elsewhere.call(downloadReport, { id: reportId, format: 'pdf' })).rejects.toMatchObject({ status: 404 });
    const planned = newId();
    await lead.call(createCampaign, { id: planned, plan: samplePlan() });
    await expect(lead.call(issueReport, { id: newId(), campaignId: planned })).rejects.toMatchObject({
      code: 'reports.problem.reportTooEarly',
    });
  });
});
