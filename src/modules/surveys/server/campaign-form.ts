import type { Context } from '#platform/server/context.ts';
import { anyone, handlersFor } from '#platform/server/handler.ts';
import { chooseForm, formChoice } from '../contract/operations-questionnaires.ts';
import { questionnaireProblems } from '../contract/problems-questionnaires.ts';
import { demandState } from '../domain/campaign.ts';
import { tableA1 } from '../domain/table-a1.data.ts';
import { findCampaign, lockCampaign } from './campaign-reads.ts';
import type { SurveysDb } from './db.ts';
import { findVersion } from './questionnaire-versions.ts';
import { newestVersion } from './questionnaires.ts';

const { command, query } = handlersFor<SurveysDb>();

/** Version of Table A.1 that a new visit of this campaign uses: the campaign's choice, or the newest. */
export const versionFor = async (ctx: Context<SurveysDb>, campaignId: string): Promise<string> => {
  const row = await ctx.db
    .selectFrom('surveys.campaigns')
    .select(['questionnaire_id', 'authority_id'])
    .where('id', '=', campaignId)
    .executeTakeFirst();
  return row?.questionnaire_id ?? newestVersion(ctx, tableA1.key, row?.authority_id);
};

export const campaignFormHandlers = [
  query(formChoice, {
    load: (ctx, i) => findCampaign(ctx, i.campaignId),
    allow: anyone,
    run: async (_, c) => ({ questionnaireId: c.questionnaire_id }),
  }),
  command(chooseForm, {
    load: (ctx, i) => lockCampaign(ctx, i.campaignId),
    allow: anyone,
    run: async (ctx, c, i) => {
      demandState(c, chooseForm.name);
      if (i.questionnaireId !== null && (await findVersion(ctx, i.questionnaireId))?.key !== tableA1.key)
        throw questionnaireProblems.formOfOther();
      await ctx.db
        .updateTable('surveys.campaigns')
        .set({ questionnaire_id: i.questionnaireId, updated_at: ctx.now })
        .where('id', '=', c.id)
        .execute();
      return { subject: c.id, result: { id: c.id } };
    },
  }),
];
