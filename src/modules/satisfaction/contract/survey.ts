import { z } from 'zod';
import { EnterpriseFilter } from '#modules/enterprises/contract/enterprise.ts';
import { Both } from '#modules/questionnaires/contract/questionnaire.ts';
import { PageInput } from '#platform/contract/page.ts';
import { Day, Id, Instant, line } from '#platform/contract/shapes.ts';
import { Hidden, WithN } from './figures.ts';

/** 计划中 · 待开放 · 开放中 · 待计票 · 已公布 · 已取消. */
export const SurveyState = z.enum(['planned', 'ready', 'open', 'closed', 'counted', 'cancelled']);
export type SurveyState = z.infer<typeof SurveyState>;

/** Whom it asks: enterprises that a filter of the register finds, or all that were served in the period. */
export const SurveyAsks = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('register'), filter: EnterpriseFilter }),
  z.strictObject({ of: z.literal('served') }),
]);
export type SurveyAsks = z.infer<typeof SurveyAsks>;

/** 抽样: so many, drawn by tickets; the digits make the seed together with the pool's hash. */
export const SurveySample = z.strictObject({ size: z.int().min(1).max(5_000), digits: z.string().regex(/^\d{4,12}$/) });

const order = (pointer: string) => ({ path: [pointer], message: 'satisfaction.problem.daysOutOfOrder' });

/** What a manager enters. Days are Chinese days, both ends included. */
export const SurveyPlan = z
  .strictObject({
    name: line(60),
    questionnaireId: Id,
    periodFrom: Day,
    periodTo: Day,
    asks: SurveyAsks,
    sample: SurveySample.nullable().default(null),
    opensOn: Day,
    closesOn: Day,
  })
  .refine(p => p.periodFrom <= p.periodTo, order('periodTo'))
  .refine(p => p.opensOn <= p.closesOn, order('closesOn'));
export type SurveyPlan = z.output<typeof SurveyPlan>;

export const SurveyRow = z.object({
  id: Id,
  name: z.string(),
  state: SurveyState,
  questionnaireId: Id,
  questionnaireTitle: Both,
  questionnaireVersion: z.int(),
  periodFrom: Day,
  periodTo: Day,
  opensOn: Day,
  closesOn: Day,
  /** Who is asked, to how many a link went out, how many used it. */
  invited: z.int(),
  sent: z.int(),
  used: z.int(),
});
export type SurveyRow = z.infer<typeof SurveyRow>;

export const SurveyView = SurveyRow.extend({
  asks: SurveyAsks,
  sample: SurveySample.nullable(),
  /** Of the draw: how large the pool was, its hash, and the seed that repeats it. */
  draw: z.object({ poolSize: z.int(), poolHash: z.string(), seed: z.string().nullable(), algorithm: z.string() }).nullable(),
  plannedByName: z.string(),
  plannedAt: Instant,
  drawnByName: z.string().nullable(),
  drawnAt: Instant.nullable(),
  cancelReason: z.string().nullable(),
  version: z.int(),
  /** Least number of replies that are counted at all. */
  least: z.int(),
  may: z.array(z.string()),
});
export type SurveyView = z.infer<typeof SurveyView>;

export const SurveyFilter = z.strictObject({ state: SurveyState.optional() });
export type SurveyFilter = z.infer<typeof SurveyFilter>;
export const ListSurveys = PageInput.extend(SurveyFilter.shape);

export const SurveyId = z.strictObject({ id: Id });
export const PlanSurvey = z.strictObject({ id: Id, plan: SurveyPlan });
export const CorrectSurvey = z.strictObject({ id: Id, version: z.int(), plan: SurveyPlan });
export const CancelSurvey = z.strictObject({ id: Id, reason: line(200) });
/** 对象预览: how many the choice finds, and how many are asked. */
export const RecipientsFound = z.object({ found: z.int(), taken: z.int() });

/** How one question came out. Null parts are hidden, or there are none. */
export const QuestionResult = z.object({
  id: z.string(),
  label: Both,
  /** 五级量表 · 选择 · 文字. */
  kind: z.enum(['scale', 'choice', 'words']),
  hidden: Hidden.nullable(),
  /** Counted answers to this question. */
  n: z.int().nullable(),
  index: WithN.nullable(),
  good: WithN.nullable(),
  options: z.array(z.object({ value: z.string(), label: Both, n: z.int() })).nullable(),
  /** Below the dated limit of 薄弱项, or worse than last time beyond chance. */
  weak: z.boolean(),
  /** The same question in the survey before, and by how much it moved (95 %). */
  before: WithN.nullable(),
  change: z.object({ value: z.number(), lo: z.number(), hi: z.number() }).nullable(),
  /** Opened from this result. */
  actionId: Id.nullable(),
  /** Opened from the survey before: this result measures it again (4.4-b). */
  remeasures: z.object({ actionId: Id, state: z.enum(['open', 'done', 'verified']) }).nullable(),
});
export type QuestionResult = z.infer<typeof QuestionResult>;

/** 街道或区县: the leading question of where at least the least number answered. */
export const CellResult = z.object({
  key: z.string(),
  name: z.string(),
  hidden: Hidden.nullable(),
  n: z.int().nullable(),
  index: WithN.nullable(),
  good: WithN.nullable(),
  /** Invitations sent there, and how many were used. */
  sent: z.int(),
  used: z.int(),
});
export type CellResult = z.infer<typeof CellResult>;

export const SurveyResults = z.object({
  id: Id,
  name: z.string(),
  invited: z.int(),
  sent: z.int(),
  used: z.int(),
  /** Replies that are counted; null where too few to be told. */
  counted: z.int().nullable(),
  /** 现场代评: kept, not counted. */
  assisted: z.int(),
  /** In the box for good: fewer than the least number answered. */
  leftSealed: z.int(),
  questions: z.array(QuestionResult),
  /** Id of the question that cells and the headline show. */
  leading: z.string(),
  cells: z.array(CellResult),
  previous: z.object({ id: Id, name: z.string(), closesOn: Day, sent: z.int(), used: z.int() }).nullable(),
  leastShown: z.int(),
  leastAlike: z.int(),
  weakBelow: z.int(),
  may: z.array(z.string()),
});
export type SurveyResults = z.infer<typeof SurveyResults>;

export const ListSurveyWords = z.strictObject({ id: Id, question: z.string().max(80) });
export const SurveyWords = z.object({ rows: z.array(z.object({ text: z.string() })), n: z.int() });
export const ImproveSurvey = z.strictObject({
  id: Id,
  question: z.string().max(80),
  rowId: Id,
  actionId: Id,
  problem: line(200),
  ownerId: Id,
  dueOn: Day,
});
