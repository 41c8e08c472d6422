import type { Kysely } from 'kysely';
import type pg from 'pg';
import { z } from 'zod';
import { type FieldFault, type Problem, platformProblems } from '../contract/problem.ts';
import { writeEntry } from './audit.ts';
import type { Actor, Context } from './context.ts';
import { sendQuery } from './database/connection.ts';
import type { Statement } from './database/statement.ts';
import { ignoreRejectionUntilAwaited, inTransaction, type SessionSettings } from './database/transaction.ts';
import { ringDoorBell } from './events/door-bell.ts';
import { emitOn } from './events/emit.ts';
import type { Handler, Outcome } from './handler.ts';
import { enqueueOn } from './jobs/jobs.ts';
import { unkeepableText } from './plain-input.ts';
import type { AuthorizedCall, Reply, Runtime } from './runtime.ts';
import { type Reach, scopeOf } from './scope.ts';

const detailsOf = (issue: z.core.$ZodIssue): Pick<FieldFault, 'params'> => {
  if ('minimum' in issue) return { params: { minimum: issue.minimum } };
  if ('maximum' in issue) return { params: { maximum: issue.maximum } };
  if ('keys' in issue) return { params: { keys: issue.keys.join('、') } };
  return {};
};

const faultsOf = (error: z.ZodError): FieldFault[] =>
  error.issues.map(issue => ({
    pointer: `/${issue.path.map(p => String(p).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`,
    code: issue.code === 'custom' && issue.message.includes('.problem.') ? issue.message : `platform.fault.${issue.code}`,
    ...detailsOf(issue),
  }));

const parse = (handler: Handler, input: unknown): unknown => {
  const invalid = handler.op.kind === 'command' ? platformProblems.invalidInput : platformProblems.invalidQuery;
  const unkeepable = unkeepableText(input);
  if (unkeepable) throw invalid({}, [unkeepable]);
  const parsed = handler.op.input.safeParse(input ?? {});
  if (!parsed.success) throw invalid({}, faultsOf(parsed.error));
  return parsed.data;
};

const CommandId = z.uuid();

/** How far an actor reaches with an operation; undefined: not at all. */
export const reachFor = (runtime: Runtime, actor: Actor, name: string): Reach | undefined => {
  if (actor.kind === 'system' || runtime.handlers.get(name)?.op.anonymous) return 'all';
  if (actor.keyScopes !== null && !runtime.names.ever(name).some(n => actor.keyScopes?.includes(n))) return undefined;
  return runtime.reachOf(actor, name);
};

/** The transaction of a call: its tables, its connection, and what travels with the commit. */
interface TransactionHandles {
  readonly db: Kysely<never>;
  readonly connection: pg.PoolClient;
  readonly last: Promise<unknown>[];
  /** Told for each event that was written. */
  readonly onEmit: () => void;
}

const contextOf = (
  { runtime, call, reach, entry }: AuthorizedCall,
  { db, connection, last, onEmit }: TransactionHandles,
): Context<never> => {
  const send = (write: Statement): void => {
    last.push(ignoreRejectionUntilAwaited(sendQuery(connection, write)));
  };
  return {
    db,
    connection,
    send,
    emit: emitOn({ actor: call.actor, entryId: entry.id, now: entry.at, send, heardBy: runtime.heardBy, onEmit }),
    ask: async <R>(question: Statement): Promise<R[]> => (await sendQuery(connection, question)).rows as R[],
    actor: call.actor,
    scope: scopeOf(call.actor, reach),
    now: entry.at,
    locale: call.locale,
    requestId: call.requestId,
    commandId: call.commandId,
    entryId: entry.id,
    source: call.source,
    names: runtime.names,
    holdings: runtime.holdings,
    agenda: runtime.agenda,
    briefs: runtime.briefs,
    cipher: runtime.cipher,
    files: runtime.files,
    enqueue: enqueueOn(runtime.boss, connection),
    can: name => reachFor(runtime, call.actor, name) !== undefined,
    fieldVisibility: field => (call.actor.kind === 'system' ? 'plain' : runtime.visibilityOf(call.actor, field)),
  };
};

const settingsOf = ({ call, reach, entry }: AuthorizedCall, readOnly: boolean): SessionSettings => ({
  entryId: entry.id,
  actorId: call.actor.id,
  scope: scopeOf(call.actor, reach),
  readOnly,
});

const authorize = async (handler: Handler, ctx: Context<never>, input: unknown, found = handler.load(ctx, input)): Promise<unknown> => {
  const record = await found;
  if (record === undefined) throw platformProblems.notFound();
  if (!handler.allow(ctx.actor, record, input)) throw platformProblems.notAllowed();
  return record;
};

/** Keyed: an input may hold a password, and the ledger must not help to guess it. */
const hashOf = (a: AuthorizedCall, name: string, input: unknown): string =>
  a.runtime.cipher.fingerprint(JSON.stringify([name, a.call.actor.id, input]));

/** Claims the client-made id. A repeat waits for the first by the unique row and gets its stored answer. */
const claim = async (connection: pg.PoolClient, a: AuthorizedCall, commandId: string, input: unknown): Promise<Reply | undefined> => {
  const requestHash = hashOf(a, a.calledAs, input);
  const claimed = await connection.query({
    name: 'claim',
    text: 'insert into platform.commands (command_id, operation, actor_id, request_hash, device_time) values ($1, $2, $3, $4, $5) on conflict do nothing',
    values: [commandId, a.handler.op.name, a.call.actor.id, requestHash, a.call.deviceTime ?? null],
  });
  if (claimed.rowCount === 1) return undefined;
  const earlier = await connection.query('select request_hash, answer from platform.commands where command_id = $1', [commandId]);
  const { names } = a.runtime;
  // Carried out before an upgrade under a former name, and asked again under today's: it is the same act.
  const known = names.ever(a.handler.op.name).some(name => hashOf(a, name, input) === earlier.rows[0]?.request_hash);
  if (!known) throw platformProblems.commandReused();
  return { answer: names.inTodaysWords(earlier.rows[0].answer), repeated: true };
};

interface Executed extends Reply {
  readonly refused?: Problem;
}

/** Carries a claimed command out and leaves its entry; a refusal whose traces stay gives the claim back. */
const execute = async (
  { handler, entry }: AuthorizedCall,
  ctx: Context<never>,
  { input, found, last }: { input: unknown; found: Promise<unknown>; last: Promise<unknown>[] },
): Promise<Executed> => {
  const record = await authorize(handler, ctx, input, found);
  const { result, once, cookie, guest, refused, ...outcome } = (await handler.run(ctx, record, input)) as Outcome<object>;
  const about = { ...entry, actor: outcome.actor ?? entry.actor, subjectId: outcome.subject, reason: outcome.reason };
  if (refused) {
    await ctx.connection.query('delete from platform.commands where command_id = $1', [ctx.commandId]);
    await writeEntry(ctx.connection, { ...about, outcome: 'refused', problem: refused.code });
    return { answer: null, refused };
  }
  const answer = handler.op.output.parse(result);
  last.push(ignoreRejectionUntilAwaited(writeEntry(ctx.connection, { ...about, outcome: 'done' }, { commandId: ctx.commandId, answer })));
  return {
    answer: once ? handler.op.output.parse({ ...result, ...once }) : answer,
    ...(cookie ? { cookie } : {}),
    ...(guest ? { guest } : {}),
  };
};

/** Refusals that have their entry already. */
export const recorded = new WeakSet<Problem>();

/** A command: one client-made id, one transaction, one audit entry, one stored answer. */
export const runCommand = async (a: AuthorizedCall): Promise<Reply> => {
  const { runtime, handler, call } = a;
  const commandId = CommandId.safeParse(call.commandId);
  if (!commandId.success) throw platformProblems.commandIdMissing();
  const input = parse(handler, call.input);
  let emitted = false;
  const onEmit = (): void => {
    emitted = true;
  };
  const carried = await inTransaction(runtime.pool, settingsOf(a, false), async (db, connection, last): Promise<Executed> => {
    const ctx = contextOf(a, { db: db as Kysely<never>, connection, last, onEmit });
    const claimed = claim(connection, a, commandId.data, input);
    // The record is asked for in the same breath, behind the claim: a repeat waits there, and what it found then is of no use.
    const found = ignoreRejectionUntilAwaited(handler.load(ctx, input));
    const earlier = await claimed.finally(() => found.catch(() => {}));
    return earlier ?? execute(a, ctx, { input, found, last });
  });
  if (emitted) ringDoorBell(runtime.pool);
  if (carried.refused) {
    recorded.add(carried.refused);
    throw carried.refused;
  }
  return carried;
};

/** A query or download: read only, unless it is sensitive and so leaves an entry. */
export const runRead = async (a: AuthorizedCall): Promise<Reply> => {
  const { runtime, handler, call, entry } = a;
  const input = parse(handler, call.input);
  const { sensitive } = handler.op;
  return inTransaction(runtime.pool, settingsOf(a, !sensitive), async (db, connection, last) => {
    const ctx = contextOf(a, { db: db as Kysely<never>, connection, last, onEmit: () => {} });
    const record = await authorize(handler, ctx, input);
    const result = await handler.run(ctx, record, input);
    const reason = (input as { reason?: unknown }).reason;
    if (sensitive) {
      const read = { ...entry, outcome: 'read', subjectId: handler.subject?.(record, input) } as const;
      await writeEntry(connection, typeof reason === 'string' ? { ...read, reason } : read);
    }
    return { answer: handler.op.kind === 'download' ? result : handler.op.output.parse(result) };
  });
};
