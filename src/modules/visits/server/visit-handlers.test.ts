import { beforeAll, describe, expect, it } from 'vitest';
import { factHistory } from '#modules/enterprises/contract/operations.ts';
import { getQuestionnaire } from '#modules/questionnaires/contract/operations-questionnaires.ts';
import type { Answers } from '#modules/questionnaires/contract/questionnaire.ts';
import { withAgedTerms } from '#modules/questionnaires/domain/aged-terms.ts';
import { indexOf } from '#modules/questionnaires/domain/questionnaire.ts';
import { tableA1 } from '#modules/questionnaires/domain/table-a1.data.ts';
import { newId } from '#platform/contract/ids.ts';
import { Problem } from '#platform/contract/problem.ts';
import { openedVisit, type VisitsGround, visitingRooms, visitsGround } from '#test/visits.ts';
import { openWorld, type World } from '#test/world.ts';
import {
  addNote,
  getVisit,
  listVisits,
  openVisit,
  resolveVisit,
  returnVisit,
  revealVisitPhone,
  reviewVisit,
  saveDraft,
  submitVisit,
  visitTimeline,
} from '../contract/operations-visits.ts';

let world: World;
let ground: VisitsGround;
const refused = async (act: Promise<unknown>): Promise<Problem> => {
  const error = await act.then(
    () => undefined,
    e => e,
  );
  expect(error).toBeInstanceOf(Problem);
  return error as Problem;
};
const changesOf = (answers: Answers, base = 0) => Object.entries(answers).map(([question, answer]) => ({ question, base, answer }));
const filled: Answers = {
  'basic.name': '杭州运河电机有限公司',
  'basic.uscc': '91330100799655058B',
  'basic.contact': { name: '王芳', post: '质量部', phone: '13800001234' },
  'basic.products': [{ name: '微型电机', share: 70, value: 3200 }],
  'systemCerts.quality': [{ standard: 'GB/T 19001-2016', number: '00120Q30001', validTo: '2027-05-01' }],
  'training.adoption': { answer: 'yes', remark: '想了解' },
  'training.standardisationLaw': { answer: 'no' },
  'declaration.patentAward': { answer: 'yes' },
  'visit.met': [{ name: '李强', post: '总经理', phone: '13900005678' }],
};

beforeAll(async () => {
  world = await openWorld({ modules: visitingRooms });
  ground = await visitsGround(world);
});

describe('[A.1-a] the questionnaire', () => {
  it('lies in the database as the definition says, and never changes', async () => {
    const officer = world.as('officer');
    const { definition } = await officer.call(getQuestionnaire, { id: '019ab000-a101-7000-8000-000000000001' });
    expect(definition).toEqual(withAgedTerms(tableA1));
    await expect(world.pool.query('update questionnaires.questionnaire_versions set version = 2')).rejects.toThrow('never changes');
    expect((await refused(officer.call(getQuestionnaire, { id: newId() }))).status).toBe(404);
  });
});

describe('[6.1-a] opening a visit', () => {
  it('makes one record, however often and by whomever it is opened', async () => {
    const officer = world.as('officer');
    const visitId = newId();
    const input = { visitId, rosterId: ground.rosterIds[0] ?? '' };
    const first = await officer.call(openVisit, input);
    expect(first).toEqual({ id: visitId, created: true });
    const again = await world.as('stationLead').call(openVisit, { ...input, visitId: newId() });
    expect(again).toEqual({ id: visitId, created: false });
    const commandId = newId();
    const replayed = [await officer.call(openVisit, input, { commandId }), await officer.call(openVisit, input, { commandId })];
    expect(replayed[0]).toEqual(replayed[1]);
  });

  it('is refused to another team and absent for another district', async () => {
    const input = { visitId: newId(), rosterId: ground.rosterIds[1] ?? '' };
    expect((await refused(world.as('officer', { name: '外组' }).call(openVisit, input))).status).toBe(403);
    expect((await refused(world.as('officer', { region: '330106' }).call(openVisit, input))).status).toBe(404);
    expect((await refused(world.as('auditor').call(openVisit, input))).status).toBe(403);
  });

  it('knows what the register knows, with its source (4.3-a)', async () => {
    const visitId = (await world.as('officer').call(openVisit, { visitId: newId(), rosterId: ground.rosterIds[0] ?? '' })).id;
    const visit = await world.as('officer').call(getVisit, { visitId });
    expect(visit.state).toBe('planned');
    expect(visit.known['basic.name']).toMatchObject({ answer: '杭州运河电机有限公司', source: 'register' });
    expect(visit.may).toContain('visits.visit.submit');
  });
});

describe('[A.1-a] a draft', () => {
  it('is saved at a pause, masked when shown, and sealed in the database', async () => {
    const visitId = await openedVisit(world, await visitsGround(world));
    const officer = world.as('officer');
    const saved = await officer.call(saveDraft, { visitId, formId: newId(), since: 0, changes: changesOf(filled) });
    expect(saved.revision).toBe(1);
    const visit = await officer.call(getVisit, { visitId });
    expect([visit.state, visit.answered]).toEqual(['drafted', 8]);
    expect(visit.answers['basic.contact']).toEqual({ name: '王芳', post: '质量部', phone: '138****1234' });
    expect(visit.writtenOn?.['basic.contact']).toBe('2026-11-22');
    const { rows } = await world.pool.query('select answers::text from visits.visits where id = $1', [visitId]);
    expect(rows[0].answers).not.toContain('13800001234');
  });

  it('[7.1-d] a number is told once and stays out of the ledger of commands', async () => {
    const visitId = await openedVisit(world, await visitsGround(world));
    const officer = world.as('officer');
    await officer.call(saveDraft, { visitId, formId: newId(), since: 0, changes: changesOf(filled) });
    const [commandId, ask] = [newId(), { visitId, question: 'visit.met', row: 0, reason: '约下次时间' }];
    expect((await officer.call(revealVisitPhone, ask, { commandId })).phone).toBe('13900005678');
    expect((await officer.call(revealVisitPhone, ask, { commandId })).phone).toBeNull();
    const { rows } = await world.pool.query('select count(*)::int as n from platform.commands c where to_jsonb(c)::text ~ $1', [
      '13900005678',
    ]);
    expect(rows[0].n).toBe(0);
  });

  it('merges different fields of two people, and shows both values where both wrote', async () => {
    const visitId = await openedVisit(world, await visitsGround(world));
    const [officer, lead, phone, desk] = [world.as('officer'), world.as('stationLead'), newId(), newId()];
    await officer.call(saveDraft, {
      visitId,
      formId: phone,
      since: 0,
      changes: [{ question: 'basic.aboveScale', base: 0, answer: '规上工业' }],
    });
    const merged = await lead.call(saveDraft, {
      visitId,
      formId: desk,
      since: 0,
      changes: [{ question: 'basic.liaisonGroup', base: 0, answer: '质量交流群' }],
    });
    expect(merged.others.map(o => [o.question, o.answer])).toEqual([['basic.aboveScale', '规上工业']]);
    const clash = await refused(
      lead.call(saveDraft, { visitId, formId: desk, since: 2, changes: [{ question: 'basic.aboveScale', base: 0, answer: '无' }] }),
    );
    expect([clash.code, clash.status]).toEqual(['visits.problem.fieldConflict', 409]);
    const [conflict] = clash.params['conflicts'] as { mine: string; theirs: string; revision: number; byName: string }[];
    expect(conflict).toMatchObject({ mine: '无', theirs: '规上工业', byName: officer.actor.name });
    const choices = [{ question: 'basic.aboveScale', revision: conflict?.revision ?? 0, answer: '无' as const }];
    await lead.call(resolveVisit, { visitId, formId: desk, since: 2, choices });
    const visit = await officer.call(getVisit, { visitId });
    expect([visit.answers['basic.aboveScale'], visit.answers['basic.liaisonGroup']]).toEqual(['无', '质量交流群']);
  });

  it('drops unknown questions, refuses wrong shapes, and is the same when replayed', async () => {
    const visitId = await openedVisit(world, await visitsGround(world));
    const officer = world.as('officer');
    const input = { visitId, formId: newId(), since: 0, changes: [{ question: 'nobody.knows', base: 0, answer: 'x' }] };
    expect((await officer.call(saveDraft, input)).revision).toBe(0);
    const wrong = { ...input, changes: [{ question: 'basic.name', base: 0, answer: 12 }] };
    expect((await refused(officer.call(saveDraft, wrong))).fields[0]?.code).toBe('questionnaires.fault.shape');
    const commandId = newId();
    const once = { ...input, changes: [{ question: 'basic.name', base: 0, answer: '甲' }] };
    const [a, b] = [await officer.call(saveDraft, once, { commandId }), await officer.call(saveDraft, once, { commandId })];
    expect(a).toEqual(b);
  });
});

describe('[6.1-g] handing in', () => {
  const submitted = async () => {
    const visitId = await openedVisit(world, ground, 1);
    const officer = world.as('officer');
    await officer.call(saveDraft, { visitId, formId: newId(), since: 0, changes: changesOf(filled) });
    await officer.call(addNote, { id: newId(), kind: 'difficulty', text: 'CCC 检测周期长', source: 'visit', sourceId: visitId });
    return { visitId, officer };
  };

  it('[A.1-b] ten times is one record, one receipt, and one demand for each 是 and each line', async () => {
    const { visitId, officer } = await submitted();
    const input = { visitId, revision: 1, visitedOn: '2026-11-22', seenSections: ['systemCerts'] };
    const commandId = newId();
    const answers = [];
    for (let i = 0; i < 5; i += 1) answers.push(await officer.call(submitVisit, input, { commandId }));
    for (let i = 0; i < 5; i += 1) answers.push(await officer.call(submitVisit, input));
    expect(new Set(answers.map(a => a.receipt)).size).toBe(1);
    expect(answers[0]?.raised).toBe(3);
    const { rows } = await world.pool.query(
      'select kind, text, source, campaign_id from demands.demands where source_id = $1 order by kind',
      [visitId],
    );
    expect(rows.map(r => `${r.kind} ${r.text} ${r.source}`)).toEqual([
      'difficulty CCC 检测周期长 visit',
      'intent 各级专利奖申报 visit',
      'need 规上企业采标：想了解 visit',
    ]);
    expect(rows[0].campaign_id).toBe(ground.campaignId);
  });

  it('records what is known now with source and day, and is closed', async () => {
    const officer = world.as('officer');
    const page = await officer.call(listVisits, { campaignId: ground.campaignId, state: 'submitted' });
    const visitId = page.rows[0]?.id ?? '';
    expect(page.rows[0]?.questions, 'the whole, of which `answered` is a part').toBe(indexOf(tableA1).questions.length);
    const history = await officer.call(factHistory, { enterpriseId: ground.enterpriseIds[1] ?? '', field: 'systemCerts.quality' });
    expect(history.rows[0]).toMatchObject({ source: 'seenOnSite', asOf: '2026-11-22' });
    const name = { question: 'basic.aboveScale', base: 0, answer: '无' };
    expect((await refused(officer.call(saveDraft, { visitId, formId: newId(), since: 1, changes: [name] }))).code).toBe(
      'visits.problem.visitClosed',
    );
  });

  it('comes back for correction: what is no longer said is superseded, nothing vanishes', async () => {
    const [officer, lead] = [world.as('officer'), world.as('stationLead')];
    const visitId = (await officer.call(listVisits, { campaignId: ground.campaignId, state: 'submitted' })).rows[0]?.id ?? '';
    expect((await refused(officer.call(returnVisit, { visitId, reason: '请补专利奖备注' }))).status).toBe(403);
    await lead.call(returnVisit, { visitId, reason: '请补专利奖备注' });
    const back = await officer.call(getVisit, { visitId });
    expect([back.state, back.returnReason]).toEqual(['returned', '请补专利奖备注']);
    // [4.3-a] what it recorded is known from now on, with source and day; wishes are asked anew
    expect(back.known['systemCerts.quality']).toMatchObject({ source: 'seenOnSite', asOf: '2026-11-22' });
    expect(back.known['basic.contact']?.answer).toEqual({ name: '王芳', post: '质量部', phone: '138****1234' });
    expect(back.known['training.adoption']).toBeUndefined();
    const changes = [
      { question: 'declaration.patentAward', base: back.fields['declaration.patentAward'] ?? 0, answer: { answer: 'no' as const } },
    ];
    const saved = await officer.call(saveDraft, { visitId, formId: newId(), since: back.revision, changes });
    await officer.call(submitVisit, { visitId, revision: saved.revision, visitedOn: '2026-11-22' });
    const { rows } = await world.pool.query(
      'select kind, superseded_at is null as live from demands.demands where source_id = $1 order by kind',
      [visitId],
    );
    expect(rows.map(r => `${r.kind} ${r.live}`)).toEqual(['difficulty true', 'intent false', 'need true']);
    await lead.call(reviewVisit, { visitId });
    expect((await refused(lead.call(reviewVisit, { visitId }))).code).toBe('visits.problem.visitNotSubmitted');
    const timeline = await lead.call(visitTimeline, { visitId });
    expect(timeline.rows.map(r => r.operation)).toContain('visits.visit.review');
    expect(timeline.rows.find(r => r.questions.length === 1)?.questions).toEqual(['declaration.patentAward']);
  });

  it('is refused while stale, incomplete or in the future, and changes nothing', async () => {
    const other = await visitsGround(world);
    const visitId = await openedVisit(world, other);
    const officer = world.as('officer');
    const input = { visitId, revision: 0, visitedOn: '2026-11-22' };
    expect((await refused(officer.call(submitVisit, { ...input, revision: 4 }))).code).toBe('visits.problem.visitStale');
    expect((await refused(officer.call(submitVisit, { ...input, visitedOn: '2026-11-23' }))).code).toBe('visits.problem.visitInFuture');
    const incomplete = await refused(officer.call(submitVisit, input));
    expect([incomplete.code, incomplete.fields.map(f => f.pointer)]).toEqual([
      'visits.problem.visitIncomplete',
      ['/answers/basic.name', '/answers/basic.uscc'],
    ]);
    expect((await officer.call(getVisit, { visitId })).state).toBe('planned');
  });

  it('another district sees neither the visit nor its list', async () => {
    const stranger = world.as('manager', { region: '330106' });
    expect((await stranger.call(listVisits, {})).rows).toEqual([]);
    const visitId = (await world.as('manager').call(listVisits, {})).rows[0]?.id ?? '';
    expect((await refused(stranger.call(getVisit, { visitId }))).status).toBe(404);
    expect((await refused(stranger.call(visitTimeline, { visitId }))).status).toBe(404);
  });
});
