import { addDatedRow, type DatedTable, datedRows } from '#platform/server/dated/dated-rows.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import type { DemandUrgency } from '../contract/demand.ts';
import { listLimits, setLimit } from '../contract/limit.ts';
import { demandsProblems } from '../contract/problems.ts';
import type { DemandsDb } from './db.ts';

const { command, query } = handlersFor<DemandsDb>();

const limits: DatedTable<{ urgency: DemandUrgency; days: number }> = { name: 'demands.response_limits', keys: ['urgency'] };

/** 答复时限 (3.1-a, X-5): dated rows with their source. */
export const limitHandlers = [
  query(listLimits, {
    load: noRecord,
    allow: matrixDecides,
    run: async ctx => ({
      rows: (await datedRows(ctx, limits)).map(({ own, dated }) => ({ ...dated, urgency: own.urgency, days: own.days })),
    }),
  }),
  command(setLimit, {
    load: noRecord,
    allow: matrixDecides,
    run: async (ctx, _, { urgency, days, ...dated }) => {
      await addDatedRow(
        ctx,
        limits,
        { own: { urgency, days }, dated },
        { past: demandsProblems.limitInThePast, taken: demandsProblems.idTaken },
      );
      return { subject: dated.id, result: { id: dated.id } };
    },
  }),
];
