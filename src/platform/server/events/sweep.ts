import type pg from 'pg';

/** So long what has happened can be looked up; the audit log keeps what came of it. */
const keptDays = 90;

/**
 * Removes events that all listeners heard long ago, at most `batch`.
 * @returns how many went
 */
export const sweepEvents = async (pool: pg.Pool, batch = 5_000): Promise<number> => {
  const { rowCount } = await pool.query(
    `delete from platform.events where id in (
       select id from platform.events e where dispatched_at is not null and emitted_at < now() - make_interval(days => $1)
         and not exists (select from platform.deliveries d where d.event_id = e.id)
       order by emitted_at limit $2 for update skip locked)`,
    [keptDays, batch],
  );
  return rowCount ?? 0;
};
