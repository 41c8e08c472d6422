import { sql } from 'kysely';
import type { Answers } from '#modules/questionnaires/contract/questionnaire.ts';
import { questionnaires } from '#modules/questionnaires/index.ts';
import type { Context } from '#platform/server/context.ts';
import type { AnswerTotals } from '../contract/report.ts';
import { totalAnswers } from '../domain/total-answers.ts';
import type { ReportsDb } from './db.ts';

/** The newest handed-in form of each enterprise of a campaign, as SQL. */
export const newestForms = (campaignId: string) => sql`
  select distinct on (v.enterprise_id) v.id, v.enterprise_id, v.kind, v.visited_on, v.answers
  from visits.pub_visits v where v.campaign_id = ${campaignId} and v.submitted_at is not null
  order by v.enterprise_id, v.submitted_at desc, v.id`;

/** The answers of Table A.1 of a campaign, added up row by row (6.1-g). Question ids hold over versions; labels are the newest version's. */
export const answerTotalsOf = async (ctx: Context<ReportsDb>, campaignId: string): Promise<AnswerTotals> => {
  const form = await questionnaires(ctx).definition(await questionnaires(ctx).newest('table-a1'));
  const { rows } = await sql<{ answers: Answers }>`select f.answers from (${newestForms(campaignId)}) f`.execute(ctx.db);
  return {
    forms: rows.length,
    rows: totalAnswers(
      form,
      rows.map(r => r.answers),
    ),
    at: ctx.now.toISOString(),
  };
};
