import type { Socket } from 'node:net';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import pg from 'pg';
import type { Statement } from './statement.ts';

// bigint and numeric arrive as numbers: our counts and amounts stay below 2^53.
pg.types.setTypeParser(20, Number);
pg.types.setTypeParser(1700, Number);
// `date` stays the text `2026-11-22`: a legal day has no time zone.
pg.types.setTypeParser(1082, text => text);

/** Statements seen once, and the names of those seen again: PostgreSQL keeps their plans on each connection. */
const seen = new Set<string>();
const names = new Map<string, string>();
const mostNames = 400;
const longestNamed = 12_000;

/** A name for a statement that comes back; undefined for one that came once, is very long, or one of too many. */
const nameOf = (text: string): string | undefined => {
  const known = names.get(text);
  if (known !== undefined || text.length > longestNamed || names.size >= mostNames) return known;
  if (!seen.has(text)) {
    if (seen.size >= 4 * mostNames) seen.clear();
    seen.add(text);
    return undefined;
  }
  seen.delete(text);
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
};

/** Statements begun in one go leave in one write: each write of its own would wake PostgreSQL for nothing. */
export const corkSocket = (client: pg.PoolClient): void => {
  const stream = (client as unknown as { connection?: { stream: Socket } }).connection?.stream;
  if (!stream || stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
};

/** Hands a statement to the connection at once; what comes later stands behind it. */
export const sendQuery = (client: pg.PoolClient, { name, text, values }: Statement): Promise<pg.QueryResult> => {
  corkSocket(client);
  return client.query({ name, text, values: values as unknown[] });
};

const connectionOf = (client: pg.PoolClient, keepPlans: boolean): DatabaseConnection => ({
  executeQuery: async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
    const name = keepPlans ? nameOf(query.sql) : undefined;
    const values = query.parameters as unknown[];
    corkSocket(client);
    const result = await (name === undefined ? client.query(query.sql, values) : client.query({ name, text: query.sql, values }));
    const affected =
      result.command === 'INSERT' || result.command === 'UPDATE' || result.command === 'DELETE' || result.command === 'MERGE';
    return { rows: result.rows as R[], ...(affected ? { numAffectedRows: BigInt(result.rowCount ?? 0) } : {}) };
  },
  streamQuery: () => {
    throw new Error('streams go through COPY or keyset pages');
  },
});

/** A driver that knows one connection and leaves transactions to the door. */
const boundDriver = (connection: DatabaseConnection): Driver => {
  const refuse = async (): Promise<never> => {
    throw new Error('the door owns the transaction');
  };
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    releaseConnection: async () => {},
    destroy: async () => {},
  };
};

const adapter = new PostgresAdapter();
const compiler = new PostgresQueryCompiler();

const makeKysely = <DB>(client: pg.PoolClient, keepPlans: boolean): Kysely<DB> => {
  const driver = boundDriver(connectionOf(client, keepPlans));
  return new Kysely<DB>({
    dialect: {
      createAdapter: () => adapter,
      createDriver: () => driver,
      createIntrospector: db => new PostgresIntrospector(db),
      createQueryCompiler: () => compiler,
    },
  });
};

// biome-ignore lint/suspicious/noExplicitAny: kept for whatever tables the next call re-types it to
type AnyKysely = Kysely<any>;

/** A connection goes from call to call; what is bound to it goes along. */
const keeping = new WeakMap<pg.PoolClient, AnyKysely>();
const planning = new WeakMap<pg.PoolClient, AnyKysely>();

/**
 * Kysely on one connection that is already inside a transaction.
 * @param keepPlans for commands, whose statements touch a few rows by key: one plan serves all values. Lists are planned for what they ask.
 */
export const kyselyOn = <DB>(client: pg.PoolClient, keepPlans = false): Kysely<DB> => {
  const kept = keepPlans ? keeping : planning;
  const known = kept.get(client);
  if (known) return known;
  const made = makeKysely<DB>(client, keepPlans);
  kept.set(client, made);
  return made;
};

/** A pool with our limits: a statement may take 30 s, waiting for a connection 5 s. */
export const poolOf = (settings: pg.PoolConfig): pg.Pool => {
  const pool = new pg.Pool({
    max: 12,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 60_000,
    keepAlive: true,
    ...settings,
  });
  pool.on('error', () => {
    // An idle connection was cut (server restarted): the pool makes a new one on demand.
  });
  return pool;
};
