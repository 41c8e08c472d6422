import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '#platform/server/context.ts';
import { whereScope } from '#platform/server/scope.ts';
import type { listBatches } from '../contract/batch.ts';
import type { DemandsDb } from './db.ts';

type Row = z.infer<typeof listBatches.output>['rows'][number];

/** A bulk act may be undone for a day. */
export const undoMs = 86_400_000;
/** So long it is listed. */
const listedMs = 7 * undoMs;

/**
 * Bulk acts of the last seven days, one's own or of all, the newest first.
 * @param ofAll for who may undo anybody's
 */
export const recentBatches = async (ctx: Context<DemandsDb>, ofAll: boolean): Promise<Row[]> => {
  const rows = await ctx.db
    .selectFrom('demands.batches as b')
    .leftJoin('people.pub_persons as p', 'p.id', 'b.done_by')
    .leftJoin('people.pub_persons as u', 'u.id', 'b.undone_by')
    .where(whereScope(ctx.scope, { region: 'b.region_code' }))
    .$if(!ofAll, q => q.where('b.done_by', '=', ctx.actor.id))
    .where('b.done_at', '>', new Date(ctx.now.getTime() - listedMs))
    .select(['b.id', 'b.act', 'b.done_at', 'b.done_by', 'b.undone_at', 'p.name', 'u.name as undone_by_name'])
    .select(sql<number>`(select count(*)::int from demands.batch_rows r where r.batch_id = b.id)`.as('n'))
    .orderBy('b.done_at', 'desc')
    .orderBy('b.id')
    .limit(200)
    .execute();
  const until = (doneAt: Date): Date => new Date(doneAt.getTime() + undoMs);
  return rows.map(b => ({
    id: b.id,
    act: b.act as Row['act'],
    doneAt: b.done_at.toISOString(),
    doneByName: b.name ?? '',
    n: b.n,
    undoneAt: b.undone_at?.toISOString() ?? null,
    undoneByName: b.undone_by_name,
    undoUntil: b.undone_at === null && until(b.done_at) >= ctx.now ? until(b.done_at).toISOString() : null,
  }));
};
