import type { PoolClient } from 'pg';
import { newId } from '#platform/contract/ids.ts';
import type { World } from './world.ts';

/** Writes straight into the tables in one transaction, past every operation: for what a test has to find there. */
export const behindTheDoor = async (world: Pick<World, 'pool'>, write: (client: PoolClient) => Promise<unknown>): Promise<void> => {
  const client = await world.pool.connect();
  try {
    await client.query('begin');
    await client.query("select set_config('app.entry', $1, true)", [newId()]);
    await write(client);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
};
