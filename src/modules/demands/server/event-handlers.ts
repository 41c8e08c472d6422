import { people } from '#modules/people/index.ts';
import { preparedSql } from '#platform/server/database/statement.ts';
import { handlersFor, noRecord } from '#platform/server/handler.ts';
import { moveDemands, moveDemandsBack, releaseDemandsOfLeaver } from '../contract/operations-events.ts';
import type { DemandsDb } from './db.ts';

const { command } = handlersFor<DemandsDb>();
const bySystem = { load: noRecord, allow: (actor: { kind: string }) => actor.kind === 'system' };

/** What becomes of demands when something happened in a room to the left. */
export const demandEventHandlers = [
  command(releaseDemandsOfLeaver, {
    ...bySystem,
    run: async (ctx, _, i) => {
      // Whoever is back by now keeps them.
      if (!(await people(ctx).isAtWork(i.personId)))
        ctx.send(preparedSql`
          update demands.demands set owner_id = null, version = version + 1
          where owner_id = ${i.personId} and answered_at is null and declined_at is null and superseded_at is null and case_id is null`);
      return { subject: i.personId, result: { id: i.personId } };
    },
  }),
  command(moveDemands, {
    ...bySystem,
    run: async (ctx, _, i) => {
      ctx.send(preparedSql`
        update demands.demands set enterprise_id = ${i.toId}, came_from = came_from || ${i.fromId}::uuid, version = version + 1
        where enterprise_id = ${i.fromId}`);
      return { subject: i.toId, result: { id: i.toId } };
    },
  }),
  command(moveDemandsBack, {
    ...bySystem,
    run: async (ctx, _, i) => {
      ctx.send(preparedSql`
        update demands.demands set enterprise_id = ${i.fromId}, came_from = trim_array(came_from, 1), version = version + 1
        where enterprise_id = ${i.toId} and came_from[cardinality(came_from)] = ${i.fromId}`);
      return { subject: i.fromId, result: { id: i.fromId } };
    },
  }),
];
