import type pg from 'pg';

/** How long the ledger of commands can answer a repeat: longer than a phone is offline, shorter than an archive. */
const ledgerDays = 90;

/** How long an upload may wait for its use: a phone that was offline comes back before. */
const unusedDays = 30;

/** Uploads older than 30 days that nothing refers to. */
export const unusedFiles = async (db: Pick<pg.Pool, 'query'>, now: Date, most: number): Promise<{ id: string; storage_key: string }[]> => {
  const before = new Date(now.getTime() - unusedDays * 86_400_000);
  return (await db.query('select id, storage_key from platform.unused_files($1, $2)', [before, most])).rows;
};

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
