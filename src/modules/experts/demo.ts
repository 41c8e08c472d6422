import { raiseDemand } from '#modules/demands/contract/operations.ts';
import { DemoRegisters } from '#modules/enterprises/contract/seed.ts';
import { DemoDistricts } from '#modules/people/contract/demo.ts';
import { addDays, dayOf } from '#platform/contract/china-day.ts';
import type { Demo, Seeder, SeedHome } from '#platform/server/seed.ts';
import {
  acceptAssignment,
  adviseAssignment,
  cancelConsultation,
  meetAssignment,
  offerAssignment,
  proposeExperts,
  recuseAssignment,
  requestConsultation,
} from './contract/operations-consultation.ts';
import { addDigits, freezeDraw, runDraw } from './contract/operations-draw.ts';
import { addAway, addInterest, applyExpert, appointExpert, endTerm, linkExpert, reviewExpert } from './contract/operations-expert.ts';
import { type DemoExpert, demoConsultations, demoExperts } from './domain/demo-experts.data.ts';

const DAY = 86_400_000;
type Firm = DemoRegisters[string][number];

interface Stage {
  seeder: Seeder;
  home: SeedHome;
  firms: readonly Firm[];
  officer: NonNullable<SeedHome['as']>;
  manager: NonNullable<SeedHome['as']>;
}

const at = ({ seeder }: Stage, days: number): Date => new Date(seeder.now.getTime() + days * DAY);
const dayAt = (stage: Stage, days: number): string => addDays(dayOf(stage.seeder.now), days);

const seedExpert = async (stage: Stage, e: DemoExpert): Promise<void> => {
  const { seeder, home, officer, manager } = stage;
  const id = seeder.id(e.name);
  const begun = Math.min(e.term?.[0] ?? -15, -15);
  const fields = e.fields.map(([classCode, level, proof, days]) => ({
    classCode,
    level,
    proof,
    validTo: days === undefined ? null : dayAt(stage, days),
  }));
  const expert = {
    name: e.name,
    title: e.title,
    unitName: e.unitName,
    online: e.ways !== 'onSite',
    onSite: e.ways !== 'online',
    monthlyCap: e.cap,
  };
  await seeder.call(applyExpert, { id, expert, fields }, { ...home, as: officer, at: at(stage, begun - 20) });
  if (e.verdict === 'waiting') return;
  const note = e.verdict === 'refused' ? '从业年限不足三年，满三年后可再申请。' : '';
  await seeder.call(reviewExpert, { id, passed: e.verdict !== 'refused', note }, { ...home, as: manager, at: at(stage, begun - 10) });
  if (!e.term) return;
  const termId = seeder.id(`term ${e.name}`);
  const span = { fromOn: dayAt(stage, e.term[0]), toOn: dayAt(stage, e.term[1]) };
  const docNo = `杭拱市监〔2026〕${demoExperts.indexOf(e) + 1}号`;
  await seeder.call(appointExpert, { id: termId, expertId: id, ...span, docNo }, { ...home, as: manager, at: at(stage, begun - 1) });
  if (e.ended !== undefined)
    await seeder.call(
      endTerm,
      { id: termId, endedOn: dayAt(stage, e.ended), reason: '本人工作调动' },
      { ...home, as: manager, at: at(stage, e.ended) },
    );
};

/** Relations that stand between some of them and the enterprises that ask. */
const seedRelations = async (stage: Stage): Promise<void> => {
  const { seeder, home, officer, firms } = stage;
  const ties = [
    ['钟雨桐', 'paid', 2],
    ['贺明远', 'employer', 5],
  ] as const;
  for (const [name, kind, n] of ties) {
    const firm = firms[n];
    if (!firm) continue;
    const interest = { kind, unitName: firm.name, creditCode: firm.uscc ?? '', fromOn: dayAt(stage, -700), toOn: dayAt(stage, -100) };
    await seeder.call(addInterest, { id: seeder.id(`tie ${name}`), expertId: seeder.id(name), interest }, { ...home, as: officer });
  }
  const away = { fromOn: dayAt(stage, 5), toOn: dayAt(stage, 25), note: '出国讲学' };
  await seeder.call(addAway, { id: seeder.id('away'), expertId: seeder.id('郭晓晴'), ...away }, { ...home, as: officer });
};

/** Who is asked for each of the classes of `demoConsultations`. */
const askedFor: Readonly<Record<string, string>> = {
  BZ11: '唐薇',
  ZL05: '贺明远',
  BZ02: '钟雨桐',
  SB: '郭晓晴',
  RZ: '姚思远',
  BZ01: '唐薇',
  ZL06: '顾海峰',
};

const seedConsultation = async (stage: Stage, n: number): Promise<void> => {
  const { seeder, home, officer, firms } = stage;
  const [classCode, mode, question, end, advice] = demoConsultations[n] ?? [];
  const firm = firms[n * 3 + 7];
  if (!classCode || !firm) return;
  const id = seeder.id(`consultation ${n}`);
  const days = end === 'advised' || end === 'met' ? -20 + n : -3;
  const by = (more: number): SeedHome => ({ ...home, as: officer, at: at(stage, days + more) });
  const demandId = seeder.id(`demand ${n}`);
  await seeder.call(raiseDemand, { id: demandId, enterpriseId: firm.id, kind: 'need', text: question, source: 'hand' }, by(-1));
  const consultation = { enterpriseId: firm.id, demandId, classCode, mode, question, wantedOn: dayAt(stage, days + 4) };
  await seeder.call(requestConsultation, { id, consultation }, by(0));
  if (end === 'cancelled') {
    await seeder.call(cancelConsultation, { id, reason: '企业已参加培训，不再需要。' }, by(1));
    return;
  }
  await seeder.call(proposeExperts, { id: seeder.id(`proposal ${n}`), consultationId: id }, by(0));
  const expert = askedFor[classCode];
  if (end === 'asked' || !expert) return;
  const offer = { id: seeder.id(`offer ${n}`), consultationId: id, expertId: seeder.id(expert) };
  await seeder.call(offerAssignment, offer, by(1));
  if (end === 'recused') await seeder.call(recuseAssignment, { id: offer.id, reason: '近期正为该企业提供培训。' }, by(2));
  if (end === 'recused' || end === 'offered') return;
  await seeder.call(acceptAssignment, { id: offer.id }, by(2));
  if (end === 'accepted') return;
  await seeder.call(meetAssignment, { id: offer.id, metOn: dayAt(stage, days + 4), mode, minutes: 60 + 30 * (n % 3) }, by(4));
  if (end === 'advised') await seeder.call(adviseAssignment, { id: offer.id, noteId: seeder.id(`note ${n}`), advice: advice ?? '' }, by(5));
};

/** One panel drawn, with the digits of two. */
const seedDraw = async (stage: Stage): Promise<void> => {
  const { seeder, home, officer, manager, firms } = stage;
  const id = seeder.id('draw');
  const enterpriseIds = firms.slice(40, 43).map(f => f.id);
  const strata = [
    { classCode: 'BZ', count: 2 },
    { classCode: 'ZL', count: 1 },
  ];
  const draw = { title: '区标准创新贡献奖评审', heldOn: dayAt(stage, 10), enterpriseIds, strata };
  await seeder.call(freezeDraw, { id, draw }, { ...home, as: manager, at: at(stage, -2) });
  await seeder.call(addDigits, { id: seeder.id('digits 1'), drawId: id, digits: '48213' }, { ...home, as: manager, at: at(stage, -2) });
  await seeder.call(addDigits, { id: seeder.id('digits 2'), drawId: id, digits: '90127' }, { ...home, as: officer, at: at(stage, -2) });
  await seeder.call(runDraw, { id }, { ...home, as: manager, at: at(stage, -2) });
};

/** Twelve experts in all states, consultations in all states, one panel; in the district that is shown in full. */
export const expertsDemo: Demo = async ({ seeder, left }) => {
  const registers = left('enterprises', DemoRegisters);
  for (const { home, staff } of left('people', DemoDistricts).filter(d => d.inFull)) {
    const officer = staff.find(p => p.role === 'officer');
    const manager = staff.find(p => p.role === 'manager');
    const account = staff.find(p => p.role === 'expert');
    if (!officer || !manager) continue;
    const stage: Stage = { seeder: seeder(), home, firms: registers[home.regionCode] ?? [], officer, manager };
    for (const e of demoExperts) await seedExpert(stage, e);
    if (account)
      await stage.seeder.call(linkExpert, { id: stage.seeder.id(account.name), accountId: account.id }, { ...home, as: manager });
    await seedRelations(stage);
    for (let n = 0; n < demoConsultations.length; n += 1) await seedConsultation(stage, n);
    await seedDraw(stage);
  }
};
