import { sql } from 'kysely';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { inScope } from '#platform/server/scope.ts';
import type { CampaignPlan } from '../contract/campaign.ts';
import {
  cancelCampaign,
  closeCampaign,
  correctCampaign,
  createCampaign,
  getCampaign,
  listCampaigns,
  openCampaign,
} from '../contract/operations-campaign.ts';
import { planningProblems } from '../contract/problems.ts';
import { campaignStateOf, demandState, fitsState, planningActs } from '../domain/campaign.ts';
import { type Campaign, campaignPage, campaignProgress, campaignRow, findCampaign, lockCampaign } from './campaign-reads.ts';
import { correctCampaignRow, freeAppointmentsAhead, insertCampaign, stampCampaign } from './campaign-store.ts';
import type { CampaignsDb } from './db.ts';

const { command, query } = handlersFor<CampaignsDb>();

/** Streets outside the actor's region and a period that ends before it begins are refused by field. */
const checkPlan = (ctx: Context<CampaignsDb>, plan: CampaignPlan): void => {
  if (plan.endsOn < plan.startsOn) {
    throw planningProblems.periodBackwards({}, [{ pointer: '/plan/endsOn', code: 'campaigns.problem.periodBackwards' }]);
  }
  if (plan.streets.some(code => !inScope(ctx.scope, { region_code: code }))) throw planningProblems.outsideRegion();
};

/** Once open, the frozen list is what the scope means: it stays. */
const keepScope = (c: Campaign, plan: CampaignPlan): CampaignPlan =>
  campaignStateOf(c) === 'open' ? { ...plan, streets: c.streets, industries: c.industries } : plan;

const rosterIsEmpty = async (ctx: Context<CampaignsDb>, campaignId: string): Promise<boolean> => {
  const row = await ctx.db
    .selectFrom('campaigns.roster')
    .select(sql`1`.as('one'))
    .where('campaign_id', '=', campaignId)
    .where('removed_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row === undefined;
};

/** Handlers of 调研计划. */
export const campaignHandlers = [
  query(listCampaigns, { load: noRecord, allow: matrixDecides, run: (ctx, _, i) => campaignPage(ctx, i) }),
  query(getCampaign, {
    load: (ctx, i) => findCampaign(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, c) => ({
      ...campaignRow(c),
      purpose: c.purpose,
      targets: c.targets,
      streets: c.streets,
      industries: c.industries,
      regionCode: c.region_code,
      openedAt: c.opened_at?.toISOString() ?? null,
      closedAt: c.closed_at?.toISOString() ?? null,
      cancelledAt: c.cancelled_at?.toISOString() ?? null,
      cancelReason: c.cancel_reason,
      version: c.version,
      progress: await campaignProgress(ctx, c),
      may: planningActs.filter(op => fitsState(campaignStateOf(c), op) && ctx.can(op)),
    }),
  }),
  command(createCampaign, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, i) => {
      checkPlan(ctx, i.plan);
      await insertCampaign(ctx, i.id, i.plan);
      return { subject: i.id, result: { id: i.id } };
    },
  }),
  command(correctCampaign, {
    load: (ctx, i) => lockCampaign(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, c, i) => {
      demandState(c, correctCampaign.name);
      checkPlan(ctx, i.plan);
      await correctCampaignRow(ctx, c.id, i.version, keepScope(c, i.plan));
      return { subject: c.id, result: { id: c.id } };
    },
  }),
  command(openCampaign, {
    load: (ctx, i) => lockCampaign(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, c) => {
      demandState(c, openCampaign.name);
      if (await rosterIsEmpty(ctx, c.id)) throw planningProblems.rosterEmpty();
      await stampCampaign(ctx, c.id, { opened_at: ctx.now });
      return { subject: c.id, result: { id: c.id } };
    },
  }),
  command(closeCampaign, {
    load: (ctx, i) => lockCampaign(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, c) => {
      demandState(c, closeCampaign.name);
      await freeAppointmentsAhead(ctx, c.id, '调研已结束');
      await stampCampaign(ctx, c.id, { closed_at: ctx.now });
      return { subject: c.id, result: { id: c.id } };
    },
  }),
  command(cancelCampaign, {
    load: (ctx, i) => lockCampaign(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, c, i) => {
      demandState(c, cancelCampaign.name);
      await freeAppointmentsAhead(ctx, c.id, i.reason);
      await stampCampaign(ctx, c.id, { cancelled_at: ctx.now, cancel_reason: i.reason });
      return { subject: c.id, result: { id: c.id }, reason: i.reason };
    },
  }),
];
