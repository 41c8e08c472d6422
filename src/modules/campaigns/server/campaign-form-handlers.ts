import { questionnaireProblems } from '#modules/questionnaires/contract/problems.ts';
import { tableA1 } from '#modules/questionnaires/domain/table-a1.data.ts';
import { questionnaires } from '#modules/questionnaires/index.ts';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import { chooseForm, formChoice } from '../contract/operations-campaign.ts';
import { demandState } from '../domain/campaign.ts';
import { findCampaign, lockCampaign } from './campaign-reads.ts';
import type { CampaignsDb } from './db.ts';

const { command, query } = handlersFor<CampaignsDb>();

/** Version of Table A.1 that a new visit of this campaign uses: the campaign's choice, or the newest. */
export const versionFor = async (ctx: Context<CampaignsDb>, campaignId: string): Promise<string> => {
  const row = await ctx.db
    .selectFrom('campaigns.campaigns')
    .select(['questionnaire_id', 'authority_id'])
    .where('id', '=', campaignId)
    .executeTakeFirst();
  return row?.questionnaire_id ?? questionnaires(ctx).newest(tableA1.key, row?.authority_id);
};

export const campaignFormHandlers = [
  query(formChoice, {
    load: (ctx, i) => findCampaign(ctx, i.campaignId),
    allow: matrixDecides,
    run: async (_, c) => ({ questionnaireId: c.questionnaire_id }),
  }),
  command(chooseForm, {
    load: (ctx, i) => lockCampaign(ctx, i.campaignId),
    allow: matrixDecides,
    run: async (ctx, c, i) => {
      demandState(c, chooseForm.name);
      if (i.questionnaireId !== null && (await questionnaires(ctx).version(i.questionnaireId))?.key !== tableA1.key)
        throw questionnaireProblems.formOfOther();
      await ctx.db
        .updateTable('campaigns.campaigns')
        .set({ questionnaire_id: i.questionnaireId, updated_at: ctx.now })
        .where('id', '=', c.id)
        .execute();
      return { subject: c.id, result: { id: c.id } };
    },
  }),
];
