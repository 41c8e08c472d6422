import { sql } from 'kysely';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides } from '#platform/server/handler.ts';
import { whereScope } from '#platform/server/scope.ts';
import { raiseDemand } from '../contract/operations.ts';
import { demandsProblems } from '../contract/problems.ts';
import type { DemandsDb } from './db.ts';
import { mustBeClass } from './end-demand.ts';
import { insertDemands } from './store.ts';
import { freshView } from './views.ts';

const { command } = handlersFor<DemandsDb>();

const findEnterprise = (ctx: Context<DemandsDb>, id: string) =>
  ctx.db
    .selectFrom('enterprises.pub_enterprises as e')
    .select(['e.id', 'e.region_code'])
    .where('e.id', '=', id)
    .where(whereScope(ctx.scope, { region: 'e.region_code' }))
    .executeTakeFirst();

/** Writing a demand down by hand, at the enterprise's page (3.1-a). */
export const demandRaiseHandlers = [
  command(raiseDemand, {
    load: (ctx, i) => findEnterprise(ctx, i.enterpriseId),
    allow: matrixDecides,
    run: async (ctx, enterprise, i) => {
      if (i.classCode !== undefined) await mustBeClass(ctx, i.classCode);
      const taken = await sql`select 1 from demands.demands where id = ${i.id}`.execute(ctx.db);
      if (taken.rows.length > 0) throw demandsProblems.idTaken();
      const { classCode, ...rest } = i;
      await insertDemands(ctx, [
        {
          ...rest,
          sourceId: null,
          rowKey: null,
          campaignId: null,
          regionCode: enterprise.region_code,
          ...(classCode === undefined ? {} : { classCode }),
        },
      ]);
      return { subject: i.id, result: await freshView(ctx, i.id) };
    },
  }),
];
