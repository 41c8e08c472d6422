import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '#platform/server/context.ts';
import type { DemandFilter } from '../contract/filter.ts';
import type { getWaiting } from '../contract/waiting.ts';
import type { DemandsDb } from './db.ts';
import { whereFilter } from './filters.ts';

type Waiting = z.infer<typeof getWaiting.output>;

/** The filter behind each number. */
const filters = (ctx: Context<DemandsDb>): { [K in keyof Waiting]: DemandFilter } => ({
  mine: { place: 'owner', ownerId: ctx.actor.id },
  standIn: { standIn: true },
  overdue: { due: 'overdue' },
  today: { due: 'today' },
  toAssign: { place: 'toAssign' },
  alarm: { alarm: true },
  open: { state: 'open' },
});

/** Counts what waits by the same conditions that list it. */
export const countWaiting = async (ctx: Context<DemandsDb>): Promise<Waiting> => {
  const of = filters(ctx);
  const counts = Object.entries(of).map(
    ([key, filter]) => sql`count(*) filter (where ${whereFilter(ctx, filter)})::int as ${sql.ref(key)}`,
  );
  const { rows } = await sql<Waiting>`
    select ${sql.join(counts)} from demands.demands d join enterprises.pub_enterprises e on e.id = d.enterprise_id
    left join people.pub_persons o on o.id = d.owner_id where ${whereFilter(ctx, { state: 'open' })}`.execute(ctx.db);
  return rows[0] as Waiting;
};
