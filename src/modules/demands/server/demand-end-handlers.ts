import type { Updateable } from 'kysely';
import type { Context } from '#platform/server/context.ts';
import type { DB } from '#platform/server/db-types.gen.ts';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import type { DemandUrgency } from '../contract/demand.ts';
import { answerDemand, assignDemand, declineDemand, referDemand } from '../contract/operations.ts';
import { answerClocks } from './clock.ts';
import type { JoinedDemand } from './columns.ts';
import type { DemandsDb } from './db.ts';
import { columnsFor, columnsOfAct, mustStandFor, sayEnded } from './end-demand.ts';
import { findDemandForUpdate } from './reads.ts';
import { changeDemand } from './store.ts';
import { freshView } from './views.ts';

const { command } = handlersFor<DemandsDb>();

const change = async (
  ctx: Context<DemandsDb>,
  d: JoinedDemand,
  act: 'answer' | 'refer' | 'decline',
  set: Updateable<DB['demands.demands']>,
) => {
  await changeDemand(ctx, d, columnsFor(d, set, ctx.actor.name));
  sayEnded(ctx, d, act);
  return { subject: d.id, result: await freshView(ctx, d.id) };
};

/** The ends of a demand (3.1-a): answered, referred, declined; and who takes care of it. */
export const demandEndHandlers = [
  command(answerDemand, {
    load: (ctx, i) => findDemandForUpdate(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, d, i) => {
      mustStandFor(d, 'answer');
      return change(ctx, d, 'answer', await columnsOfAct(ctx, { act: 'answer', answer: i.answer }));
    },
  }),
  command(referDemand, {
    load: (ctx, i) => findDemandForUpdate(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, d, i) => {
      mustStandFor(d, 'refer');
      const { id: _, ...where } = i;
      return change(ctx, d, 'refer', await columnsOfAct(ctx, { act: 'refer', ...where }));
    },
  }),
  command(declineDemand, {
    load: (ctx, i) => findDemandForUpdate(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, d, i) => {
      mustStandFor(d, 'decline');
      return change(ctx, d, 'decline', await columnsOfAct(ctx, { act: 'decline', reason: i.reason }));
    },
  }),
  command(assignDemand, {
    load: (ctx, i) => findDemandForUpdate(ctx, i.id),
    allow: matrixDecides,
    run: async (ctx, d, i) => {
      mustStandFor(d, 'assign');
      const urgency = i.urgency ?? (d.urgency as DemandUrgency);
      // What becomes urgent is counted from today.
      const clock = urgency === d.urgency ? {} : (await answerClocks(ctx, d.region_code))[urgency];
      await changeDemand(ctx, d, { ...(await columnsOfAct(ctx, { act: 'assign', ownerId: i.ownerId })), urgency, ...clock });
      return { subject: d.id, result: { id: d.id } };
    },
  }),
];
