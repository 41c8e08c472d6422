import { createHash } from 'node:crypto';
import { correctAction, finishAction } from '#modules/improvements/contract/operations.ts';
import { addDays, dayOf, instantOf } from '#platform/contract/china-day.ts';
import type { Seeder, SeedHome } from '#platform/server/seed.ts';
import { listInvitations, sendInvitations } from '../../contract/operations-invitations.ts';
import { claimRating, openBox } from '../../contract/operations-rating.ts';
import { castReply, drawSurvey, improveSurvey, planSurvey } from '../../contract/operations-surveys.ts';
import { receiptFrom } from '../../domain/receipt.ts';

type Worker = NonNullable<SeedHome['as']>;
export interface SurveyStage {
  s: Seeder;
  home: SeedHome;
  officers: readonly Worker[];
  manager: Worker;
  salt: string;
}
/** Something that happens in its time between the ratings: the box and its keys go with the months. */
export interface SurveyStep {
  readonly at: Date;
  readonly run: () => Promise<unknown>;
}

const form = '019ab000-7601-7000-8000-000000000001';
const grades = ['overall', 'response', 'clarity', 'skill', 'manner', 'effect'] as const;
const weak = 'satisfaction.clarity';

interface Sample {
  name: string;
  /** Days before now on which it opens and closes. */
  opensAgo: number;
  closesAgo: number;
  /** Of those asked so many answer. */
  answers: number;
  /** What is said to 讲得清楚, over and over. */
  clarity: readonly number[];
}
const asked = 36;
const samples: readonly Sample[] = [
  { name: '上一期陪跑服务满意度', opensAgo: 150, closesAgo: 137, answers: 26, clarity: [2, 3, 2, 3, 4, 2, 1, 3] },
  { name: '本期陪跑服务满意度', opensAgo: 40, closesAgo: 27, answers: 29, clarity: [4, 4, 5, 3, 4, 5, 4] },
  { name: '年末陪跑服务满意度', opensAgo: 4, closesAgo: -10, answers: 9, clarity: [4, 5] },
];

/** The other questions, one row for each who answers. */
const said = [
  [5, 5, 4, 5, 4],
  [4, 4, 4, 5, 4],
  [4, 3, 4, 5, 3],
  [5, 4, 5, 5, 5],
  [3, 3, 3, 4, 3],
  [4, 5, 4, 4, 4],
  [2, 2, 3, 4, 2],
] as const;
const wishes = [
  '希望办理流程有一张图',
  '上门前先打个电话约时间',
  '政策更新后请主动告诉我们',
  '希望多办几次小班培训',
  '材料样本请放到网上',
  '',
] as const;
const solved = ['solved', 'solved', 'partly', 'none', 'open'] as const;

const repliesOf = (at: number, sample: Sample): Record<string, string> => {
  const [overall, response, skill, manner, effect] = said[at % said.length] as (typeof said)[number];
  const clarity = sample.clarity[at % sample.clarity.length] ?? 4;
  const by = { overall, response, clarity, skill, manner, effect };
  const wish = wishes[at % wishes.length] ?? '';
  return {
    ...Object.fromEntries(grades.map(g => [`satisfaction.${g}`, String(by[g])])),
    'satisfaction.solved': solved[at % solved.length] ?? 'solved',
    ...(wish === '' ? {} : { 'satisfaction.wish': wish }),
  };
};

const stepsOf = ({ s, home, officers, manager, salt }: SurveyStage, sample: Sample): SurveyStep[] => {
  const id = s.id(`survey ${sample.name}`);
  const day = (ago: number): string => addDays(dayOf(s.now), -ago);
  const at = (ago: number, minute: number): Date => new Date(Math.min(instantOf(day(ago), minute).getTime(), s.now.getTime()));
  const [officer] = officers;
  const secret = (what: string, of: string): string => createHash('sha256').update(`${salt} survey ${what} ${of}`).digest('base64url');
  const invitations = async () =>
    (await s.call(listInvitations, { survey: id, limit: 100 }, { ...home, as: manager })).rows.map(r => r.id).sort();
  const plan = {
    name: sample.name,
    questionnaireId: form,
    periodFrom: day(sample.opensAgo + 180),
    periodTo: day(sample.opensAgo + 1),
    asks: { of: 'register' as const, filter: {} },
    sample: { size: asked, digits: day(sample.opensAgo).replaceAll('-', '') },
    opensOn: day(sample.opensAgo),
    closesOn: day(sample.closesAgo),
  };
  const begin = async (): Promise<void> => {
    const as = { ...home, as: manager, at: at(sample.opensAgo + 2, 600) };
    await s.call(planSurvey, { id, plan }, as);
    await s.call(drawSurvey, { id }, as);
    const items = (await invitations()).slice(0, asked - 2).map(i => ({ id: i, token: secret('token', i) }));
    await s.call(sendInvitations, { items }, { ...home, at: at(sample.opensAgo, 540), ...(officer ? { as: officer } : {}) });
  };
  const answers = async (): Promise<void> => {
    for (const [n, i] of (await invitations()).slice(0, sample.answers).entries()) {
      const when = { ...home, at: at(sample.opensAgo - 1, 570 + n) };
      const receipt = receiptFrom(createHash('sha256').update(`${salt} survey receipt ${i}`).digest().subarray(0, 20));
      await s.call(claimRating, { token: secret('token', i), serial: secret('serial', i) }, when);
      await s.call(castReply, { serial: secret('serial', i), receipt, answers: repliesOf(n, sample) }, when);
    }
  };
  const count = { at: at(sample.closesAgo - 1, 190), run: () => s.call(openBox, {}, { ...home, at: at(sample.closesAgo - 1, 190) }) };
  return [
    { at: at(sample.opensAgo, 540), run: begin },
    { at: at(sample.opensAgo - 1, 570), run: answers },
    ...(sample.closesAgo > 0 ? [count] : []),
  ];
};

/** The weak question of the first survey became an action that is done; the second one measures it again. */
const improve = ({ s, home, officers, manager }: SurveyStage): SurveyStep[] => {
  const [owner] = officers;
  const [first] = samples;
  if (!owner || !first) return [];
  const on = (ago: number) => new Date(instantOf(addDays(dayOf(s.now), -ago), 600).getTime());
  const actionId = s.id('survey action');
  const fields = {
    problem: `${first.name}：“政策和办理流程讲得清楚”偏低`,
    ownerId: owner.id,
    dueOn: addDays(dayOf(s.now), -60),
  };
  const run = async (): Promise<void> => {
    const plan = { id: s.id(`survey ${first.name}`), question: weak, rowId: s.id('survey action row'), actionId, ...fields };
    await s.call(improveSurvey, plan, { ...home, as: manager, at: on(first.closesAgo - 4) });
    const action = { ...fields, cause: '没有一张看得懂的流程图', action: '每个事项做一页流程图，上门时留给企业' };
    await s.call(correctAction, { id: actionId, version: 1, action }, { ...home, as: manager, at: on(first.closesAgo - 5) });
    await s.call(finishAction, { id: actionId, note: '十二个事项的流程图已印好并上网' }, { ...home, as: owner, at: on(75) });
  };
  return [{ at: on(first.closesAgo - 4), run }];
};

/** Two surveys that are counted, the second against the first, and one that is open. */
export const demoSurveys = (stage: SurveyStage): SurveyStep[] =>
  [...samples.flatMap(sample => stepsOf(stage, sample)), ...improve(stage)].sort((a, b) => a.at.getTime() - b.at.getTime());
