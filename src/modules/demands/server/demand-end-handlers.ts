import type { Updateable } from 'kysely';
import { dayOf } from '#platform/contract/china-day.ts';
import type { Context } from '#platform/server/context.ts';
import type { DB } from '#platform/server/db-types.gen.ts';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import { whereScope } from '#platform/server/scope.ts';
import { answerDemand, assignDemand, declineDemand, referDemand } from '../contract/operations.ts';
import { demandsProblems } from '../contract/problems.ts';
import { actsOf, stateOf } from '../domain/state.ts';
import type { JoinedDemand } from './columns.ts';
import type { DemandsDb } from './db.ts';
import { findDemandForUpdate } from './reads.ts';
import { changeDemand } from './store.ts';
import { freshView } from './views.ts';

const { command } = handlersFor<DemandsDb>();

type Act = ReturnType<typeof actsOf>[number];

const mustStandFor = (d: JoinedDemand, act: Act): void => {
  const state = stateOf(d);
  if (!actsOf(state).includes(act)) throw demandsProblems.alreadyEnded({ state });
};

const change = async (ctx: Context<DemandsDb>, d: JoinedDemand, set: Updateable<DB['demands.demands']>) => {
  await changeDemand(ctx, d, set);
  return { subject: d.id, result: await freshView(ctx, d.id) };
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

/** The ends of a demand (3.1-a): answered, referred, declined; and who takes care of it. */
export const demandEndHandlers = [
  command(answerDemand, {
    load: (ctx, i) => findDemandForUpdate(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, d, i) => {
      mustStandFor(d, 'answer');
      return change(ctx, d, { answer: i.answer, answered_at: ctx.now });
    },
  }),
  command(referDemand, {
    load: (ctx, i) => findDemandForUpdate(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, d, i) => {
      mustStandFor(d, 'refer');
      if (i.dueOn < dayOf(ctx.now)) throw demandsProblems.dueInThePast();
      return change(ctx, d, { referred_to: i.to, refer_note: i.note, due_on: i.dueOn, referred_at: ctx.now });
    },
  }),
  command(declineDemand, {
    load: (ctx, i) => findDemandForUpdate(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, d, i) => {
      mustStandFor(d, 'decline');
      return change(ctx, d, { decline_reason: i.reason, declined_at: ctx.now });
    },
  }),
  command(assignDemand, {
    load: (ctx, i) => findDemandForUpdate(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, d, i) => {
      mustStandFor(d, 'assign');
      await mustBeColleague(ctx, i.ownerId);
      await changeDemand(ctx, d, { owner_id: i.ownerId, urgency: i.urgency ?? d.urgency });
      return { subject: d.id, result: { id: d.id } };
    },
  }),
];
