import { sql } from 'kysely';
import type { Context } from '#platform/server/context.ts';
import type { DayFacts } from '#platform/server/database/day-facts.ts';
import type { DemandsDb } from './db.ts';
import { whereFilter } from './filters.ts';

/** 逐日数 of demands. */
export const demandFacts: DayFacts<never> = { table: 'demands.day_facts', own: [] };

/** Open demands past their day, by the place where they wait. */
export const overdueByPlace = async (ctx: Context<DemandsDb>): Promise<{ owner: number; toAssign: number; nobody: number }> => {
  const of = (place: 'owner' | 'toAssign' | 'nobody') =>
    sql`count(*) filter (where ${whereFilter(ctx, { place })})::int as ${sql.ref(place)}`;
  const { rows } = await sql<{ owner: number; toAssign: number; nobody: number }>`
    select ${sql.join([of('owner'), of('toAssign'), of('nobody')])}
    from demands.demands d join enterprises.pub_enterprises e on e.id = d.enterprise_id left join people.pub_persons o on o.id = d.owner_id
    where ${whereFilter(ctx, { due: 'overdue' })}`.execute(ctx.db);
  return rows[0] ?? { owner: 0, toAssign: 0, nobody: 0 };
};
