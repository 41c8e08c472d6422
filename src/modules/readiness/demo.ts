import { DemoRegisters } from '#modules/enterprises/contract/seed.ts';
import { DemoDistricts } from '#modules/people/contract/demo.ts';
import { addDays, dayOf } from '#platform/contract/china-day.ts';
import type { Demo, Seeder, SeedHome } from '#platform/server/seed.ts';
import type { Party } from './contract/assessment.ts';
import type { CriteriaItem } from './contract/criteria.ts';
import {
  answerPrerequisite,
  concludeAssessment,
  enterpriseReadiness,
  getAssessment,
  getCriteria,
  openAssessment,
} from './contract/operations-assessment.ts';
import {
  addEvidenceOf,
  agreeItem,
  agreeNear,
  createGapTask,
  endGapTask,
  evidenceChoices,
  finishSheet,
  saveScores,
} from './contract/operations-scoring.ts';
import { type DemoAssessment, demoAssessments, demoAssessors, demoPercent, demoWords } from './domain/demo-assessments.ts';
import { spreadOf } from './domain/scoring.ts';

const dayMs = 86_400_000;

interface Stage {
  readonly s: Seeder;
  readonly by: SeedHome;
  readonly id: string;
  readonly items: readonly CriteriaItem[];
  readonly coach: { readonly id: string; readonly name: string };
}
// A second start makes the same calls: what they hold follows from the plan, not from what the first has changed.

const scoreSheet = async ({ s, by, id, items, coach }: Stage, plan: DemoAssessment, party: Party): Promise<void> => {
  const scores = items.map((item, at) => ({
    itemKey: item.key,
    version: 0,
    score: { percent: demoPercent(plan, party, at), parts: {}, ...demoWords(item.kind, at) },
  }));
  await s.call(saveScores, { assessmentId: id, party, scores }, by);
  if (!plan.finished.includes(party)) return;
  const assessorName = party === 'coach' ? coach.name : demoAssessors[party];
  await s.call(finishSheet, { id: s.id(`sheet ${id} ${party}`), assessmentId: id, party, assessorName }, by);
};

/** The enterprise's own assets stand behind most items. */
const proveItems = async ({ s, by, id, items }: Stage, share: number): Promise<void> => {
  const { rows } = await s.call(evidenceChoices, { assessmentId: id }, by);
  if (rows.length === 0) return;
  for (const [at, item] of items.entries()) {
    const record = rows[at % rows.length];
    if (!record || at >= items.length * share) continue;
    const input = { id: s.id(`proof ${id} ${item.key}`), assessmentId: id, itemKey: item.key, kind: record.kind, recordId: record.id };
    await s.call(addEvidenceOf, { ...input, note: '现场查看，材料齐全' }, by);
  }
};

const agreeAll = async ({ s, by, id, items }: Stage, plan: DemoAssessment): Promise<void> => {
  await s.call(agreeNear, { assessmentId: id }, by);
  for (const [at, item] of items.entries()) {
    const given = plan.parties.map(party => demoPercent(plan, party, at));
    if ((spreadOf(given) ?? 0) <= 20) continue;
    const reason = '核对佐证后按较低的评分定';
    await s.call(agreeItem, { assessmentId: id, itemKey: item.key, version: 0, percent: Math.min(...given), reason }, by);
  }
};

/** The three largest gaps become tasks: one done, one due, one ahead. */
const giveTasks = async ({ s, by, id, coach }: Stage): Promise<void> => {
  const { items } = await s.call(getAssessment, { id }, by);
  const gaps = items.filter(i => (i.lost ?? 0) > 0).sort((a, b) => (b.lost ?? 0) - (a.lost ?? 0));
  for (const [at, item] of gaps.slice(0, 3).entries()) {
    const task = { title: `补齐“${item.name}”的做法和数据`, ownerId: coach.id, dueOn: addDays(dayOf(s.now), [-10, -2, 30][at] ?? 30) };
    const taskId = s.id(`task ${id} ${item.key}`);
    await s.call(createGapTask, { id: taskId, assessmentId: id, itemKey: item.key, task }, by);
    if (at === 0) await s.call(endGapTask, { id: taskId, outcome: 'done', note: '制度已发布，数据已补' }, by);
  }
};

const assess = async (stage: Stage, enterpriseId: string, plan: DemoAssessment): Promise<void> => {
  const { s, by, id, coach } = stage;
  const year = Number(dayOf(s.now).slice(0, 4)) - plan.yearsAgo;
  await s.call(openAssessment, { id, enterpriseId, year, coachId: coach.id }, by);
  for (const party of plan.parties) await scoreSheet(stage, plan, party);
  await proveItems(stage, plan.proven);
  if (!plan.agreed) return;
  await agreeAll(stage, plan);
  await giveTasks(stage);
  if (!plan.concluded) return;
  const { version, concludedAt } = await s.call(getAssessment, { id }, by);
  await s.call(concludeAssessment, { id, version: concludedAt === null ? version : version - 1 }, by);
};

/** What the ladder asks of the first enterprise is checked, so that one is ready. */
const checkConditions = async (s: Seeder, by: SeedHome, enterpriseId: string): Promise<void> => {
  const { rungs } = await s.call(enterpriseReadiness, { enterpriseId }, by);
  for (const c of rungs.flatMap(r => (r.level === 'district' || r.level === 'city' ? r.conditions : []))) {
    if (c.kind !== 'confirm') continue;
    const input = { id: s.id(`answer ${enterpriseId} ${c.id}`), enterpriseId, prerequisiteId: c.id, version: 0 };
    await s.call(answerPrerequisite, { ...input, answer: c.key === 'yieldA' ? 'missing' : 'met', note: '查看企业提供的证明' }, by);
  }
};

/** Six assessments over two years in the district that is shown in full. */
export const readinessDemo: Demo = async ({ seeder, left }) => {
  const registers = left('enterprises', DemoRegisters);
  for (const { home, inFull, staff } of left('people', DemoDistricts)) {
    const coach = staff.find(p => p.role === 'officer');
    if (!inFull || !coach) continue;
    const s = seeder(home.regionCode);
    const by: SeedHome = { ...home, as: coach };
    const items = (await s.call(getCriteria, {}, by)).versions[0]?.items ?? [];
    const firms = (registers[home.regionCode] ?? []).filter(f => f.status === 'active' && f.foundedOn);
    for (const plan of demoAssessments) {
      const firm = firms[plan.firm];
      if (!firm) continue;
      const at = new Date(s.now.getTime() - (plan.yearsAgo * 365 + 20) * dayMs);
      const id = s.id(`assessment ${firm.id} ${plan.yearsAgo}`);
      await assess({ s, by: { ...by, at }, id, items, coach }, firm.id, plan);
    }
    for (const firm of firms.slice(0, 2)) await checkConditions(s, by, firm.id);
  }
};
