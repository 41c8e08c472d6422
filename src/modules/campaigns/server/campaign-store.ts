import type { Context } from '#platform/server/context.ts';
import type { CampaignPlan } from '../contract/campaign.ts';
import { planningProblems } from '../contract/problems.ts';
import type { CampaignsDb } from './db.ts';

type Ctx = Context<CampaignsDb>;

const columnsOf = (p: CampaignPlan) => ({
  title: p.title,
  purpose: p.purpose,
  targets: p.targets,
  starts_on: p.startsOn,
  ends_on: p.endsOn,
  streets: p.streets,
  industries: p.industries,
  planned_site_visits: p.plannedSiteVisits,
  planned_phone_interviews: p.plannedPhoneInterviews,
  planned_seminars: p.plannedSeminars,
});

/** The region of a campaign is its maker's, or that of the one it is copied from: the district's plan is seen by the district. */
export const insertCampaign = async (
  ctx: Ctx,
  id: string,
  plan: CampaignPlan,
  like?: { id: string; region_code: string },
): Promise<void> => {
  await ctx.db
    .insertInto('campaigns.campaigns')
    .values({
      id,
      authority_id: ctx.actor.authorityId,
      region_code: like?.region_code ?? ctx.actor.regionCode,
      copied_from: like?.id ?? null,
      unit_id: ctx.actor.unitId,
      owner_id: ctx.actor.id,
      created_at: ctx.now,
      updated_at: ctx.now,
      ...columnsOf(plan),
    })
    .execute();
};

/** @throws Problem `changedMeanwhile` when the version is no longer the one that was read */
export const correctCampaignRow = async (ctx: Ctx, id: string, version: number, plan: CampaignPlan): Promise<void> => {
  const row = await ctx.db
    .updateTable('campaigns.campaigns')
    .set({ ...columnsOf(plan), updated_at: ctx.now, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw planningProblems.changedMeanwhile();
};

/** Sets one of the timestamps that the state is read from. */
export const stampCampaign = async (
  ctx: Ctx,
  id: string,
  stamp: { opened_at: Date } | { closed_at: Date } | { cancelled_at: Date; cancel_reason: string },
): Promise<void> => {
  await ctx.db
    .updateTable('campaigns.campaigns')
    .set({ ...stamp, updated_at: ctx.now })
    .where('id', '=', id)
    .execute();
};

/**
 * Frees every appointment of a campaign that has not begun yet, and the people with it.
 * @returns how many
 */
export const freeAppointmentsAhead = async (ctx: Ctx, campaignId: string, reason: string): Promise<number> => {
  const freed = await ctx.db
    .updateTable('campaigns.appointments')
    .set(eb => ({ cancelled_at: ctx.now, cancel_reason: reason, updated_at: ctx.now, sequence: eb('sequence', '+', 1) }))
    .where('campaign_id', '=', campaignId)
    .where('cancelled_at', 'is', null)
    .where(eb => eb.fn<Date>('lower', ['slot']), '>', ctx.now)
    .returning('id')
    .execute();
  if (freed.length === 0) return 0;
  await ctx.db
    .updateTable('campaigns.person_slots')
    .set({ released_at: ctx.now })
    .where(
      'appointment_id',
      'in',
      freed.map(f => f.id),
    )
    .where('released_at', 'is', null)
    .execute();
  return freed.length;
};
