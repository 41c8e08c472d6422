import { type QueryExecutorProvider, sql } from 'kysely';

/**
 * Waits until nobody else is at what the key names, and keeps it until the transaction ends: for what has no row of its own to lock, such as the
 * next number of a list that only grows. Take it before rows of that list are locked or read.
 * @param key the room's word and what it is about, e.g. `papers.letter ${authorityId}`
 */
export const inTurn = async (ctx: { readonly db: QueryExecutorProvider }, key: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(ctx.db);
};
