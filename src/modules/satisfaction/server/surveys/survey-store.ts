import { derivedId } from '#platform/server/derived-id.ts';
import { satisfactionProblems } from '../../contract/problems.ts';
import type { SurveyPlan } from '../../contract/survey.ts';
import type { Ctx } from '../db.ts';
import type { Drawn } from './recipients.ts';
import type { FoundSurvey } from './survey-reads.ts';

/** Rows of one statement. */
const batch = 500;
const inBatches = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / batch) }, (_, at) => rows.slice(at * batch, (at + 1) * batch));

const columnsOf = (plan: SurveyPlan, questionnaireKey: string) => ({
  name: plan.name,
  questionnaire_id: plan.questionnaireId,
  questionnaire_key: questionnaireKey,
  period_from: plan.periodFrom,
  period_to: plan.periodTo,
  asks: JSON.stringify(plan.asks),
  sample_size: plan.sample?.size ?? null,
  sample_digits: plan.sample?.digits ?? null,
  opens_on: plan.opensOn,
  closes_on: plan.closesOn,
});

export const insertSurvey = async (ctx: Ctx, id: string, plan: SurveyPlan, key: string): Promise<void> => {
  const home = { authority_id: ctx.actor.authorityId, region_code: ctx.actor.regionCode };
  const by = { planned_by: ctx.actor.id, planned_by_name: ctx.actor.name, planned_at: ctx.now };
  await ctx.db
    .insertInto('satisfaction.surveys')
    .values({ id, ...home, ...by, ...columnsOf(plan, key) })
    .execute();
};

/** @throws Problem `surveyChanged` when somebody else corrected it meanwhile */
export const correctSurveyRow = async (ctx: Ctx, s: FoundSurvey, plan: SurveyPlan, to: { version: number; key: string }): Promise<void> => {
  if (s.version !== to.version) throw satisfactionProblems.surveyChanged();
  await ctx.db
    .updateTable('satisfaction.surveys')
    .set({ ...columnsOf(plan, to.key), version: s.version + 1 })
    .where('id', '=', s.id)
    .execute();
};

const keepPool = async (ctx: Ctx, s: FoundSurvey, { pool }: Drawn): Promise<void> => {
  for (const part of inBatches(pool))
    await ctx.db
      .insertInto('satisfaction.survey_pool')
      .values(
        part.map(e => ({
          survey_id: s.id,
          enterprise_id: e.id,
          authority_id: e.authority_id,
          region_code: e.region_code,
          ticket: e.ticket,
        })),
      )
      .execute();
};

/** One invitation for each who is asked, like those after services: unsent until somebody sends it. */
const invite = async (ctx: Ctx, s: FoundSurvey, { asked }: Drawn): Promise<void> => {
  for (const part of inBatches(asked))
    await ctx.db
      .insertInto('satisfaction.invitations')
      .values(
        part.map(e => {
          const id = derivedId('survey', s.id, e.id);
          return {
            id,
            authority_id: e.authority_id,
            region_code: e.region_code,
            served_kind: 'survey',
            served_id: id,
            survey_id: s.id,
            served_on: s.opens_on,
            enterprise_id: e.id,
            enterprise_name: e.name,
            served_by_name: '',
            offered_at: ctx.now,
          };
        }),
      )
      .execute();
};

export const keepDraw = async (ctx: Ctx, s: FoundSurvey, drawn: Drawn): Promise<void> => {
  await keepPool(ctx, s, drawn);
  await invite(ctx, s, drawn);
  await ctx.db
    .updateTable('satisfaction.surveys')
    .set({
      drawn_at: ctx.now,
      drawn_by_name: ctx.actor.name,
      pool_size: drawn.pool.length,
      pool_hash: drawn.poolHash,
      algorithm: drawn.algorithm,
      version: s.version + 1,
    })
    .where('id', '=', s.id)
    .execute();
};

/** The links stop with it. */
export const cancelSurveyRow = async (ctx: Ctx, s: FoundSurvey, reason: string): Promise<void> => {
  await ctx.db
    .updateTable('satisfaction.surveys')
    .set({ cancelled_at: ctx.now, cancelled_by_name: ctx.actor.name, cancel_reason: reason, version: s.version + 1 })
    .where('id', '=', s.id)
    .execute();
  await ctx.db.updateTable('satisfaction.invitations').set({ stopped_at: ctx.now }).where('survey_id', '=', s.id).execute();
};
