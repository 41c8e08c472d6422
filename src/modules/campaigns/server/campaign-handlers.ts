import { sql } from 'kysely';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { inScope } from '#platform/server/scope.ts';
import type { CampaignPlan } from '../contract/campaign.ts';
import {
  campaignsUnderWay,
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
import { bookedVisits, freeVisits } from './booked-visits.ts';
import { type Campaign, campaignPage, campaignProgress, campaignRow, findCampaign, lockCampaign } from './campaign-reads.ts';
import { correctCampaignRow, freeAppointmentsAhead, insertCampaign, stampCampaign } from './campaign-store.ts';
import { campaignsNow } from './campaigns-now.ts';
import type { CampaignsDb } from './db.ts';

const { command, query } = handlersFor<CampaignsDb>();

/** Streets outside the campaign's place, which at first is its maker's, and a period that ends before it begins are refused by field. */
const checkPlan = (ctx: Context<CampaignsDb>, plan: CampaignPlan, of?: { region_code: string }): void => {
  if (plan.endsOn < plan.startsOn) {
    throw planningProblems.periodBackwards({}, [{ pointer: '/plan/endsOn', code: 'campaigns.problem.periodBackwards' }]);
  }
  const place = of?.region_code ?? ctx.actor.regionCode;
  if (plan.streets.some(code => !code.startsWith(place) || !inScope(ctx.scope, { region_code: code }))) {
    throw planningProblems.outsideRegion({}, [{ pointer: '/plan/streets', code: 'campaigns.problem.outsideRegion' }]);
  }
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
  query(campaignsUnderWay, { load: noRecord, allow: matrixDecides, run: ctx => campaignsNow(ctx) }),
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
      checkPlan(ctx, i.plan, c);
      const outside = await bookedVisits(ctx, c.id, { outside: i.plan });
      // Booked visits that the new days leave outside are never passed over: a person says what becomes of them.
      if (outside.length > 0 && i.visitsOutside === undefined) {
        const n = outside.length;
        throw planningProblems.visitsOutside({ n }, [
          { pointer: '/visitsOutside', code: 'campaigns.problem.visitsOutside', params: { n } },
        ]);
      }
      await correctCampaignRow(ctx, c.id, i.version, keepScope(c, i.plan));
      const freed = i.visitsOutside === 'free' ? outside : [];
      await freeVisits(ctx, freed, '调研日期已调整');
      return { subject: c.id, result: { id: c.id, freed: freed.length } };
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
      const freed = await freeAppointmentsAhead(ctx, c.id, '调研已结束');
      await stampCampaign(ctx, c.id, { closed_at: ctx.now });
      return { subject: c.id, result: { id: c.id, freed } };
    },
  }),
  command(cancelCampaign, {
    load: (ctx, i) => lockCampaign(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, c, i) => {
      demandState(c, cancelCampaign.name);
      const freed = await freeAppointmentsAhead(ctx, c.id, i.reason);
      await stampCampaign(ctx, c.id, { cancelled_at: ctx.now, cancel_reason: i.reason });
      return { subject: c.id, result: { id: c.id, freed }, reason: i.reason };
    },
  }),
];
