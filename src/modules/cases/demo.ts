import type { DemandRow } from '#modules/demands/contract/demand.ts';
import { declineDemand } from '#modules/demands/contract/operations.ts';
import { DemoRegisters } from '#modules/enterprises/contract/seed.ts';
import { DemoPartners } from '#modules/partners/contract/demo.ts';
import { DemoDistricts } from '#modules/people/contract/demo.ts';
import { addDays, dayOf } from '#platform/contract/china-day.ts';
import type { Demo, Seeder, SeedHome } from '#platform/server/seed.ts';
import type { CaseView } from './contract/case.ts';
import type { DemoCases } from './contract/demo.ts';
import {
  advanceStage,
  endCase,
  getCase,
  noteCase,
  openCase,
  openingChoices,
  passTurn,
  pauseCase,
  resumeCase,
} from './contract/operations-case.ts';
import { acceptMaterial, askMaterials, returnMaterial, supplyMaterial } from './contract/operations-material.ts';
import { declareRecusal } from './contract/operations-proposal.ts';
import { allDemands, seedAnswers } from './demo-answers.ts';
import { seedReferrals, sentDemands } from './demo-referrals.ts';

const dayMs = 86_400_000;
type Person = NonNullable<SeedHome['as']>;

interface Staged {
  s: Seeder;
  home: SeedHome;
  id: string;
  name: string;
  /** The act of a day so long after the opening; never after the seeding itself. */
  on: (days: number) => SeedHome;
}

const see = (x: Staged): Promise<CaseView> => x.s.call(getCase, { id: x.id }, x.home);
/** By its place, not by what runs now: a second start makes the same calls. */
const stageAt = (v: CaseView, at: number): string => v.stages[at]?.id ?? '';
const turnOfStage = (x: Staged): string => x.s.id(`${x.name} second stage`);

const advance = async (x: Staged, days: number): Promise<void> => {
  const v = await see(x);
  await x.s.call(advanceStage, { id: x.id, stageId: stageAt(v, 0), turnId: turnOfStage(x) }, x.on(days));
};

/** The first materials are asked for; some come, one comes back, one is accepted. */
const materials = async (x: Staged, days: number, many: number): Promise<void> => {
  const v = await see(x);
  const wanted = v.materials.slice(0, 3);
  if (wanted.length === 0) return;
  const at = x.on(days);
  const untilOn = addDays(dayOf(at.at ?? new Date(0)), 9);
  await x.s.call(askMaterials, { id: x.id, materialIds: wanted.map(m => m.id), untilOn, turnId: x.s.id(`${x.name} ask`) }, at);
  for (const [n, m] of wanted.slice(0, many).entries()) {
    const roundId = x.s.id(`${x.name} round ${n}`);
    await x.s.call(supplyMaterial, { id: x.id, materialId: m.id, roundId, fileIds: [], words: '企业送来复印件' }, x.on(days + 1));
    if (n === 0) await x.s.call(acceptMaterial, { id: x.id, roundId }, x.on(days + 2));
    if (n === 1) await x.s.call(returnMaterial, { id: x.id, roundId, sentence: '缺公章，请盖章后再交' }, x.on(days + 2));
  }
};

const pause = async (x: Staged, days: number, back: number | undefined): Promise<void> => {
  const v = await see(x);
  const pauseId = x.s.id(`${x.name} pause`);
  const at = x.on(days);
  const untilOn = addDays(dayOf(at.at ?? new Date(0)), 14);
  await x.s.call(pauseCase, { id: x.id, pauseId, stageId: stageAt(v, 1), party: 'enterprise', reason: '等企业补检验报告', untilOn }, at);
  if (back === undefined) return;
  const answered = x.on(back);
  const answeredOn = dayOf(answered.at ?? new Date(0));
  await x.s.call(resumeCase, { id: x.id, pauseId, turnId: x.s.id(`${x.name} back`), answeredOn }, answered);
};

const pass = async (x: Staged, days: number, party: 'department' | 'expert' | 'external', who: string): Promise<void> => {
  const at = x.on(days);
  const untilOn = addDays(dayOf(at.at ?? new Date(0)), 7);
  const wish = { party, who, expects: '请出具书面意见', untilOn };
  await x.s.call(passTurn, { id: x.id, turnId: x.s.id(`${x.name} pass`), fromTurnId: turnOfStage(x), ...wish }, at);
};

const end = (x: Staged, days: number, outcome: 'granted' | 'notGranted' | 'guided', evidence: string): Promise<unknown> =>
  x.s.call(
    endCase,
    { id: x.id, outcome, words: '结果已电话告知，欢迎继续找我们。', grade: evidence === '' ? 'reported' : 'official', evidence },
    x.on(days),
  );

type Course = (x: Staged) => Promise<unknown>;

/** The first stage is over after so many days; then the rest. */
const goOn =
  (days: number, ...rest: readonly Course[]): Course =>
  async x => {
    await advance(x, days);
    for (const step of rest) await step(x);
  };

/** Each state that a case can be in; opened so many days ago. */
const courses: readonly (readonly [openedBefore: number, course: Course])[] = [
  [1, async () => undefined],
  [12, async () => undefined],
  [16, goOn(1)],
  [25, goOn(1)],
  [9, goOn(1, x => materials(x, 2, 0))],
  [14, goOn(1, x => materials(x, 2, 1))],
  [18, goOn(1, x => materials(x, 2, 3))],
  [20, goOn(1, x => pause(x, 3, undefined))],
  [24, goOn(1, x => pause(x, 3, 12))],
  [11, goOn(1, x => pass(x, 3, 'department', '区科技局'))],
  [13, goOn(1, x => pass(x, 4, 'expert', '林教授'))],
  [15, goOn(1, x => pass(x, 4, 'external', '认证机构'))],
  [
    40,
    goOn(
      1,
      x => materials(x, 4, 1),
      x => end(x, 30, 'granted', '拱市监〔2026〕18号'),
    ),
  ],
  [45, goOn(1, x => end(x, 25, 'notGranted', ''))],
  [50, goOn(2, x => end(x, 20, 'guided', ''))],
];
/** Cases that stand in their second stage with nothing else: two of them are sent to an organisation. */
const sentOut = [2, 17] as const;
/** From here on they have ended. */
const endedFrom = 12;
const howMany = 40;
const codes = ['QLT-04', 'STD-01', 'QLT-05', 'PAT-01', 'STD-05', 'TM-01', 'PAT-03'];

interface District {
  s: Seeder;
  /** Its demands are sent to organisations, and become no case. */
  referralSeeder: Seeder;
  home: SeedHome;
  firms: readonly string[];
  officers: readonly Person[];
}

/** Some demands are declined with a reason that the enterprise sees; which ones follows from their ids, so that a second start means the same. */
const isTurnedDown = (d: DemandRow): boolean => Number.parseInt(d.id.slice(-2), 16) % 12 === 7;
const howManyDeclined = 3;

const seedDeclined = async ({ s, home, officers, firms }: District, asked: readonly DemandRow[]): Promise<void> => {
  const [officer] = officers;
  if (!officer) return;
  const as = { ...home, as: officer };
  const chosen = asked.filter(d => isTurnedDown(d) && (d.state === 'open' || d.state === 'declined')).slice(0, howManyDeclined);
  for (const d of chosen)
    await s.call(declineDemand, { id: d.id, reason: '今年的申报已经截止，不在本次受理范围；明年开放后会再联系您。' }, as);
  const [, , , enterpriseId] = firms;
  if (enterpriseId)
    await s.call(declareRecusal, { id: s.id('recusal'), personId: officer.id, enterpriseId, reason: '亲属在该企业任职' }, as);
};

/** The item that the class of a demand leads to; without one, undefined. */
const fittingItem = async ({ s, home }: District, demandId: string): Promise<string | undefined> =>
  (await s.call(openingChoices, { demandId }, home)).items.find(i => i.fits)?.versionId;

const seedCases = async (district: District, many: number) => {
  const { s, referralSeeder, home, firms, officers } = district;
  const { items, companions } = await s.call(openingChoices, {}, home);
  const active = officers.filter(o => companions.some(c => c.id === o.id));
  const versions = codes.flatMap(code => items.filter(i => i.code === code).map(i => i.versionId));
  // Those that became a case at an earlier start stand here again: a second start makes the same calls.
  const asked = await allDemands(s, home);
  const sent = sentDemands(referralSeeder);
  const wishes = asked.filter(d => !isTurnedDown(d) && (d.state === 'open' || d.state === 'case') && !sent.has(d.id));
  const made: DemoCases[string] = [];
  for (let at = 0; at < many; at += 1) {
    const [before, course] = courses[at % courses.length] ?? (courses[0] as (typeof courses)[number]);
    const officer = active[at % active.length];
    if (!officer) continue;
    const id = s.id(`case ${at}`);
    const on = (days: number): SeedHome => ({
      ...home,
      as: officer,
      at: new Date(Math.min(s.now.getTime(), s.now.getTime() + (days - before) * dayMs)),
    });
    const opened = on(0).at ?? s.now;
    const wishAt = at % 3 === 0 ? wishes.findIndex(d => new Date(d.raisedAt) < opened) : -1;
    const [wish] = wishAt < 0 ? [] : wishes.splice(wishAt, 1);
    const enterpriseId = wish?.enterpriseId ?? firms[(at * 7) % firms.length] ?? '';
    // Half of those that come from a demand take what is proposed.
    const fitting = wish && at % 2 === 0 ? await fittingItem(district, wish.id) : undefined;
    const itemVersionId = fitting ?? versions[at % versions.length] ?? '';
    await s.call(openCase, { id, enterpriseId, itemVersionId, companionId: officer.id, demandId: wish?.id ?? null }, on(0));
    const staged = { s, home, id, name: `case ${at}`, on };
    await s.call(
      noteCase,
      { id, noteId: s.id(`note ${at}`), text: '电话说明了步骤和材料，企业指定质量部联系。', visible: at % 2 === 0 },
      on(0),
    );
    await course(staged);
    made.push({ id, enterpriseId, ended: at % courses.length >= endedFrom });
  }
  await seedDeclined(district, asked);
  return made;
};

/** Forty cases in all states in the district that is shown in full, a few in the others. */
export const casesDemo: Demo = async ({ seeder, left }) => {
  const registers = left('enterprises', DemoRegisters);
  const partners = left('partners', DemoPartners);
  const all: DemoCases = {};
  for (const { home, inFull, staff } of left('people', DemoDistricts)) {
    const firms = (registers[home.regionCode] ?? []).slice(0, 120).map(f => f.id);
    const officers = staff.filter(p => p.role === 'officer');
    const s = seeder(home.regionCode);
    const referralSeeder = seeder(`${home.regionCode}-referrals`);
    if (firms.length > 0) {
      const made = await seedCases({ s, referralSeeder, home, firms, officers }, inFull ? howMany : 3);
      all[home.regionCode] = made;
      const organisations = partners[home.regionCode] ?? [];
      const [manager, officer] = [staff.find(p => p.role === 'manager'), officers[0]];
      if (manager && officer && organisations.length > 0) {
        // Acts by the manager: who accompanies a case depends on who is at work that day.
        const cases = sentOut.map(at => ({ id: made[at]?.id ?? '', turnId: s.id(`case ${at} second stage`), as: manager }));
        const partner = staff.find(p => p.role === 'partner');
        await seedReferrals({ s: referralSeeder, home, firms, officer, manager, partner, organisations, cases });
      }
    }
    const sent = sentDemands(referralSeeder);
    const rest = (await allDemands(s, home)).filter(d => !sent.has(d.id));
    await seedAnswers(seeder, { home, officers, now: s.now }, rest);
  }
  return all;
};
