import { readTimeline } from '#platform/server/audit.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import { demandTimeline, demandTotals, getDemand, listDemands } from '../contract/operations.ts';
import { getWaiting } from '../contract/waiting.ts';
import type { DemandsDb } from './db.ts';
import { demandListPage, findDemand } from './reads.ts';
import { totalsOf } from './totals.ts';
import { demandViewOf } from './views.ts';
import { countWaiting } from './waiting.ts';

const { query } = handlersFor<DemandsDb>();

/** Reading demands: list, one, its history, totals. */
export const demandReadHandlers = [
  query(listDemands, { load: noRecord, allow: matrixDecides, run: (ctx, _, i) => demandListPage(ctx, i) }),
  query(getDemand, { load: (ctx, i) => findDemand(ctx, i.id), allow: matrixDecides, run: (ctx, d) => demandViewOf(ctx, d) }),
  query(demandTimeline, {
    load: (ctx, i) => findDemand(ctx, i.id),
    allow: matrixDecides,
    run: (ctx, d) => readTimeline(ctx, [d.id]),
  }),
  query(getWaiting, { load: noRecord, allow: matrixDecides, run: ctx => countWaiting(ctx) }),
  query(demandTotals, { load: noRecord, allow: matrixDecides, run: (ctx, _, i) => totalsOf(ctx, i) }),
];
