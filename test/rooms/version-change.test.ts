import { beforeAll, describe, expect, it } from 'vitest';
import { getDraft, publishDraft, saveQuestionnaireDraft, startDraft } from '#modules/questionnaires/contract/operations-questionnaires.ts';
import { setQuestion } from '#modules/questionnaires/domain/edit-questionnaire.ts';
import { questionOf } from '#modules/questionnaires/domain/form-parts.ts';
import { getVisit, openVisit, saveDraft, submitVisit } from '#modules/visits/contract/operations-visits.ts';
import { DraftSaved } from '#modules/visits/contract/visit.ts';
import { EnvelopeAnswers } from '#platform/contract/envelope.ts';
import { newId } from '#platform/contract/ids.ts';
import { requiredAnswers } from '#test/sync/real-server.ts';
import { type VisitsGround, visitsGround } from '#test/visits.ts';
import { openWorld, type World } from '#test/world.ts';

const first = '019ab000-a101-7000-8000-000000000001';
const visits = 5;
let world: World;
let ground: VisitsGround;

beforeAll(async () => {
  world = await openWorld();
  ground = await visitsGround(
    world,
    Array.from({ length: visits }, (_, n) => `杭州大关食品第${n}有限公司`),
  );
});

const envelope = (name: string, input: unknown) => ({ commandId: newId(), name, v: 1, input, deviceTime: '2026-11-22T00:30:00Z' });

/** Eight acts of one visit as a phone without a network queues them: opened, six savings, handed in. */
const queueOf = (rosterId: string) => {
  const visitId = newId();
  const formId = newId();
  const entries = Object.entries(requiredAnswers);
  const savings = Array.from({ length: 6 }, (_, n) =>
    n < entries.length
      ? entries.slice(n, n + 1).map(([question, answer]) => ({ question, base: 0, answer }))
      : [{ question: 'training.adoption', base: 0, answer: { answer: 'yes', remark: '想了解' } }],
  );
  return {
    visitId,
    written: [
      envelope(openVisit.name, { visitId, rosterId, kind: 'site', questionnaireId: first }),
      ...savings.map((changes, n) => envelope(saveDraft.name, { visitId, formId, since: n, changes })),
    ],
    /** Frozen when all else has arrived: on the revision that the server said last. */
    handedIn: (revision: number) => envelope(submitVisit.name, { visitId, revision, visitedOn: '2026-11-22' }),
  };
};

const publishWithMoreRequired = async (): Promise<string> => {
  const manager = world.as('manager');
  const { id } = await manager.call(startDraft, { id: newId(), basedOn: first });
  const { definition, revision } = await manager.call(getDraft, { id });
  const question = questionOf(definition, 'basic.qualityLead');
  if (!question) throw new Error('no such question');
  const saved = await manager.call(saveQuestionnaireDraft, {
    id,
    revision,
    definition: setQuestion(definition, 'basic.qualityLead', { ...question, required: true }),
  });
  const versionId = newId();
  await manager.call(publishDraft, { id, revision: saved.revision, versionId, note: '负责人改为必填' });
  return versionId;
};

describe('[X-6] the form changes while forty acts are queued', () => {
  it('old answers are accepted under the old version; none is refused for a field that is required since', async () => {
    const queues = ground.rosterIds.map(queueOf);
    const second = await publishWithMoreRequired();
    const officer = world.as('officer');
    const post = async (payload: unknown[]) =>
      EnvelopeAnswers.parse((await officer.inject({ method: 'POST', url: '/api/commands', payload })).json()).answers;
    const said = (answers: EnvelopeAnswers['answers']) => answers.map(a => a.problem?.code ?? a.outcome);
    const saved = await post(queues.flatMap(q => q.written));
    expect(said(saved)).toEqual(Array.from({ length: 35 }, () => 'applied'));
    const lastOf = (n: number): number => DraftSaved.parse(saved[n * 7 + 6]?.answer).revision;
    expect(said(await post(queues.map((q, n) => q.handedIn(lastOf(n)))))).toEqual(queues.map(() => 'applied'));
    for (const { visitId } of queues) {
      const visit = await officer.call(getVisit, { visitId });
      expect([visit.questionnaireId, visit.state]).toEqual([first, 'submitted']);
    }
    expect(second).not.toBe(first);
  });
});
