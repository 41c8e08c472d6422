import { timelineOf } from '#platform/server/audit.ts';
import { anyone, handlersFor, nothing } from '#platform/server/handler.ts';
import { demandTimeline, demandTotals, getDemand, listDemands } from '../contract/operations.ts';
import type { DemandsDb } from './db.ts';
import { findDemand, listPage } from './reads.ts';
import { totalsOf } from './totals.ts';
import { viewOf } from './views.ts';

const { query } = handlersFor<DemandsDb>();

/** Reading demands: list, one, its history, totals. */
export const demandReadHandlers = [
  query(listDemands, { load: nothing, allow: anyone, run: (ctx, _, i) => listPage(ctx, i) }),
  query(getDemand, { load: (ctx, i) => findDemand(ctx, i.id), allow: anyone, run: async (ctx, d) => viewOf(ctx, d) }),
  query(demandTimeline, {
    load: (ctx, i) => findDemand(ctx, i.id),
    allow: anyone,
    run: async (ctx, d) => ({ items: (await timelineOf(ctx, [d.id])).map(item => ({ ...item, at: item.at.toISOString() })) }),
  }),
  query(demandTotals, { load: nothing, allow: anyone, run: (ctx, _, i) => totalsOf(ctx, i) }),
];
