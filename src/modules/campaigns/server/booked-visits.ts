import { sql } from 'kysely';
import type { Context } from '#platform/server/context.ts';
import type { BookedVisit } from '../contract/operations-time.ts';
import { cancelStop } from './appointment-store.ts';
import type { CampaignsDb } from './db.ts';

type Ctx = Context<CampaignsDb>;

/** Which of a campaign's booked visits are meant. */
export interface WhichVisits {
  rosterIds?: readonly string[] | undefined;
  outside?: { startsOn: string; endsOn: string } | undefined;
}

/** The booked visits of a campaign that have not begun, the next first. */
export const bookedVisits = async (ctx: Ctx, campaignId: string, which: WhichVisits = {}): Promise<BookedVisit[]> => {
  let q = ctx.db
    .selectFrom('campaigns.appointments as a')
    .innerJoin('campaigns.roster as r', 'r.id', 'a.roster_id')
    .innerJoin('campaigns.teams as t', 't.id', 'a.team_id')
    .where('a.campaign_id', '=', campaignId)
    .where('a.cancelled_at', 'is', null)
    .where(sql<boolean>`lower(a.slot) > ${ctx.now}`)
    .select(['a.id', 'a.roster_id', 'a.agreed', 'r.enterprise_name', 't.name'])
    .select(sql<Date>`lower(a.slot)`.as('starts_at'));
  if (which.rosterIds) q = q.where('a.roster_id', '=', sql<string>`any(${[...which.rosterIds]}::uuid[])`);
  if (which.outside) {
    const { startsOn, endsOn } = which.outside;
    q = q.where(sql<boolean>`not a.day between ${startsOn}::date and ${endsOn}::date`);
  }
  const rows = await q.orderBy(sql`lower(a.slot)`).orderBy('a.id').execute();
  return rows.map(r => ({
    appointmentId: r.id,
    rosterId: r.roster_id,
    enterpriseName: r.enterprise_name,
    teamName: r.name,
    startsAt: r.starts_at.toISOString(),
    agreed: r.agreed,
  }));
};

/** Takes booked visits off; who had agreed stands as 改期 from then on, so that somebody calls again. */
export const freeVisits = async (ctx: Ctx, visits: readonly BookedVisit[], reason: string): Promise<void> => {
  for (const v of visits) await cancelStop(ctx, v.appointmentId, reason);
  const agreed = visits.filter(v => v.agreed).map(v => v.rosterId);
  if (agreed.length === 0) return;
  await ctx.db.updateTable('campaigns.roster').set({ contact_state: 'moved', agreed_at: null }).where('id', 'in', agreed).execute();
};
