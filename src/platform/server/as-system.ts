import type pg from 'pg';
import { anonymousActor } from './actors.ts';
import { sendQuery } from './database/connection.ts';
import type { Statement } from './database/statement.ts';
import { inTransaction } from './database/transaction.ts';

/** What work of this system itself may ask, the whole country in view. */
export interface SystemScope {
  readonly client: pg.PoolClient;
  /** Asks a fixed statement for its rows; the faces of the platform that only read (`storedFile`) take it. */
  readonly ask: <R>(question: Statement) => Promise<R[]>;
}

const settings = { entryId: '', actorId: anonymousActor.id, scope: { lo: '0', hi: ':' } };

const scopeOn = (client: pg.PoolClient): SystemScope => ({
  client,
  ask: async <R>(question: Statement): Promise<R[]> => (await sendQuery(client, question)).rows as R[],
});

/**
 * Looks with the eyes of this system, over all regions: for jobs that gather what there is to do, and for what comes before anybody is known. The
 * transaction is read only: whatever changes a record goes through the door (`worker.call`).
 */
export const asSystem = <T>(house: { readonly pool: pg.Pool }, work: (scope: SystemScope) => Promise<T>): Promise<T> =>
  inTransaction(house.pool, { ...settings, readOnly: true }, (_, client) => work(scopeOn(client)));

/** The same for rows that are nobody's record: staging that a file gives again, one-time links. The recorder still refuses writes to records. */
export const asSystemOnStaging = <T>(house: { readonly pool: pg.Pool }, work: (scope: SystemScope) => Promise<T>): Promise<T> =>
  inTransaction(house.pool, { ...settings, readOnly: false }, (_, client) => work(scopeOn(client)));
