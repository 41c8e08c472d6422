import type pg from 'pg';
import { newId } from '../contract/ids.ts';
import { Problem, platformProblems } from '../contract/problem.ts';
import { type Entry, writeEntry } from './audit.ts';
import type { Actor } from './context.ts';
import { inTransaction } from './database/transaction.ts';
import { reachFor, recorded, runCommand, runRead } from './door-steps.ts';
import { strangerLimit } from './guest/stranger-limit.ts';
import type { Handler } from './handler.ts';
import type { Call, Reply, Runtime } from './runtime.ts';

const entryFor = (runtime: Runtime, handler: Handler, call: Call): Entry => ({
  id: newId(),
  at: call.at ?? runtime.clock(),
  actor: call.actor,
  operation: handler.op.name,
  clause: handler.op.clause,
  requestId: call.requestId,
  commandId: call.commandId,
  source: handler.op.untraced ? '' : runtime.cipher.fingerprint(call.source.address),
});

/** Refusals and failures leave an entry of their own, in a transaction of their own. */
const auditRefusal = async (runtime: Runtime, entry: Entry, error: unknown): Promise<void> => {
  const problem = error instanceof Problem ? error.code : 'platform.problem.unexpected';
  const outcome = error instanceof Problem && error.status < 500 ? 'refused' : 'failed';
  const id = newId();
  const marks = { entryId: id, actorId: entry.actor.id, scope: { lo: '', hi: '' }, readOnly: false };
  await inTransaction(runtime.pool, marks, (_, connection) => writeEntry(connection, { ...entry, id, outcome, problem })).catch(() => {
    // The database is away: the caller already gets that answer, and the log line has it.
  });
};

/** The one place where identity, validation, permission, transaction, audit and answer shape happen, for every operation. */
export const doorOf = (runtime: Runtime, strangers = strangerLimit()) => ({
  /**
   * Carries one operation out.
   * @param operationName today's name, or one that it bore before
   * @returns the answer, shaped by the operation's output (a whitelist); downloads answer a file
   * @throws Problem for every refusal
   */
  call: async (operationName: string, call: Call): Promise<Reply> => {
    const name = runtime.names.today(operationName);
    const handler = runtime.handlers.get(name);
    if (!handler) throw platformProblems.notFound();
    const entry = entryFor(runtime, handler, call);
    const isCommand = handler.op.kind === 'command';
    const leavesEntry = isCommand || handler.op.sensitive;
    const ofStranger = leavesEntry && call.actor.kind === 'anonymous';
    try {
      const reach = reachFor(runtime, call.actor, name);
      if (reach === undefined) throw call.actor.kind === 'anonymous' ? platformProblems.notSignedIn() : platformProblems.notAllowed();
      const execute = (): Promise<Reply> =>
        (isCommand ? runCommand : runRead)({ runtime, handler, calledAs: operationName, call, reach, entry });
      return await (handler.gate ? handler.gate(execute) : execute());
    } catch (error) {
      const counted = error instanceof Problem && recorded.has(error);
      const isKept = !ofStranger || strangers.leavesEntry(call.source.address, entry.at);
      if (leavesEntry && !counted && isKept) await auditRefusal(runtime, entry, error);
      throw error;
    }
  },
  /** Whether this actor's role has the operation at all. */
  can: (actor: Actor, operationName: string): boolean => reachFor(runtime, actor, operationName) !== undefined,
});

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
