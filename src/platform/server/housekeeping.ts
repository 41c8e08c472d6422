import type pg from 'pg';

/** How long the ledger of commands can answer a repeat: longer than a phone is offline, shorter than an archive. */
const ledgerDays = 90;

/**
 * Removes answers that nobody repeats any more from the ledger of commands, at most `batch` rows: the audit log keeps who did what. Several
 * workers at once do not wait for each other.
 * @returns how many went
 */
export const sweepCommands = async (pool: pg.Pool, batch = 5_000): Promise<number> => {
  const { rowCount } = await pool.query(
    `delete from platform.commands where command_id in (
       select command_id from platform.commands where created_at < now() - make_interval(days => $1) order by created_at limit $2 for update skip locked)`,
    [ledgerDays, batch],
  );
  return rowCount ?? 0;
};
