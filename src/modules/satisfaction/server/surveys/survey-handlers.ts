import { questionnaires } from '#modules/questionnaires/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import { platformProblems } from '#platform/contract/problem.ts';
import { readTimeline } from '#platform/server/audit.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import {
  cancelSurvey,
  correctSurvey,
  drawSurvey,
  getSurvey,
  listSurveys,
  planSurvey,
  previewSurvey,
  surveyTimeline,
} from '../../contract/operations-surveys.ts';
import { satisfactionProblems } from '../../contract/problems.ts';
import { SurveyAsks, type SurveyPlan } from '../../contract/survey.ts';
import { leadingQuestion, unfitQuestion } from '../../domain/survey.ts';
import type { Ctx, SatisfactionDb } from '../db.ts';
import { candidatesOf, drawFrom } from './recipients.ts';
import { type FoundSurvey, findSurvey, stateOfSurvey, surveyPage, surveyView } from './survey-reads.ts';
import { cancelSurveyRow, correctSurveyRow, insertSurvey, keepDraw } from './survey-store.ts';

const { command, query } = handlersFor<SatisfactionDb>();

const locked = (ctx: Ctx, i: { id: string }) => findSurvey(ctx, i.id, true);
const done = (s: { id: string }) => ({ subject: s.id, result: { id: s.id } });

/**
 * Whether the questionnaire may be asked without names, and the days lie ahead.
 * @returns key of the questionnaire
 * @throws Problem `notForSurvey`, `noScale`, `surveyOver`
 */
const mustFit = async (ctx: Ctx, plan: SurveyPlan): Promise<string> => {
  const version = await questionnaires(ctx).version(plan.questionnaireId);
  if (!version) throw platformProblems.notFound();
  const unfit = unfitQuestion(version.definition);
  const at = (code: string, pointer = '/plan/questionnaireId') => ({ pointer, code: `satisfaction.problem.${code}` });
  if (unfit) {
    const params = { question: unfit.label.zh };
    throw satisfactionProblems.notForSurvey(params, [{ ...at('notForSurvey'), params }]);
  }
  if (!leadingQuestion(version.definition)) throw satisfactionProblems.noScale({}, [at('noScale')]);
  if (plan.closesOn < dayOf(ctx.now)) throw satisfactionProblems.surveyOver({}, [at('surveyOver', '/plan/closesOn')]);
  return version.key;
};

/** @throws Problem `surveyCancelled`, `surveySettled` unless it is still being planned */
const mustBePlanned = (ctx: Ctx, s: FoundSurvey): void => {
  const state = stateOfSurvey(ctx, s);
  if (state === 'cancelled') throw satisfactionProblems.surveyCancelled();
  if (state !== 'planned') throw satisfactionProblems.surveySettled();
};

const draw = async (ctx: Ctx, s: FoundSurvey): Promise<number> => {
  mustBePlanned(ctx, s);
  if (s.closes_on < dayOf(ctx.now)) throw satisfactionProblems.surveyOver();
  const whom = { asks: SurveyAsks.parse(s.asks), periodFrom: s.period_from, periodTo: s.period_to, regionCode: s.region_code };
  const pool = await candidatesOf(ctx, whom);
  if (pool.length === 0) throw satisfactionProblems.nobodyFound();
  const sample = s.sample_size === null || s.sample_digits === null ? null : { size: s.sample_size, digits: s.sample_digits };
  const drawn = await drawFrom(pool, sample);
  await keepDraw(ctx, s, drawn);
  return drawn.asked.length;
};

/** 满意度调查: planned, its recipients settled, cancelled. */
export const surveyHandlers = [
  query(listSurveys, { load: noRecord, allow: matrixDecides, run: (ctx, _, i) => surveyPage(ctx, i) }),
  query(getSurvey, { load: (ctx, i) => findSurvey(ctx, i.id), allow: matrixDecides, run: (ctx, s) => surveyView(ctx, s) }),
  query(surveyTimeline, { load: (ctx, i) => findSurvey(ctx, i.id), allow: matrixDecides, run: (ctx, s) => readTimeline(ctx, [s.id]) }),
  query(previewSurvey, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, { plan }) => {
      const found = (await candidatesOf(ctx, { ...plan, regionCode: ctx.actor.regionCode })).length;
      return { found, taken: Math.min(found, plan.sample?.size ?? found) };
    },
  }),
  command(planSurvey, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, { id, plan }) => {
      await insertSurvey(ctx, id, plan, await mustFit(ctx, plan));
      return done({ id });
    },
  }),
  command(correctSurvey, {
    load: locked,
    allow: matrixDecides,
    run: async (ctx, s, { version, plan }) => {
      mustBePlanned(ctx, s);
      await correctSurveyRow(ctx, s, plan, { version, key: await mustFit(ctx, plan) });
      return done(s);
    },
  }),
  command(drawSurvey, {
    load: locked,
    allow: matrixDecides,
    run: async (ctx, s) => ({ subject: s.id, result: { id: s.id, invited: await draw(ctx, s) } }),
  }),
  command(cancelSurvey, {
    load: locked,
    allow: matrixDecides,
    run: async (ctx, s, { reason }) => {
      const state = stateOfSurvey(ctx, s);
      if (state === 'cancelled') throw satisfactionProblems.surveyCancelled();
      if (state === 'counted' || s.used > 0) throw satisfactionProblems.surveyAnswered();
      await cancelSurveyRow(ctx, s, reason);
      return done(s);
    },
  }),
];
