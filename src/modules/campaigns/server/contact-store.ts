import { dayOf, instantOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import type { ContactTry } from '../contract/contact-log.ts';
import { planningProblems } from '../contract/problems.ts';
import { book, cancelStop, deferExclusion, enforceExclusion, findStanding } from './appointment-store.ts';
import type { entryForTry } from './contact-reads.ts';
import type { CampaignsDb } from './db.ts';
import { replan } from './itinerary/replan.ts';
import { lockTeam } from './team-reads.ts';

type Ctx = Context<CampaignsDb>;
type Entry = NonNullable<Awaited<ReturnType<typeof entryForTry>>>['entry'];

const insertTry = async (ctx: Ctx, entry: Entry, t: ContactTry): Promise<void> => {
  await ctx.db
    .insertInto('campaigns.contact_log')
    .values({
      id: t.id,
      authority_id: ctx.actor.authorityId,
      region_code: entry.region_code,
      campaign_id: entry.campaign_id,
      roster_id: entry.id,
      tried_at: ctx.now,
      tried_by: ctx.actor.id,
      tried_by_name: ctx.actor.name,
      outcome: t.outcome,
      agreed_at: t.agreedAt ? new Date(t.agreedAt) : null,
      minutes: t.agreedAt ? t.minutes : null,
      answered_by: t.answeredBy ?? null,
      note: t.note,
    })
    .execute();
};

/** The appointment that stands by a try, null when none does, and whose place it took. */
interface Recorded {
  appointmentId: string | null;
  dropped: string[];
}

/** Nobody answered: what was agreed before still stands. */
const stateAfter = (entry: Entry, t: ContactTry): string =>
  t.outcome === 'unanswered' && entry.contact_state !== 'none' ? entry.contact_state : t.outcome;

/** Books the agreed time for the entry's team; planned stops of that day make room. */
const bookAgreed = async (ctx: Ctx, entry: Entry, startsAt: Date, minutes: number): Promise<Recorded> => {
  const team = entry.team_id ? await lockTeam(ctx, entry.team_id) : undefined;
  if (!team) throw planningProblems.notOnATeam();
  await deferExclusion(ctx);
  const place = { teamId: team.id, rosterId: entry.id, campaignId: entry.campaign_id, regionCode: entry.region_code };
  const appointmentId = await book(ctx, { ...place, startsAt, minutes, agreed: true });
  const { dropped } = await replan(ctx, team, dayOf(startsAt));
  await enforceExclusion(ctx, startsAt);
  return { appointmentId, dropped };
};

/** Takes the entry's stop off; the planned ones of that day move up. */
const freeStop = async (ctx: Ctx, entry: Entry, reason: string): Promise<void> => {
  const stop = await findStanding(ctx, entry.id);
  if (!stop) return;
  const team = await lockTeam(ctx, stop.team_id);
  await cancelStop(ctx, stop.id, reason);
  if (!team || stop.day < dayOf(ctx.now)) return;
  await deferExclusion(ctx);
  await replan(ctx, team, stop.day);
  await enforceExclusion(ctx, instantOf(stop.day, 540));
};

/**
 * Takes a try down (6.1-e) and does what follows from it.
 * @returns the appointment that stands by it, and who lost a planned place to it
 */
export const recordTry = async (ctx: Ctx, entry: Entry, t: ContactTry): Promise<Recorded> => {
  await insertTry(ctx, entry, t);
  const agreedAt = t.agreedAt ? new Date(t.agreedAt) : null;
  const keeps = t.outcome === 'unanswered';
  await ctx.db
    .updateTable('campaigns.roster')
    .set(eb => ({
      contact_state: stateAfter(entry, t),
      tried_at: ctx.now,
      tries: eb('tries', '+', 1),
      ...(keeps ? {} : { agreed_at: agreedAt }),
    }))
    .where('id', '=', entry.id)
    .execute();
  if (agreedAt && t.outcome !== 'declined') return bookAgreed(ctx, entry, agreedAt, t.minutes);
  if (t.outcome === 'declined') await freeStop(ctx, entry, '企业婉拒');
  if (t.outcome === 'moved') await freeStop(ctx, entry, '企业改期');
  return { appointmentId: null, dropped: [] };
};
