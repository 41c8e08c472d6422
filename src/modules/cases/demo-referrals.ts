import { raiseDemand } from '#modules/demands/contract/operations.ts';
import type { DemoPartners } from '#modules/partners/contract/demo.ts';
import { addDays, dayOf } from '#platform/contract/china-day.ts';
import type { Seeder, SeedHome } from '#platform/server/seed.ts';
import { setLinkage } from './contract/linkage.ts';
import {
  acceptReferral,
  answerReferral,
  receiveReferral,
  returnReferral,
  sendReferral,
  withdrawReferral,
} from './contract/operations-referral.ts';
import { demoReferrals, demoRules } from './domain/demo-referrals.data.ts';

const dayMs = 86_400_000;
type Person = NonNullable<SeedHome['as']>;

export interface ReferralStage {
  s: Seeder;
  home: SeedHome;
  firms: readonly string[];
  officer: Person;
  manager: Person;
  /** Who works for the organisation that has an account. */
  partner: Person | undefined;
  organisations: DemoPartners[string];
  /** Running cases with the turn in which each stands and who accompanies it. */
  cases: readonly { id: string; turnId: string; as: Person }[];
}

const on = ({ s, home }: ReferralStage, days: number, as: Person): SeedHome => ({
  ...home,
  as,
  at: new Date(Math.min(s.now.getTime(), s.now.getTime() + days * dayMs)),
});

/** Ids of the demands that are raised here. */
export const sentDemands = (s: Seeder): ReadonlySet<string> => new Set(demoReferrals.map((_, n) => s.id(`demand ${n}`)));

const seedRules = async (stage: ReferralStage): Promise<void> => {
  const { s, manager, organisations } = stage;
  const validFrom = addDays(dayOf(s.now), -90);
  for (const [classCode, name, receiveDays, answerDays] of demoRules) {
    const organisationId = organisations.find(o => o.name === name)?.id ?? null;
    const rule = { classCode, organisationId, receiveDays, answerDays, tellId: null, validFrom, source: '部门联动联席会议纪要（演示）' };
    await s.call(setLinkage, { id: s.id(`rule ${classCode}`), ...rule }, on(stage, -90, manager));
  }
};

/** One demand of the table, sent and carried to its state; by the organisation itself where it has an account, else by staff for it. */
const seedReferral = async (stage: ReferralStage, n: number): Promise<void> => {
  const { s, firms, officer, organisations, partner } = stage;
  const r = demoReferrals[n];
  const to = organisations.find(o => o.name === r?.organisation);
  if (!r || !to) return;
  const [demandId, id] = [s.id(`demand ${n}`), s.id(`referral ${n}`)];
  const enterpriseId = firms[(n * 5 + 3) % firms.length] ?? '';
  const sent = on(stage, -r.before, officer);
  await s.call(raiseDemand, { id: demandId, enterpriseId, kind: 'need', text: r.text, source: 'hand' }, sent);
  const wishedOn = addDays(dayOf(sent.at ?? s.now), 6);
  const offer = r.book ? { offerId: to.offerIds[0] ?? null, wishedOn } : {};
  await s.call(sendReferral, { id, demandId, organisationId: to.id, question: r.text, ...offer }, sent);
  const by = (days: number): SeedHome => on(stage, days - r.before, to.linked && partner ? partner : officer);
  if (r.end === 'sent') return;
  if (r.end === 'withdrawn') {
    await s.call(withdrawReferral, { id, reason: r.words ?? '' }, on(stage, 2 - r.before, officer));
    return;
  }
  await s.call(receiveReferral, { id }, by(1));
  if (r.end === 'returned') await s.call(returnReferral, { id, reason: r.words ?? '' }, by(2));
  if (r.end === 'accepted' || r.end === 'answered') await s.call(acceptReferral, { id }, by(2));
  if (r.end === 'answered') await s.call(answerReferral, { id, answer: r.words ?? '', resultOn: r.book ? wishedOn : null }, by(8));
};

/** Rules for each class group; referrals and bookings of demands in all states; two cases with the ball at an organisation. */
export const seedReferrals = async (stage: ReferralStage): Promise<void> => {
  await seedRules(stage);
  for (let n = 0; n < demoReferrals.length; n += 1) await seedReferral(stage, n);
  const { s, organisations, cases } = stage;
  for (const [n, c] of cases.entries()) {
    const organisationId = organisations[n]?.id ?? '';
    const input = { id: s.id(`case referral ${n}`), caseId: c.id, turnId: s.id(`case turn ${n}`), fromTurnId: c.turnId };
    await s.call(sendReferral, { ...input, organisationId, question: '请就该企业的申报条件出具意见' }, on(stage, -4, c.as));
  }
};
