import { handlersFor, noRecord, systemOnly } from '#platform/server/handler.ts';
import { closeReadings, reopenReadings } from '../contract/operations-events.ts';
import type { PapersDb } from './db.ts';

const { command } = handlersFor<PapersDb>();
const bySystem = { load: noRecord, allow: systemOnly };

/** Readings that nobody has settled follow their visit: overtaken when it is handed in, to be checked again when it is returned. */
export const paperVisitHandlers = [
  command(closeReadings, {
    ...bySystem,
    run: async (ctx, _, i) => {
      await ctx.db
        .updateTable('papers.paper_readings')
        .set({ settled_at: ctx.now, settled_by_name: '', outcome: 'overtaken', landed: 0 })
        .where('visit_id', '=', i.visitId)
        .where('settled_at', 'is', null)
        .execute();
      return { subject: i.visitId, result: { id: i.visitId } };
    },
  }),
  command(reopenReadings, {
    ...bySystem,
    run: async (ctx, _, i) => {
      await ctx.db
        .updateTable('papers.paper_readings')
        .set({ settled_at: null, settled_by_name: null, outcome: null })
        .where('visit_id', '=', i.visitId)
        .where('outcome', '=', 'overtaken')
        .execute();
      return { subject: i.visitId, result: { id: i.visitId } };
    },
  }),
];
