import type pg from 'pg';
import type { Config } from '../config.ts';
import { poolOf } from './connection.ts';
import { startEmbedded } from './embedded.ts';
import { appRole, ownerRole } from './embedded-init.ts';

/** The database of this process, wherever it is. */
export interface Database {
  readonly kind: 'embedded' | 'server';
  /** Connections as the plain role `app`: row security holds. */
  readonly pool: pg.Pool;
  /** How `pool` signs in, for those who hold connections of their own (the queue). */
  readonly app: pg.PoolConfig;
  /** How the owner signs in: migrations, backup and restore. */
  readonly owner: pg.PoolConfig;
  /** Says that this process is about to stop: a new start in the same data folder waits for it. */
  leave: () => void;
  /** Closes the pool and stops an embedded PostgreSQL. */
  stop: () => Promise<void>;
}

/** The name of the database in an embedded cluster. */
export const databaseName = 'peipao';

const withOptions = (url: string, options: string): string => {
  const parsed = new URL(url);
  parsed.searchParams.set('options', [parsed.searchParams.get('options'), options].filter(Boolean).join(' '));
  return parsed.toString();
};

/**
 * Sign-in settings for a server: the user of the URL owns and migrates; the application works as `app`, set when a connection
 * opens. Both speak UTC.
 */
export const serverSettings = (url: string): { app: pg.PoolConfig; owner: pg.PoolConfig } => ({
  app: { connectionString: withOptions(url, `-c TimeZone=UTC -c role=${appRole}`) },
  owner: { connectionString: withOptions(url, '-c TimeZone=UTC') },
});

const embeddedSettings = (host: string, port: number): { app: pg.PoolConfig; owner: pg.PoolConfig } => ({
  app: { host, port, user: appRole, database: databaseName, options: '-c TimeZone=UTC' },
  owner: { host, port, user: ownerRole, database: databaseName, options: '-c TimeZone=UTC' },
});

/**
 * Opens the server that DATABASE_URL names, else starts the embedded PostgreSQL in the data folder. Nothing is migrated yet.
 * @throws Error in words when neither is possible
 */
export const openDatabase = async (
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
  log: (line: string) => void = () => {},
): Promise<Database> => {
  const embedded = config.databaseUrl === undefined ? await startEmbedded({ dataDir: config.dataDir, log }) : undefined;
  const settings = embedded ? embeddedSettings(embedded.host, embedded.port) : serverSettings(config.databaseUrl as string);
  const pool = poolOf(settings.app);
  return {
    kind: embedded ? 'embedded' : 'server',
    pool,
    ...settings,
    leave: () => embedded?.leave(),
    stop: async () => {
      await pool.end();
      await embedded?.stop();
    },
  };
};
