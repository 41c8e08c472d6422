import {
  acceptReferral,
  answerReferral,
  getReferral,
  receiveReferral,
  returnReferral,
  sendReferral,
  withdrawReferral,
} from '#modules/cases/contract/operations-referral.ts';
import { type BatchAct, doBatch, previewBatch, undoBatch } from '#modules/demands/contract/batch.ts';
import {
  answerDemand,
  assignDemand,
  classifyDemand,
  declineDemand,
  raiseDemand,
  referDemand,
} from '#modules/demands/contract/operations.ts';
import { newId } from '#platform/contract/ids.ts';
import type { Dice } from './dice.ts';
import type { Network } from './network.ts';
import type { Act, District, Scene } from './scene.ts';

const raising = (dice: Dice, d: District): Act => {
  const [id, enterpriseId] = [newId(), dice.one(d.firms) ?? ''];
  return {
    who: dice.one(d.officers) ?? d.lead,
    op: raiseDemand,
    input: { id, enterpriseId, kind: 'need', text: '想了解高新技术企业认定' },
    made: () => d.demands.push({ id, enterpriseId }),
  };
};

/** One act over the newest few at once, as its reader saw them; or one taken back. */
const batch = async (dice: Dice, d: District, scene: Scene, net: Network): Promise<Act> => {
  const old = dice.recent(scene.batches, 3);
  if (old !== undefined && dice.under(0.4)) return { who: d.lead, op: undoBatch, input: { id: old } };
  const ownerId = dice.one(d.officers)?.actor.id ?? '';
  const what = dice.one<BatchAct>([
    { act: 'assign', ownerId },
    { act: 'answer', answer: '已答复' },
    { act: 'refer', to: '区科技局', note: '', dueOn: '2026-12-10' },
  ]) ?? { act: 'assign', ownerId };
  const seen = await net.read(d.lead, previewBatch, { act: what.act, ids: d.demands.slice(-5).map(x => x.id), ownerId });
  const rows = seen?.rows.filter(r => r.version > 0).map(({ id, version }) => ({ id, version })) ?? [];
  if (rows.length === 0) return raising(dice, d);
  const id = newId();
  return { who: d.lead, op: doBatch, input: { id, what, rows }, made: () => scene.batches.push(id) };
};

/** One act on demands of a district: raised, sorted, given to somebody, ended. */
export const demandAct = async (dice: Dice, d: District, scene: Scene, net: Network): Promise<Act> => {
  const id = dice.recent(d.demands)?.id;
  if (id === undefined || dice.under(0.25)) return raising(dice, d);
  if (dice.under(0.12)) return batch(dice, d, scene, net);
  const chosen = dice.one([
    { op: classifyDemand, input: { id, classCode: dice.one(['SB02', 'BZ01']) } },
    { op: assignDemand, input: { id, ownerId: dice.one(d.officers)?.actor.id, urgency: dice.one(['normal', 'urgent']) } },
    { op: assignDemand, input: { id, ownerId: dice.one(d.officers)?.actor.id } },
    { op: referDemand, input: { id, to: '区经信局', dueOn: '2026-12-01' } },
    { op: answerDemand, input: { id, answer: '已答复' } },
    { op: declineDemand, input: { id, reason: '不在范围内' } },
  ]);
  return chosen
    ? { who: chosen.op === assignDemand || dice.under(0.5) ? d.lead : (dice.one(d.officers) ?? d.lead), ...chosen }
    : raising(dice, d);
};

/** One act on 转办 and 预约, by the organisation or by staff on its behalf. */
export const referralAct = async (dice: Dice, scene: Scene, net: Network): Promise<Act> => {
  const { home } = scene;
  const id = dice.recent(scene.referrals);
  const to = dice.one(scene.partners);
  const demandId = dice.recent(home.demands)?.id;
  const officer = dice.one(home.officers) ?? home.lead;
  if (to && demandId !== undefined && (id === undefined || dice.under(0.3))) {
    const booked = dice.under(0.5) ? { offerId: to.offerId, wishedOn: '2026-12-03' } : {};
    const sent = newId();
    return {
      who: officer,
      op: sendReferral,
      input: { id: sent, demandId, organisationId: to.id, question: '请答复认定条件', ...booked },
      made: () => scene.referrals.push(sent),
    };
  }
  const seen = id === undefined ? undefined : await net.read(home.lead, getReferral, { id });
  if (id === undefined || seen === undefined) return raising(dice, home);
  const acts = [
    { op: receiveReferral, input: { id }, after: ['sent'] },
    { op: acceptReferral, input: { id }, after: ['sent', 'received'] },
    { op: returnReferral, input: { id, reason: '不归我们管' }, after: ['sent', 'received'] },
    { op: answerReferral, input: { id, answer: '条件如下', resultOn: '2026-11-23' }, after: ['accepted'] },
    { op: withdrawReferral, input: { id, reason: '企业改主意' }, after: [] },
  ];
  const follows = acts.filter(a => a.after.includes(seen.state));
  const { op, input } = dice.one(follows.length > 0 && dice.under(0.8) ? follows : acts) ?? { op: receiveReferral, input: { id } };
  const person = scene.partners.find(p => p.id === seen.organisationId)?.person;
  return { who: op === withdrawReferral || dice.under(0.3) ? home.lead : (person ?? home.lead), op, input };
};
