import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { PgBoss } from 'pg-boss';
import { z } from 'zod';
import { newId } from '../contract/ids.ts';
import type { Locale } from '../contract/phrases.ts';
import { type FieldFault, Problem, platformProblems } from '../contract/problem.ts';
import { type Entry, writeEntry } from './audit.ts';
import type { Cipher } from './cipher.ts';
import type { Actor, Context, Source } from './context.ts';
import type { FileStore } from './files.ts';
import type { Gate, Handler, Outcome } from './handler.ts';
import { enqueueOn } from './jobs.ts';
import { type Reach, scopeOf } from './scope.ts';
import { inTransaction } from './transaction.ts';

/** What the door needs of the house. */
export interface House {
  readonly pool: pg.Pool;
  readonly boss: PgBoss | undefined;
  readonly cipher: Cipher;
  readonly files: FileStore;
  readonly handlers: ReadonlyMap<string, Handler>;
  /** The permission matrix: how far this actor's role reaches with an operation; undefined refuses. */
  readonly reachOf: (actor: Actor, operationName: string) => Reach | undefined;
  readonly clock: () => Date;
}

/** What the door gives back: the shaped answer, and for sign-in the cookie that goes with it. */
export interface Reply {
  readonly answer: unknown;
  readonly cookie?: Outcome<unknown>['cookie'];
}

interface Carried extends Reply {
  readonly refused?: Problem;
}

/** One call, however it came: HTTP, offline replay, job, command line. */
export interface Call {
  readonly actor: Actor;
  readonly input: unknown;
  readonly commandId: string | null;
  readonly requestId: string;
  readonly locale: Locale;
  readonly source: Source;
}

const faultsOf = (error: z.ZodError): FieldFault[] =>
  error.issues.map(issue => ({
    pointer: `/${issue.path.map(p => String(p).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`,
    code: issue.code === 'custom' && issue.message.includes('.problem.') ? issue.message : `platform.fault.${issue.code}`,
    ...('minimum' in issue
      ? { params: { minimum: issue.minimum } }
      : 'maximum' in issue
        ? { params: { maximum: issue.maximum } }
        : 'keys' in issue
          ? { params: { keys: issue.keys.join('、') } }
          : {}),
  }));

const parse = (handler: Handler, input: unknown): unknown => {
  const parsed = handler.op.input.safeParse(input ?? {});
  if (!parsed.success) throw platformProblems.invalidInput({}, faultsOf(parsed.error));
  return parsed.data;
};

const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** A refusal that has its entry already. */
const recorded = new WeakSet<Problem>();
const straightOn: Gate = work => work();

const CommandId = z.uuid();

/** The one place where identity, validation, permission, transaction, audit and answer shape happen, for every operation. */
export const doorOf = (house: House) => {
  const contextOf = (
    call: Call,
    reach: Reach,
    entryId: string,
    db: Context<never>['db'],
    connection: pg.PoolClient,
    now: Date,
  ): Context<never> => ({
    db,
    connection,
    actor: call.actor,
    scope: scopeOf(call.actor, reach),
    now,
    locale: call.locale,
    requestId: call.requestId,
    commandId: call.commandId,
    entryId,
    source: call.source,
    cipher: house.cipher,
    files: house.files,
    enqueue: enqueueOn(house.boss, connection),
    can: name => reachFor(call.actor, name) !== undefined,
  });

  const reachFor = (actor: Actor, name: string): Reach | undefined => {
    if (actor.kind === 'system') return 'all';
    if (house.handlers.get(name)?.op.anonymous) return 'all';
    if (actor.keyScopes !== null && !actor.keyScopes.includes(name)) return undefined;
    return house.reachOf(actor, name);
  };

  const entryFor = (handler: Handler, call: Call, entryId: string, now: Date): Entry => ({
    id: entryId,
    at: now,
    actor: call.actor,
    operation: handler.op.name,
    clause: handler.op.clause,
    requestId: call.requestId,
    commandId: call.commandId,
    source: house.cipher.fingerprint(call.source.address),
  });

  /** Refusals and failures leave an entry of their own, in a transaction of their own. */
  const recordMiss = async (entry: Entry, error: unknown): Promise<void> => {
    const problem = error instanceof Problem ? error.code : 'platform.problem.unexpected';
    const outcome = error instanceof Problem && error.status < 500 ? 'refused' : 'failed';
    const marks = { entryId: entry.id, actorId: entry.actor.id, scope: { lo: '', hi: '' }, readOnly: false };
    await inTransaction(house.pool, marks, db => writeEntry(db, { ...entry, id: newId(), outcome, problem })).catch(() => {
      // The database is away: the caller already gets that answer, and the log line has it.
    });
  };

  const admit = async (handler: Handler, ctx: Context<never>, input: unknown): Promise<unknown> => {
    const record = await handler.load(ctx, input);
    if (record === undefined) throw platformProblems.notFound();
    if (!handler.allow(ctx.actor, record, input)) throw platformProblems.notAllowed();
    return record;
  };

  /** Carries a claimed command out and leaves its entry; a refusal whose traces stay gives the claim back. */
  const carryOut = async (claimed: { handler: Handler; ctx: Context<never>; entry: Entry }, input: unknown): Promise<Carried> => {
    const { handler, ctx, entry } = claimed;
    const record = await admit(handler, ctx, input);
    const { result, once, cookie, refused, ...outcome } = (await handler.run(ctx, record, input)) as Outcome<object>;
    const about = { ...entry, actor: outcome.actor ?? entry.actor, subjectId: outcome.subject, reason: outcome.reason };
    if (refused) {
      await ctx.connection.query('delete from platform.commands where command_id = $1', [ctx.commandId]);
      await writeEntry(ctx.db, { ...about, outcome: 'refused', problem: refused.code });
      return { answer: null, refused };
    }
    const answer = handler.op.output.parse(result);
    await writeEntry(ctx.db, { ...about, outcome: 'done' }, { commandId: ctx.commandId ?? '', answer });
    return { answer: once ? handler.op.output.parse({ ...result, ...once }) : answer, ...(cookie ? { cookie } : {}) };
  };

  const runCommand = async (handler: Handler, call: Call, reach: Reach, entry: Entry): Promise<Reply> => {
    const commandId = CommandId.safeParse(call.commandId);
    if (!commandId.success) throw platformProblems.commandIdMissing();
    const input = parse(handler, call.input);
    // Keyed: the input may hold a password, and a plain digest of it could be searched.
    const requestHash = house.cipher.fingerprint(hashOf([handler.op.name, call.actor.id, input]));
    const marks = { entryId: entry.id, actorId: call.actor.id, scope: scopeOf(call.actor, reach), readOnly: false };
    const answered = await inTransaction(house.pool, marks, async (db, connection): Promise<Carried> => {
      const claimed = await connection.query(
        'insert into platform.commands (command_id, operation, actor_id, request_hash) values ($1, $2, $3, $4) on conflict do nothing',
        [commandId.data, handler.op.name, call.actor.id, requestHash],
      );
      if (claimed.rowCount === 0) {
        const earlier = await connection.query('select request_hash, answer from platform.commands where command_id = $1', [
          commandId.data,
        ]);
        if (earlier.rows[0]?.request_hash !== requestHash) throw platformProblems.commandReused();
        return { answer: earlier.rows[0].answer };
      }
      const ctx = contextOf(call, reach, entry.id, db as Context<never>['db'], connection, entry.at);
      return carryOut({ handler, ctx, entry }, input);
    });
    if (answered.refused) {
      recorded.add(answered.refused);
      throw answered.refused;
    }
    return answered;
  };

  const runRead = async (handler: Handler, call: Call, reach: Reach, entry: Entry): Promise<Reply> => {
    const input = parse(handler, call.input);
    const { sensitive } = handler.op;
    const marks = { entryId: entry.id, actorId: call.actor.id, scope: scopeOf(call.actor, reach), readOnly: !sensitive };
    return inTransaction(house.pool, marks, async (db, connection) => {
      const ctx = contextOf(call, reach, entry.id, db as Context<never>['db'], connection, entry.at);
      const record = await admit(handler, ctx, input);
      const result = await handler.run(ctx, record, input);
      if (sensitive) await writeEntry(db, { ...entry, outcome: 'read', subjectId: handler.subject?.(record, input) });
      return { answer: handler.op.kind === 'download' ? result : handler.op.output.parse(result) };
    });
  };

  return {
    /**
     * Carries one operation out.
     * @returns the answer, shaped by the operation's output (a whitelist); downloads answer a file; a replay carries no cookie
     * @throws Problem for every refusal
     */
    call: async (operationName: string, call: Call): Promise<Reply> => {
      const handler = house.handlers.get(operationName);
      if (!handler) throw platformProblems.notFound();
      const entry = entryFor(handler, call, newId(), house.clock());
      const isCommand = handler.op.kind === 'command';
      try {
        const reach = reachFor(call.actor, operationName);
        if (reach === undefined) throw call.actor.kind === 'anonymous' ? platformProblems.notSignedIn() : platformProblems.notAllowed();
        return await (handler.gate ?? straightOn)(() => (isCommand ? runCommand : runRead)(handler, call, reach, entry));
      } catch (error) {
        if ((isCommand || handler.op.sensitive) && !(error instanceof Problem && recorded.has(error))) await recordMiss(entry, error);
        throw error;
      }
    },
    /** Whether this actor's role has the operation at all. */
    can: (actor: Actor, operationName: string): boolean => reachFor(actor, operationName) !== undefined,
  };
};

export type Door = ReturnType<typeof doorOf>;

/** The database answers within a second. */
export const databaseAnswers = async (pool: pg.Pool): Promise<boolean> => {
  const late = new Promise<false>(resolve => setTimeout(resolve, 1_000, false).unref());
  const asked = pool.query('select 1').then(
    () => true,
    () => false,
  );
  return Promise.race([asked, late]);
};
