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

// bigint and numeric arrive as numbers: our counts and amounts stay below 2^53.
pg.types.setTypeParser(20, Number);
pg.types.setTypeParser(1700, Number);
// `date` stays the text `2026-11-22`: a legal day has no time zone.
pg.types.setTypeParser(1082, text => text);

const connectionOf = (client: pg.PoolClient): DatabaseConnection => ({
  executeQuery: async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
    const result = await client.query(query.sql, query.parameters as unknown[]);
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

/** Kysely on one connection that is already inside a transaction. */
export const kyselyOn = <DB>(client: pg.PoolClient): Kysely<DB> => {
  const driver = boundDriver(connectionOf(client));
  return new Kysely<DB>({
    dialect: {
      createAdapter: () => adapter,
      createDriver: () => driver,
      createIntrospector: db => new PostgresIntrospector(db),
      createQueryCompiler: () => compiler,
    },
  });
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
