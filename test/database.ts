import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { templateName } from './cluster.ts';

/** A database of one test file: a clone of the migrated template. */
export interface TestDatabase {
  readonly name: string;
  /** How the plain role `app` signs in. */
  readonly app: pg.PoolConfig;
  /** How the owner (superuser) signs in. */
  readonly owner: pg.PoolConfig;
  drop: () => Promise<void>;
}

const asOwner = async (work: (client: pg.Client) => Promise<unknown>): Promise<void> => {
  const client = new pg.Client({ ...inject('cluster'), user: 'app_owner', database: 'postgres' });
  client.on('error', () => {});
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
};

/**
 * Clones the template.
 * @param template name of the source; `template0` gives an empty database that nobody migrated
 */
export const openTestDatabase = async (template: string = templateName): Promise<TestDatabase> => {
  const name = `t_${randomBytes(6).toString('hex')}`;
  await asOwner(client => client.query(`create database ${name} template ${template}`));
  const base = { ...inject('cluster'), database: name, options: '-c TimeZone=UTC' };
  return {
    name,
    app: { ...base, user: 'app' },
    owner: { ...base, user: 'app_owner' },
    drop: () => asOwner(client => client.query(`drop database if exists ${name} with (force)`)),
  };
};
