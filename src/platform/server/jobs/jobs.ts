import type { Pool, PoolClient } from 'pg';
import type { PgBoss } from 'pg-boss';
import type { z } from 'zod';
import type { Operation } from '../../contract/operation.ts';
import type { Cipher } from '../cipher.ts';
import type { FileStore } from '../files.ts';

/** A job's name, payload and repeat rule. Its code is the twin file `x.run.ts`, loaded only by the worker. */
export interface JobDefinition<P extends object = object> {
  readonly name: string;
  readonly payload: z.ZodType<P>;
  /** Cron in Asia/Shanghai for what repeats. */
  readonly cron?: string;
  readonly retryLimit?: number;
}

/** Declares a job: `export const renderPack = job({ name: 'papers.renderPack', payload: z.strictObject({ packId: Id }) })`. */
export const job = <P extends object>(definition: JobDefinition<P>): JobDefinition<P> => Object.freeze(definition);

/** Puts a job into the queue on the given connection, so that it exists exactly if the transaction commits. */
export const enqueueOn =
  (boss: PgBoss | undefined, connection: PoolClient) =>
  async <P extends object>(definition: JobDefinition<P>, payload: P, options: { key?: string; startAfter?: Date } = {}): Promise<void> => {
    if (!boss) throw new Error('no queue in this process');
    await boss.send(definition.name, definition.payload.parse(payload), {
      ...(options.key === undefined ? {} : { singletonKey: options.key }),
      ...(options.startAfter === undefined ? {} : { startAfter: options.startAfter }),
      db: { executeSql: (text: string, values?: unknown[]) => connection.query(text, values) },
    });
  };

/** What a job's code is given: every change goes through the door as the actor `system`. */
export interface Worker {
  /** Carries an operation out for the system; `commandId` makes a repeat of the job harmless. */
  readonly call: <I extends z.ZodType, O extends z.ZodType>(
    op: Operation<I, O>,
    input: z.input<I>,
    commandId?: string,
  ) => Promise<z.output<O>>;
  readonly pool: Pool;
  readonly files: FileStore;
  /** Seals personal columns of what a job stages by COPY. */
  readonly cipher: Cipher;
  readonly now: () => Date;
}

/** A job with its code: `x.run.ts` exports one, `server/runs.ts` of the room lists them, only the worker loads them. */
export interface JobRun {
  readonly job: JobDefinition;
  readonly run: (worker: Worker, payload: never) => Promise<void>;
  /** After the last try: leaves the record where a person can go on. */
  readonly gaveUp?: (worker: Worker, payload: never) => Promise<void>;
}

/** Pairs a job with its code; the payload's type comes from the job. */
export const runFor = <P extends object>(
  definition: JobDefinition<P>,
  run: (worker: Worker, payload: P) => Promise<void>,
  gaveUp?: (worker: Worker, payload: P) => Promise<void>,
): JobRun => ({
  job: definition as unknown as JobDefinition,
  run: run as unknown as JobRun['run'],
  ...(gaveUp ? { gaveUp: gaveUp as unknown as NonNullable<JobRun['gaveUp']> } : {}),
});
