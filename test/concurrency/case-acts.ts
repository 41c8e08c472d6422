import type { CaseView } from '#modules/cases/contract/case.ts';
import {
  advanceStage,
  assignCase,
  endCase,
  getCase,
  noteCase,
  openCase,
  passTurn,
  pauseCase,
  resumeCase,
} from '#modules/cases/contract/operations-case.ts';
import { acceptMaterial, askMaterials, dropMaterial, returnMaterial, supplyMaterial } from '#modules/cases/contract/operations-material.ts';
import { sendReferral } from '#modules/cases/contract/operations-referral.ts';
import { newId } from '#platform/contract/ids.ts';
import type { Caller } from '../caller.ts';
import type { Dice } from './dice.ts';
import type { Network } from './network.ts';
import type { Act, District, Scene } from './scene.ts';

/** 受理: of a fresh demand, of one that somebody else may take at the same moment, or of none. */
const opening = (dice: Dice, d: District): Act => {
  const id = newId();
  const companion = dice.one(d.officers);
  const demand = dice.under(0.5) ? dice.recent(d.demands) : undefined;
  const input = {
    id,
    enterpriseId: demand?.enterpriseId ?? dice.one(d.firms),
    // Now and then what is not on offer: whoever fails gives no number away.
    itemVersionId: dice.under(0.1) ? newId() : dice.one(d.versions),
    companionId: companion?.actor.id,
    demandId: demand?.id ?? null,
  };
  return { who: dice.under(0.5) ? d.lead : (companion ?? d.lead), op: openCase, input, made: () => d.cases.push(id) };
};

/** What can be done to a case, by what its reader saw of it. */
const actsOn = (v: CaseView, dice: Dice, d: District, scene: Scene) => {
  const { id } = v;
  const waiting = v.materials.filter(m => m.state === 'supplied');
  const material = dice.one(waiting.length > 0 && dice.under(0.7) ? waiting : v.materials);
  const roundId = material?.rounds.at(-1)?.id ?? newId();
  const stageId = v.stages.find(s => s.startedAt !== null && s.endedAt === null)?.id ?? newId();
  const [first, second] = dice.under(0.5) ? [0, 1] : [1, 2];
  const fromTurnId = v.turn?.id ?? newId();
  const materialId = material?.id ?? newId();
  const to = dice.one(scene.partners);
  return [
    {
      op: passTurn,
      input: {
        id,
        turnId: newId(),
        fromTurnId,
        party: dice.one(['department', 'companion', 'enterprise']),
        expects: '出具意见',
        untilOn: null,
      },
    },
    { op: pauseCase, input: { id, pauseId: newId(), stageId, party: 'enterprise', reason: '等材料', untilOn: '2026-11-25' } },
    { op: resumeCase, input: { id, pauseId: v.pause?.id ?? newId(), turnId: newId(), answeredOn: '2026-11-23' } },
    { op: askMaterials, input: { id, materialIds: [materialId], untilOn: '2026-11-30', turnId: newId() } },
    { op: supplyMaterial, input: { id, materialId, roundId: newId(), fileIds: [], words: '现场看过' } },
    { op: acceptMaterial, input: { id, roundId } },
    { op: returnMaterial, input: { id, roundId, sentence: '请重交' } },
    { op: dropMaterial, input: { id, materialId, why: '用不着' } },
    { op: advanceStage, input: { id, stageId, turnId: newId() } },
    { op: assignCase, input: { id, companionId: d.officers[first]?.actor.id, deputyId: d.officers[second]?.actor.id } },
    { op: noteCase, input: { id, noteId: newId(), text: '记一笔', visible: false } },
    { op: endCase, input: { id, outcome: 'guided', words: '已完成', grade: 'reported' } },
    ...(d === scene.home && to
      ? [
          {
            op: sendReferral,
            input: { id: newId(), caseId: id, turnId: newId(), fromTurnId, organisationId: to.id, question: '请出具意见' },
          },
        ]
      : []),
  ];
};

/** One act on cases of a district. */
export const caseAct = async (dice: Dice, d: District, scene: Scene, net: Network): Promise<Act> => {
  const id = dice.recent(d.cases);
  if (id === undefined || dice.under(0.12)) return opening(dice, d);
  const view = await net.read(d.lead, getCase, { id });
  if (view === undefined || view.state === 'ended') return opening(dice, d);
  const chosen = dice.one(actsOn(view, dice, d, scene));
  if (chosen === undefined) return opening(dice, d);
  const companion = d.officers.find(o => o.actor.id === view.companionId);
  // Now and then somebody who is not on the case.
  const who: Caller =
    chosen.op === assignCase || dice.under(0.4) ? d.lead : dice.under(0.1) ? (dice.one(d.officers) ?? d.lead) : (companion ?? d.lead);
  const sent = chosen.op === sendReferral ? (chosen.input as { id: string }).id : undefined;
  return { who, ...chosen, ...(sent === undefined ? {} : { made: () => scene.referrals.push(sent) }) };
};
