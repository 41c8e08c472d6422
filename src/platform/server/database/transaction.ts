import type { Kysely } from 'kysely';
import type pg from 'pg';
import { platformProblems } from '../../contract/problem.ts';
import type { Scope } from '../scope.ts';
import { corkSocket, kyselyOn } from './connection.ts';

/** What every transaction of the door is told before its first query. */
export interface SessionSettings {
  readonly entryId: string;
  readonly actorId: string;
  readonly scope: Pick<Scope, 'lo' | 'hi'>;
  readonly readOnly: boolean;
}

const setSessionSettings =
  "select set_config('app.entry', $1, true), set_config('app.actor', $2, true), set_config('app.lo', $3, true), set_config('app.hi', $4, true)";

/** Opens the transaction and sets the marks in one round trip; they die with the transaction. */
const begin = (client: pg.PoolClient, { readOnly, entryId, actorId, scope }: SessionSettings): Promise<unknown> =>
  Promise.all([
    readOnly ? client.query({ name: 'begin read', text: 'begin read only' }) : client.query({ name: 'begin', text: 'begin' }),
    client.query({ name: 'marks', text: setSessionSettings, values: [readOnly ? '' : entryId, actorId, scope.lo, scope.hi] }),
  ]);

const brokenConnection = new Set(['57P01', '57P02', '57P03', '08000', '08003', '08006', 'ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE']);

/** Too many connections, a statement that took too long, two acts that waited for each other: the same act may succeed a moment later. */
const notNow = new Set(['53300', '57014', '40P01']);

/** A text that is no id, no time, no number, or holds U+0000: our own values come typed, so this is a cursor that somebody made up. */
const unreadableValue = new Set(['22P02', '22007', '22008', '22003', '22021', '22P05']);

/** Constraints of ids and of secrets. */
const madeByClient = /_(pkey|token|token_hash_key)$/;

/** Translates what PostgreSQL says of itself (gone, full) or of a made-up cursor into a problem; anything else is handed on. */
export const databaseProblem = (error: unknown): unknown => {
  const { code, message, constraint } = error as { code?: string; message?: string; constraint?: string };
  if (code === '53100') return platformProblems.diskFull();
  // The id of a new record, and the secret of a link, are made by their client: one that is there already belongs to something else.
  if (code === '23505' && madeByClient.test(constraint ?? '')) return platformProblems.commandReused();
  if (code !== undefined && unreadableValue.has(code)) return platformProblems.unreadable();
  if (code !== undefined && (brokenConnection.has(code) || notNow.has(code))) return platformProblems.busy({ seconds: 3 });
  if (
    message !== undefined &&
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(message)
  ) {
    return platformProblems.busy({ seconds: 3 });
  }
  return error;
};

/** A promise that is awaited later: its failure is no surprise until then. */
export const ignoreRejectionUntilAwaited = <T>(promise: Promise<T>): Promise<T> => {
  promise.catch(() => {});
  return promise;
};

/** A table was altered under a kept plan: a new connection plans anew. */
const outdatedPlan = '0A000';

/** A connection whose statements go out without waiting for the one before: those given together travel together. */
type Pipelined = pg.PoolClient & { pipeline: boolean };

/**
 * Runs `work` in one marked transaction. Any throw rolls back. Statements that are begun together (`Promise.all`) are carried out in that order
 * and cost one way to the database; what `work` puts into `last` travels with the commit.
 * @throws Problem `busy` (503) when the database is away, `diskFull` (507) when it has no room
 */
export const inTransaction = async <T>(
  pool: pg.Pool,
  marks: SessionSettings,
  // biome-ignore lint/suspicious/noExplicitAny: the room re-types the connection to its own tables
  work: (db: Kysely<any>, client: pg.PoolClient, last: Promise<unknown>[]) => Promise<T>,
): Promise<T> => {
  let client: Pipelined;
  try {
    client = (await pool.connect()) as Pipelined;
  } catch (error) {
    throw databaseProblem(error);
  }
  let broken: Error | undefined;
  const onError = (error: Error): void => {
    broken = error;
  };
  client.on('error', onError);
  client.pipeline = true;
  try {
    corkSocket(client);
    const last: Promise<unknown>[] = [ignoreRejectionUntilAwaited(begin(client, marks))];
    const result = await work(kyselyOn(client, !marks.readOnly), client, last);
    corkSocket(client);
    await Promise.all([...last, client.query({ name: 'commit', text: 'commit' })]);
    return result;
  } catch (error) {
    if ((error as { code?: string }).code === outdatedPlan) broken = error as Error;
    await client.query('rollback').catch((rollbackError: Error) => {
      broken = rollbackError;
    });
    throw databaseProblem(error);
  } finally {
    client.pipeline = false;
    client.off('error', onError);
    client.release(broken);
  }
};
