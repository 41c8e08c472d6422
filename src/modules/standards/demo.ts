import { DemoRegisters } from '#modules/enterprises/contract/seed.ts';
import { DemoDistricts } from '#modules/people/contract/demo.ts';
import { addDays, dayOf, instantOf } from '#platform/contract/china-day.ts';
import type { Demo, Seeder, SeedHome } from '#platform/server/seed.ts';
import { enterpriseStandards, recordRecognition } from './contract/operations-path.ts';
import {
  advanceProject,
  changePart,
  createProject,
  dropProject,
  enterAsAsset,
  projectChoices,
  publishProject,
  recordSubsidy,
} from './contract/operations-project.ts';
import { type DemoProject, demoProjects } from './domain/demo-projects.data.ts';

interface Stage {
  readonly s: Seeder;
  readonly by: SeedHome;
  readonly id: string;
  /** A day so long after the first, and the act of that day. */
  readonly on: (after: number) => string;
  readonly at: (after: number) => SeedHome;
  readonly itemId: string | undefined;
}

/** Half past nine in the morning. */
const morning = 9 * 60 + 30;

const register = async ({ s, id, on, at, by, itemId }: Stage, plan: DemoProject, enterpriseId: string): Promise<void> => {
  const intent = itemId === undefined && plan.intent === 'yes' ? 'undecided' : plan.intent;
  const project = {
    title: plan.title,
    planNumber: plan.plan,
    ownerId: by.as?.id ?? '',
    intent,
    itemId: intent === 'yes' ? (itemId ?? null) : null,
    demandId: null,
    caseId: null,
  };
  const evidence = { note: '企业提出意向，已核对技术基础', fileId: null };
  await s.call(createProject, { id, enterpriseId, kind: plan.kind, startedOn: on(0), part: plan.part, project, evidence }, at(0));
};

/** Every change counts the version on, so a second start says the same versions. */
const goThrough = async ({ s, id, on, at, itemId }: Stage, plan: DemoProject): Promise<void> => {
  let version = 1;
  for (const step of plan.steps) {
    const shared = { id, version, stepId: s.id(`step ${id} ${step.to}`), on: on(step.after), evidence: { note: step.note, fileId: null } };
    if (step.number === undefined) await s.call(advanceProject, { ...shared, to: step.to }, at(step.after));
    else {
      const number = `${step.number}-${on(step.after).slice(0, 4)}`;
      await s.call(publishProject, { ...shared, number, effectiveOn: on(step.after + 30) }, at(step.after));
    }
    version += 1;
  }
  if (plan.moved) {
    const { after, part, reason } = plan.moved;
    await s.call(changePart, { id, version, partId: s.id(`part ${id}`), part, since: on(after), reason }, at(after));
    version += 1;
  }
  if (plan.dropped) {
    await s.call(dropProject, { id, version, on: on(plan.dropped.after), reason: plan.dropped.reason }, at(plan.dropped.after));
    version += 1;
  }
  const last = plan.steps.at(-1)?.after ?? 0;
  if (plan.asset) {
    await s.call(enterAsAsset, { id, version }, at(last + 5));
    version += 1;
  }
  if (plan.subsidy && itemId !== undefined) {
    const { after, amount } = plan.subsidy;
    const input = {
      id,
      version,
      subsidyId: s.id(`subsidy ${id}`),
      itemId,
      grantedOn: on(after),
      amount,
      source: '拨付公示 2026 年第 3 批',
    };
    await s.call(recordSubsidy, input, at(after));
  }
};

/** The first enterprise with a registered mark has had it recognised in a case. */
const recognise = async (s: Seeder, by: SeedHome, firms: readonly { id: string }[]): Promise<void> => {
  for (const firm of firms) {
    const { marks } = await s.call(enterpriseStandards, { enterpriseId: firm.id }, by);
    const mark = marks.find(m => m.status === 'inForce');
    if (!mark) continue;
    const input = { id: s.id('recognition'), enterpriseId: firm.id, assetId: mark.id };
    const found = {
      caseNumber: '（2021）浙01民初1234号',
      body: '杭州市中级人民法院',
      recognisedOn: '2021-09-15',
      note: '跨类侵权案中认定',
    };
    await s.call(recordRecognition, { ...input, ...found }, by);
    return;
  }
};

/** Projects of every kind in every stage in the district that is shown in full; one finding about a mark. */
export const standardsDemo: Demo = async ({ seeder, left }) => {
  const registers = left('enterprises', DemoRegisters);
  for (const { home, inFull, staff } of left('people', DemoDistricts)) {
    const coach = staff.find(p => p.role === 'officer');
    if (!inFull || !coach) continue;
    const s = seeder(home.regionCode);
    const by: SeedHome = { ...home, as: coach };
    const items = (await s.call(projectChoices, {}, by)).items;
    const itemId = (items.find(i => i.name.includes('资助')) ?? items[0])?.id;
    const firms = (registers[home.regionCode] ?? []).filter(f => f.status === 'active');
    for (const plan of demoProjects) {
      const firm = firms[plan.firm];
      if (!firm) continue;
      const start = addDays(dayOf(s.now), -plan.ago);
      const on = (after: number): string => addDays(start, after);
      const at = (after: number): SeedHome => ({ ...by, at: instantOf(on(after), morning) });
      const stage: Stage = { s, by, id: s.id(`project ${firm.id} ${plan.title}`), on, at, itemId };
      await register(stage, plan, firm.id);
      await goThrough(stage, plan);
    }
    await recognise(s, by, firms);
  }
};
