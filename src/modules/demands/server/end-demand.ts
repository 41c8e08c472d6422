import type { Updateable } from 'kysely';
import { catalogue } from '#modules/catalogue/index.ts';
import { dayOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import type { DB } from '#platform/server/db-types.gen.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { BatchAct } from '../contract/batch.ts';
import { demandEnded, demandReopened } from '../contract/events.ts';
import { demandsProblems } from '../contract/problems.ts';
import { type ActOnDemand, actsOf, isOut, stateOf } from '../domain/state.ts';
import type { JoinedDemand } from './columns.ts';
import type { DemandsDb } from './db.ts';

/** @throws Problem `alreadyEnded`, `isOut` for a 转办 of what a referral holds */
export const mustStandFor = (d: JoinedDemand, act: ActOnDemand): void => {
  if (actsOf(d).includes(act)) return;
  if (isOut(d)) throw demandsProblems.isOut({ who: d.referred_to ?? '' });
  throw demandsProblems.alreadyEnded({ state: stateOf(d) });
};

/** Refuses a class that is not there or retired. @throws Problem `unknownClass` */
export const mustBeClass = async (ctx: Context<DemandsDb>, code: string): Promise<void> => {
  const known = (await catalogue(ctx).classes()).some(c => c.code === code && c.parent !== null && !c.retired);
  if (!known) throw demandsProblems.unknownClass({ code });
};

/** An owner is an active person within the reach of who assigns. */
const mustBeColleague = async (ctx: Context<DemandsDb>, personId: string): Promise<void> => {
  const person = await ctx.db
    .selectFrom('people.pub_persons')
    .select('id')
    .where('id', '=', personId)
    .where('active', '=', true)
    .where(whereScope(ctx.scope, { region: 'region_code' }))
    .executeTakeFirst();
  if (!person) throw demandsProblems.unknownOwner();
};

/** What an act writes into a demand (3.1-a), for one and for many; refuses a day that has gone and an owner who is not there. */
export const columnsOfAct = async (ctx: Context<DemandsDb>, what: BatchAct): Promise<Updateable<DB['demands.demands']>> => {
  if (what.act === 'answer') return { answer: what.answer, answered_at: ctx.now };
  if (what.act === 'decline') return { decline_reason: what.reason, declined_at: ctx.now };
  if (what.act === 'classify') {
    await mustBeClass(ctx, what.classCode);
    return { class_code: what.classCode, class_how: 'person', class_sure: true };
  }
  if (what.act === 'assign') {
    await mustBeColleague(ctx, what.ownerId);
    return { owner_id: what.ownerId };
  }
  if (what.dueOn < dayOf(ctx.now)) throw demandsProblems.dueInThePast();
  return { referred_to: what.to, refer_note: what.note, due_on: what.dueOn, referred_at: ctx.now, passed_at: ctx.now };
};

/**
 * What an act writes into this demand: that it was passed on in words before stays its result (3.1-a), however often it is sent again; of a
 * class the words that decided before stay beside who says it now.
 */
export const columnsFor = (
  d: { passed_at: Date | null; class_reasons: unknown },
  set: Updateable<DB['demands.demands']>,
  by: string,
): Updateable<DB['demands.demands']> => {
  if (set.class_code !== undefined) return { ...set, class_reasons: JSON.stringify({ ...((d.class_reasons ?? {}) as object), by }) };
  return set.passed_at && d.passed_at ? { ...set, passed_at: d.passed_at } : set;
};

const ends = { answer: 'answered', refer: 'referred', decline: 'declined' } as const;

/** Says that a demand has ended, for rooms to the right (7.6-a); that somebody takes it on or names its class is no end. */
export const sayEnded = (ctx: Context<DemandsDb>, d: { id: string; enterprise_id: string }, act: BatchAct['act']): void => {
  if (act === 'assign' || act === 'classify') return;
  ctx.emit(demandEnded, { subject: d.id, payload: { enterpriseId: d.enterprise_id, how: ends[act], by: ctx.actor.id } });
};

/** Says that an end was taken back (7.6-a): what rooms to the right began with it falls away. */
export const sayReopened = (ctx: Context<DemandsDb>, d: { id: string }): void => {
  ctx.emit(demandReopened, { subject: d.id, payload: {} });
};
