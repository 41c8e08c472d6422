import { people } from '#modules/people/index.ts';
import { handlersFor, noRecord, systemOnly } from '#platform/server/handler.ts';
import { releaseLeaver } from '../contract/operations.ts';
import type { StationsDb } from './db.ts';

const { command } = handlersFor<StationsDb>();

/** What becomes of 站点人员 when an account is closed (7.4.2-a); nothing, if it is open again by now. */
export const staffLeaverHandlers = [
  command(releaseLeaver, {
    load: noRecord,
    allow: systemOnly,
    run: async (ctx, _, i) => {
      if (await people(ctx).isAtWork(i.personId)) return { subject: i.personId, result: { id: i.personId } };
      await ctx.db
        .updateTable('stations.staff')
        .set({ released_at: ctx.now })
        .where('person_id', '=', i.personId)
        .where('released_at', 'is', null)
        .execute();
      return { subject: i.personId, result: { id: i.personId } };
    },
  }),
];
