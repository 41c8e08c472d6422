import { logContact } from '#modules/campaigns/contract/operations-contact.ts';
import { getItinerary, moveStop, planItinerary, releaseStop } from '#modules/campaigns/contract/operations-itinerary.ts';
import {
  acceptAssignment,
  adviseAssignment,
  cancelConsultation,
  getConsultation,
  meetAssignment,
  offerAssignment,
  recuseAssignment,
  requestConsultation,
  withdrawAssignment,
} from '#modules/experts/contract/operations-consultation.ts';
import { correctExpert, getExpert, setMonth } from '#modules/experts/contract/operations-expert.ts';
import { correctOrganisation, getOrganisation } from '#modules/partners/contract/operations.ts';
import { openVisit } from '#modules/visits/contract/operations-visits.ts';
import { newId } from '#platform/contract/ids.ts';
import type { Dice } from './dice.ts';
import type { Network } from './network.ts';
import type { Act, Scene } from './scene.ts';

const asking = (dice: Dice, scene: Scene): Act => {
  const id = newId();
  const wantedOn = dice.one(['2026-11-29', '2026-12-04']);
  const consultation = { enterpriseId: dice.one(scene.home.firms), classCode: 'BZ01', mode: 'online', question: '标准怎么比对', wantedOn };
  return {
    who: dice.one(scene.home.officers) ?? scene.home.lead,
    op: requestConsultation,
    input: { id, consultation },
    made: () => scene.consultations.push(id),
  };
};

/** One act on consultations: asked for, offered to experts of few places, accepted, given back, met, advised. */
export const expertAct = async (dice: Dice, scene: Scene, net: Network): Promise<Act> => {
  const consultationId = dice.recent(scene.consultations);
  const expert = dice.one(scene.experts);
  if (consultationId === undefined || expert === undefined || dice.under(0.15)) return asking(dice, scene);
  const officer = dice.one(scene.home.officers) ?? scene.home.lead;
  if (dice.under(0.4)) {
    const id = newId();
    return {
      who: officer,
      op: offerAssignment,
      input: { id, consultationId, expertId: expert.id },
      made: () => scene.assignments.push(id),
    };
  }
  if (dice.under(0.06)) return { who: officer, op: cancelConsultation, input: { id: consultationId, reason: '企业改主意' } };
  if (dice.under(0.08)) {
    const input = { expertId: expert.id, month: dice.one(['2026-11-01', '2026-12-01']), cap: Math.floor(dice.roll() * 30) };
    return { who: scene.home.lead, op: setMonth, input };
  }
  const seen = await net.read(officer, getConsultation, { id: consultationId });
  // Mostly what is under way in this matter; places are given back in others meanwhile.
  const now = seen?.assignments.find(a => a.state !== 'recused' && a.state !== 'withdrawn');
  const id = now?.id ?? dice.recent(scene.assignments, 20);
  const acts = [
    { op: acceptAssignment, input: { id }, after: ['offered'] },
    { op: meetAssignment, input: { id, metOn: '2026-11-23', mode: 'online', minutes: 45 }, after: ['accepted'] },
    { op: adviseAssignment, input: { id, noteId: newId(), advice: '先比对现行标准' }, after: ['met'] },
    { op: recuseAssignment, input: { id, reason: '行程冲突' }, after: ['offered'] },
    { op: withdrawAssignment, input: { id, reason: '另请高明' }, after: [] },
  ];
  const follows = acts.filter(a => now !== undefined && a.after.includes(now.state));
  const chosen = dice.one(follows.length > 0 && dice.under(0.8) ? follows : acts);
  if (id === undefined || chosen === undefined) return asking(dice, scene);
  const self = scene.experts.find(e => e.id === now?.expertId)?.self;
  return { who: dice.under(0.3) ? (self ?? officer) : officer, op: chosen.op, input: chosen.input };
};

/** Quarters of an hour of two days: agreed times meet often. */
const someTime = (dice: Dice): string => {
  const day = dice.one(['2026-11-26', '2026-11-27']);
  const quarter = 36 + Math.floor(dice.roll() * 28);
  return `${day}T${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}:00+08:00`;
};

/** One act on the days of teams: agreed, planned, moved, called off; a visit opened. */
export const visitAct = async (dice: Dice, scene: Scene, net: Network): Promise<Act> => {
  const { lead } = scene.home;
  const rosterId = dice.one(scene.roster);
  const teamId = dice.one(scene.teams) ?? '';
  const day = dice.one(['2026-11-26', '2026-11-27']) ?? '';
  if (dice.under(0.35)) {
    const outcome = dice.one(['agreed', 'agreed', 'agreed', 'moved', 'unanswered']);
    const agreed = outcome === 'agreed' ? { agreedAt: someTime(dice), minutes: dice.one([30, 45, 60]) } : {};
    return { who: lead, op: logContact, input: { id: newId(), rosterId, outcome, ...agreed } };
  }
  if (dice.under(0.15)) return { who: dice.one(scene.home.officers) ?? lead, op: openVisit, input: { visitId: newId(), rosterId } };
  if (dice.under(0.4)) return { who: lead, op: planItinerary, input: { teamId, day, rosterIds: [], fill: true } };
  const seen = await net.read(lead, getItinerary, { teamId, day });
  const appointmentId = dice.one(seen?.stops ?? [])?.appointmentId;
  if (appointmentId === undefined) return { who: lead, op: planItinerary, input: { teamId, day, rosterIds: [], fill: true } };
  return dice.under(0.6)
    ? { who: lead, op: moveStop, input: { appointmentId, startsAt: someTime(dice), minutes: 45 } }
    : { who: lead, op: releaseStop, input: { appointmentId, reason: '企业有事' } };
};

/** One correction on what its reader saw: of two on the same version only one may stand. */
export const correction = async (dice: Dice, scene: Scene, net: Network): Promise<Act | undefined> => {
  const [{ lead, manager }, expert, to] = [scene.home, dice.one(scene.experts), dice.one(scene.partners)];
  if (dice.under(0.5) && expert) {
    const seen = await net.read(lead, getExpert, { id: expert.id });
    if (!seen) return undefined;
    const { name, title, unitName, unitCode, online, onSite, monthlyCap } = seen;
    const fields = { name, title, unitName, unitCode, phone: '', online, onSite, monthlyCap, intro: `第 ${seen.version + 1} 版` };
    return { who: lead, op: correctExpert, input: { id: expert.id, version: seen.version, expert: fields } };
  }
  const seen = to && (await net.read(manager, getOrganisation, { id: to.id }));
  if (!seen) return undefined;
  const organisation = { name: seen.name, kind: seen.kind, contactName: seen.contactName, intro: `第 ${seen.version + 1} 版` };
  return { who: manager, op: correctOrganisation, input: { id: seen.id, version: seen.version, organisation } };
};
