import { beforeAll, describe, expect, it } from 'vitest';
import { chooseForm, formChoice } from '#modules/campaigns/contract/operations-campaign.ts';
import { getVisit, openVisit, saveDraft } from '#modules/visits/contract/operations-visits.ts';
import { newId } from '#platform/contract/ids.ts';
import { Problem } from '#platform/contract/problem.ts';
import { openedVisit, type VisitsGround, visitingRooms, visitsGround } from '#test/visits.ts';
import { openWorld, type World } from '#test/world.ts';
import {
  checkDraft,
  discardDraft,
  getDraft,
  getQuestionnaire,
  listQuestionnaires,
  publishDraft,
  saveQuestionnaireDraft,
  startDraft,
} from '../contract/operations-questionnaires.ts';
import type { Questionnaire } from '../contract/questionnaire.ts';
import { setQuestion, setTitle } from '../domain/edit-questionnaire.ts';
import { questionOf } from '../domain/form-parts.ts';
import { supplementSheet } from '../domain/supplement.data.ts';

const a1 = '019ab000-a101-7000-8000-000000000001';
const sheet = '019ab000-5001-7000-8000-000000000001';
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
const both = (zh: string) => ({ zh, en: `${zh} (en)` });

beforeAll(async () => {
  world = await openWorld({ modules: visitingRooms });
  ground = await visitsGround(world);
});

/** Starts a draft, saves what `change` makes of it, and answers its id. */
const drafted = async (basedOn: string, change: (form: Questionnaire) => Questionnaire): Promise<{ id: string; revision: number }> => {
  const manager = world.as('manager');
  const { id } = await manager.call(startDraft, { id: newId(), basedOn });
  const { definition, revision } = await manager.call(getDraft, { id });
  const saved = await manager.call(saveQuestionnaireDraft, { id, revision, definition: change(definition) });
  return { id, revision: saved.revision };
};

describe('[A.1-a] questionnaires and their drafts', () => {
  it('lists the shipped versions; a draft is one for each questionnaire, saved by itself, told when stale', async () => {
    const manager = world.as('manager');
    const before = await manager.call(listQuestionnaires, {});
    expect(before.versions.map(v => [v.key, v.version, v.newest])).toEqual([
      ['table-a1', 1, true],
      ['supplement', 1, true],
      ['satisfaction', 1, true],
    ]);
    const [input, commandId] = [{ id: newId(), basedOn: sheet }, newId()];
    expect(await manager.call(startDraft, input, { commandId })).toEqual(await manager.call(startDraft, input, { commandId }));
    expect((await manager.call(startDraft, { id: newId(), basedOn: sheet })).id).toBe(input.id);
    const view = await manager.call(getDraft, { id: input.id });
    expect([view.revision, view.nextVersion, view.locked]).toEqual([1, 2, []]);
    const definition = setTitle(view.definition, both('补充页（新）'));
    const saveId = newId();
    const save = { id: input.id, revision: 1, definition };
    const once = await manager.call(saveQuestionnaireDraft, save, { commandId: saveId });
    expect(await manager.call(saveQuestionnaireDraft, save, { commandId: saveId })).toEqual(once);
    expect((await refused(manager.call(saveQuestionnaireDraft, save))).code).toBe('questionnaires.problem.draftStale');
    expect((await manager.call(getDraft, { id: input.id })).definition.title.zh).toBe('补充页（新）');
    await manager.call(discardDraft, { id: input.id });
    expect((await refused(manager.call(discardDraft, { id: input.id }))).code).toBe('questionnaires.problem.draftClosed');
    expect((await manager.call(listQuestionnaires, {})).drafts).toEqual([]);
  });

  it('is for managers: a lead only reads the versions, an officer not even those; another authority sees no draft', async () => {
    const { id } = await drafted(sheet, f => f);
    expect((await world.as('stationLead').call(listQuestionnaires, { key: 'table-a1' })).may).toEqual([]);
    expect((await refused(world.as('stationLead').call(getDraft, { id }))).status).toBe(403);
    expect((await refused(world.as('officer').call(listQuestionnaires, {}))).status).toBe(403);
    expect((await refused(world.as('manager', { region: '330106' }).call(getDraft, { id }))).status).toBe(404);
    expect((await refused(world.as('auditor').call(startDraft, { id: newId(), basedOn: sheet }))).status).toBe(403);
    await world.as('manager').call(discardDraft, { id });
  });

  it('the linter refuses publishing with sentences: the standard’s wording, a type, an option that old answers hold', async () => {
    const manager = world.as('manager');
    const locked = await drafted(a1, f => setQuestion(f, 'basic.name', { label: both('单位名称') }));
    const problem = await refused(manager.call(publishDraft, { ...locked, versionId: newId(), note: '' }));
    expect(problem.code).toBe('questionnaires.problem.draftRefused');
    expect(problem.fields?.map(f => f.code)).toContain('questionnaires.lint.lockedLabel');
    await manager.call(discardDraft, { id: locked.id });

    const visitId = await openedVisit(world, await visitsGround(world));
    const row = { class: 'metrology', text: '秤不准', urgency: 'soon' };
    const changes = [{ question: 'supplement.difficulties', base: 0, answer: [row] }];
    await world.as('officer').call(saveDraft, { visitId, formId: newId(), since: 0, changes });
    const without = (f: Questionnaire): Questionnaire => {
      const q = questionOf(f, 'supplement.difficulties');
      const columns = q?.columns?.map(c => ({ ...c, ...(c.options ? { options: c.options.filter(o => o.value !== 'metrology') } : {}) }));
      return setQuestion(f, 'supplement.difficulties', { columns });
    };
    const draft = await drafted(sheet, without);
    const { faults } = await manager.call(checkDraft, { id: draft.id });
    expect(faults.map(f => [f.code, f.params['n']])).toEqual([['optionHeld', 1]]);
    expect((await refused(manager.call(publishDraft, { ...draft, versionId: newId(), note: '' }))).status).toBe(422);
    await manager.call(discardDraft, { id: draft.id });
  });

  it('refuses to publish what changed nothing', async () => {
    const draft = await drafted(sheet, f => f);
    const problem = await refused(world.as('manager').call(publishDraft, { ...draft, versionId: newId(), note: '' }));
    expect(problem.code).toBe('questionnaires.problem.draftUnchanged');
    await world.as('manager').call(discardDraft, { id: draft.id });
  });
});

describe('[A.1-a] a new version', () => {
  const hint = both('照营业执照填写');
  let versionId: string;

  it('is published once and never changes; visits that are open keep theirs, new ones take it, old clients go on', async () => {
    const manager = world.as('manager');
    const officer = world.as('officer');
    const old = await openedVisit(world, ground);
    const draft = await drafted(a1, f => setQuestion(f, 'basic.name', { hint }));
    const [commandId, input] = [newId(), { ...draft, versionId: newId(), note: '加提示语' }];
    versionId = input.versionId;
    expect(await manager.call(publishDraft, input, { commandId })).toEqual({ id: versionId, version: 2 });
    expect(await manager.call(publishDraft, input, { commandId })).toEqual({ id: versionId, version: 2 });
    expect((await refused(manager.call(publishDraft, { ...input, versionId: newId() }))).code).toBe('questionnaires.problem.draftClosed');
    await expect(world.pool.query('update questionnaires.questionnaire_versions set note = $1', ['x'])).rejects.toThrow('never changes');
    await expect(world.appPool.query('delete from questionnaires.questionnaire_versions')).rejects.toThrow('permission denied');

    const fresh = await openedVisit(world, ground, 1);
    expect((await officer.call(getVisit, { visitId: old })).questionnaireId).toBe(a1);
    expect((await officer.call(getVisit, { visitId: fresh })).questionnaireId).toBe(versionId);
    const change = [{ question: 'basic.aboveScale', base: 0, answer: '无' }];
    expect((await officer.call(saveDraft, { visitId: old, formId: newId(), since: 0, changes: change })).revision).toBe(1);
    const { definition } = await officer.call(getQuestionnaire, { id: versionId, supplementId: sheet });
    expect([definition.version, questionOf(definition, 'basic.name')?.hint, definition.supplement]).toEqual([
      2,
      hint,
      supplementSheet.sections,
    ]);
    expect(questionOf(definition, 'systemCerts.occupationalHealth')?.aged?.confidence).toBe('toVerify');
    const { rows } = await world.pool.query('select definition::text from questionnaires.questionnaire_versions where id = $1', [
      versionId,
    ]);
    expect(rows[0].definition).not.toContain('"aged"');
  });

  it('counts for its authority only', async () => {
    const elsewhere = await world.as('manager', { region: '330106' }).call(listQuestionnaires, { key: 'table-a1' });
    expect(elsewhere.versions.map(v => v.version)).toEqual([1]);
    expect((await world.as('manager').call(listQuestionnaires, { key: 'table-a1' })).versions.map(v => v.version)).toEqual([2, 1]);
  });

  it('a campaign chooses the version that its new visits use', async () => {
    const lead = world.as('stationLead');
    const own = await visitsGround(world);
    const [commandId, choice] = [newId(), { campaignId: own.campaignId, questionnaireId: a1 }];
    expect(await lead.call(chooseForm, choice, { commandId })).toEqual(await lead.call(chooseForm, choice, { commandId }));
    expect(await lead.call(formChoice, { campaignId: own.campaignId })).toEqual({ questionnaireId: a1 });
    expect((await refused(lead.call(chooseForm, { ...choice, questionnaireId: sheet }))).code).toBe('questionnaires.problem.formOfOther');
    expect((await refused(world.as('officer').call(chooseForm, choice))).status).toBe(403);
    const visitId = newId();
    await world.as('officer').call(openVisit, { visitId, rosterId: own.rosterIds[0] ?? '' });
    expect((await world.as('officer').call(getVisit, { visitId })).questionnaireId).toBe(a1);
  });
});
