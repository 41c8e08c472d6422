import { improvements } from '#modules/improvements/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import { whereScope } from '#platform/server/scope.ts';
import { exportSurvey, improveSurvey, surveyWords } from '../../contract/operations-surveys.ts';
import { satisfactionProblems } from '../../contract/problems.ts';
import type { QuestionResult, SurveyResults } from '../../contract/survey.ts';
import { changeOf } from '../../domain/survey-replies.ts';
import { tellingNames, withoutNames } from '../../domain/without-names.ts';
import type { Ctx } from '../db.ts';
import { cellFigures, limitsOn, type Measured, measure, previousOf, questionFigures, wordsOfQuestion } from './results-reads.ts';
import type { FoundSurvey } from './survey-reads.ts';

/** Actions that were opened from a survey, by question. */
const actionsOf = async (ctx: Ctx, surveyId: string | undefined): Promise<ReadonlyMap<string, string>> => {
  if (surveyId === undefined) return new Map();
  const rows = await ctx.db
    .selectFrom('satisfaction.survey_actions')
    .select(['question', 'action_id'])
    .where('survey_id', '=', surveyId)
    .execute();
  return new Map(rows.map(r => [r.question, r.action_id]));
};

interface Around {
  readonly weakBelow: number;
  readonly before: ReadonlyMap<string, ReturnType<typeof questionFigures>[number]>;
  readonly own: ReadonlyMap<string, string>;
  readonly earlier: ReadonlyMap<string, string>;
}

const remeasuredBy = async (ctx: Ctx, actionId: string | undefined): Promise<QuestionResult['remeasures']> => {
  if (actionId === undefined) return null;
  const state = await improvements(ctx).stateOf(actionId);
  return state === undefined ? null : { actionId, state };
};

const resultOf = async (ctx: Ctx, q: ReturnType<typeof questionFigures>[number], around: Around): Promise<QuestionResult> => {
  const last = around.before.get(q.id);
  const before = last?.kind === 'scale' && q.kind === 'scale' ? last.index : null;
  const change = q.index !== null && before !== null ? changeOf(q.index, before) : null;
  return {
    ...q,
    before,
    change,
    weak: q.index !== null && (q.index.value < around.weakBelow || (change !== null && change.hi < 0)),
    actionId: around.own.get(q.id) ?? null,
    remeasures: await remeasuredBy(ctx, around.earlier.get(q.id)),
  };
};

/** How a counted survey came out, against the one before of the same questionnaire. @throws Problem `notCounted` */
export const resultsOf = async (ctx: Ctx, survey: FoundSurvey): Promise<SurveyResults> => {
  const limits = await limitsOn(ctx);
  const now = await measure(ctx, survey, limits);
  const previous = await previousOf(ctx, survey);
  const before = previous ? questionFigures(await measure(ctx, previous, limits)) : [];
  const around: Around = {
    weakBelow: limits.weakBelow,
    before: new Map(before.map(q => [q.id, q])),
    own: await actionsOf(ctx, survey.id),
    earlier: await actionsOf(ctx, previous?.id),
  };
  const questions: QuestionResult[] = [];
  for (const q of questionFigures(now)) questions.push(await resultOf(ctx, q, around));
  const n = now.replies.length;
  return {
    id: survey.id,
    name: survey.name,
    invited: survey.invited,
    sent: survey.sent,
    used: survey.used,
    counted: n > 0 && n < limits.leastShown ? null : n,
    assisted: now.assisted,
    leftSealed: survey.left_sealed ?? 0,
    questions,
    leading: now.leading,
    cells: await cellFigures(ctx, now),
    previous: previous
      ? { id: previous.id, name: previous.name, closesOn: previous.closes_on, sent: previous.sent, used: previous.used }
      : null,
    ...limits,
    may: [surveyWords, improveSurvey, exportSurvey].map(op => op.name).filter(ctx.can),
  };
};

/** Firms that were asked, and persons who served in those days: their names stand in no words that are shown. */
const namesAround = async (ctx: Ctx, { survey }: Measured): Promise<string[]> => {
  const firms = await ctx.db.selectFrom('satisfaction.invitations').select('enterprise_name').where('survey_id', '=', survey.id).execute();
  const persons = await ctx.db
    .selectFrom('satisfaction.invitations as i')
    .select('i.served_by_name')
    .distinct()
    .where(whereScope(ctx.scope, { region: 'i.region_code' }))
    .where('i.survey_id', 'is', null)
    .where('i.served_on', '<=', dayOf(ctx.now))
    .execute();
  return tellingNames(
    firms.map(f => f.enterprise_name),
    persons.map(p => p.served_by_name),
  );
};

/**
 * What was written to a question: in no order of time, without names and numbers.
 * @throws Problem `tooFew` below the least number, `notCounted`, `noSuchQuestion`
 */
export const wordsShown = async (ctx: Ctx, survey: FoundSurvey, id: string): Promise<{ rows: { text: string }[]; n: number }> => {
  const limits = await limitsOn(ctx);
  const now = await measure(ctx, survey, limits);
  const question = questionFigures(now).find(q => q.id === id && q.kind === 'words');
  if (!question) throw satisfactionProblems.noSuchQuestion();
  if (question.n === null || question.n === 0) throw satisfactionProblems.tooFew({ least: limits.leastShown });
  const names = await namesAround(ctx, now);
  const texts = wordsOfQuestion(now, id).map(text => withoutNames(text, names));
  return { n: texts.length, rows: texts.map(text => ({ text })) };
};
