import { handlersFor, noRecord, systemOnly } from '#platform/server/handler.ts';
import { closeFills, reopenFills } from '../contract/operations-events.ts';
import type { FillContext, FillDb } from './fill-db.ts';

const { command } = handlersFor<FillDb>();
const bySystem = { load: noRecord, allow: systemOnly };

const setClosed = async (ctx: FillContext, visitId: string, closedAt: Date | null): Promise<void> => {
  await ctx.db
    .updateTable('selffill.fill_links')
    .set({ closed_at: closedAt })
    .where('visit_id', '=', visitId)
    .where('revoked_at', 'is', null)
    .where('closed_at', closedAt === null ? 'is not' : 'is', null)
    .execute();
};

/** The links of a visit follow it: nothing is filled in after it was handed in, until it is returned. */
export const fillVisitHandlers = [
  command(closeFills, {
    ...bySystem,
    run: async (ctx, _, i) => {
      await setClosed(ctx, i.visitId, ctx.now);
      return { subject: i.visitId, result: { id: i.visitId } };
    },
  }),
  command(reopenFills, {
    ...bySystem,
    run: async (ctx, _, i) => {
      await setClosed(ctx, i.visitId, null);
      return { subject: i.visitId, result: { id: i.visitId } };
    },
  }),
];
