import { sql } from 'kysely';
import { clockOf, dayOf } from '#platform/contract/china-day.ts';
import { newId } from '#platform/contract/ids.ts';
import type { Context } from '#platform/server/context.ts';
import { planningProblems } from '../contract/problems.ts';
import type { CampaignsDb } from './db.ts';
import { membersOf } from './team-reads.ts';

type Ctx = Context<CampaignsDb>;

/** Where and when a team is to be. */
export interface Booking {
  teamId: string;
  rosterId: string;
  campaignId: string;
  regionCode: string;
  startsAt: Date;
  minutes: number;
  /** Agreed with the enterprise: fixed. Else planned: may move. */
  agreed: boolean;
}

const rangeOf = (startsAt: Date, minutes: number) =>
  sql<string>`tstzrange(${startsAt.toISOString()}::timestamptz, ${new Date(startsAt.getTime() + minutes * 60_000).toISOString()}::timestamptz)`;

/** Several stops change places: the exclusion is looked at once, at the end. */
export const deferExclusion = async (ctx: Ctx): Promise<void> => {
  await sql`set constraints campaigns.appointments_team_once, campaigns.person_slots_one_place deferred`.execute(ctx.db);
};

/** @throws Problem `twoPlaces` when a team or a person would be in two places at once */
export const enforceExclusion = async (ctx: Ctx, around: Date): Promise<void> => {
  await sql`set constraints campaigns.appointments_team_once, campaigns.person_slots_one_place immediate`
    .execute(ctx.db)
    .catch((error: unknown) => {
      if ((error as { code?: string }).code === '23P01') throw planningProblems.twoPlaces({ at: `${dayOf(around)} ${clockOf(around)}` });
      throw error;
    });
};

const occupy = async (ctx: Ctx, appointmentId: string, b: Booking): Promise<void> => {
  const range = rangeOf(b.startsAt, b.minutes);
  for (const m of await membersOf(ctx, [b.teamId])) {
    await sql`insert into campaigns.person_slots (id, authority_id, region_code, appointment_id, person_id, slot)
      values (${newId()}, ${ctx.actor.authorityId}, ${b.regionCode}, ${appointmentId}, ${m.person_id}, ${range})`.execute(ctx.db);
  }
};

const vacate = async (ctx: Ctx, appointmentId: string): Promise<void> => {
  await ctx.db
    .updateTable('campaigns.person_slots')
    .set({ released_at: ctx.now })
    .where('appointment_id', '=', appointmentId)
    .where('released_at', 'is', null)
    .execute();
};

/** The appointment of an entry that still stands. */
export const findStanding = (ctx: Ctx, rosterId: string) =>
  ctx.db
    .selectFrom('campaigns.appointments')
    .select(['id', 'team_id', 'day'])
    .where('roster_id', '=', rosterId)
    .where('cancelled_at', 'is', null)
    .executeTakeFirst();

/**
 * Books a stop, or moves the one that stands: the id stays, so calendars follow. Call between `deferExclusion` and `enforceExclusion`.
 * @returns id of the appointment
 */
export const book = async (ctx: Ctx, b: Booking): Promise<string> => {
  const standing = await findStanding(ctx, b.rosterId);
  const range = rangeOf(b.startsAt, b.minutes);
  const day = dayOf(b.startsAt);
  const id = standing?.id ?? newId();
  if (standing) {
    await vacate(ctx, id);
    await sql`update campaigns.appointments set team_id = ${b.teamId}, day = ${day}::date, slot = ${range}, agreed = ${b.agreed},
      sequence = sequence + 1, updated_at = ${ctx.now} where id = ${id}`.execute(ctx.db);
  } else {
    await sql`insert into campaigns.appointments
      (id, authority_id, region_code, campaign_id, team_id, roster_id, day, slot, agreed, created_at, updated_at)
      values (${id}, ${ctx.actor.authorityId}, ${b.regionCode}, ${b.campaignId}, ${b.teamId}, ${b.rosterId}, ${day}::date, ${range},
        ${b.agreed}, ${ctx.now}, ${ctx.now})`.execute(ctx.db);
  }
  await occupy(ctx, id, b);
  return id;
};

/** Cancels a stop and frees the people. */
export const cancelStop = async (ctx: Ctx, appointmentId: string, reason: string): Promise<void> => {
  await vacate(ctx, appointmentId);
  await ctx.db
    .updateTable('campaigns.appointments')
    .set(eb => ({ cancelled_at: ctx.now, cancel_reason: reason, updated_at: ctx.now, sequence: eb('sequence', '+', 1) }))
    .where('id', '=', appointmentId)
    .execute();
};
