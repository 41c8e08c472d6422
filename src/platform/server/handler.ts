import type { z } from 'zod';
import type { Command, Download, DownloadedFile, Operation, Query } from '../contract/operation.ts';
import type { Problem } from '../contract/problem.ts';
import type { Actor, Context } from './context.ts';

/** What becomes of the session cookie: a new token and its age in seconds, or gone. It never enters the ledger of answers. */
export type SessionCookie = { readonly value: string; readonly maxAge: number } | 'clear';

/**
 * Proof of a visitor without an account, e.g. who holds a link and its code: a cookie of its own for one record, sent below `path` only.
 * It is no session: `ctx.actor` stays nobody, the handler asks `ctx.source.guest(key)` and judges by itself.
 */
export interface GuestCookie {
  readonly key: string;
  readonly value: string;
  /** Seconds. */
  readonly maxAge: number;
  readonly path: string;
}

/** What a command leaves behind: the record it was about and the answer. */
export interface Outcome<R> {
  /** Id of the record the audit entry and its timeline belong to. */
  subject: string;
  result: R;
  /** A sentence of the person's own, e.g. the reason for revealing a number. */
  reason?: string;
  /** Session cookie for the answer. It never reaches the ledger: a replay answers without it. */
  cookie?: SessionCookie;
  /** Like `cookie`: never stored, a replay answers without it. */
  guest?: GuestCookie;
  /** Laid over `result` for the first answer only and never stored: a revealed number, a new key. A replay gets `result` alone. */
  once?: Partial<R>;
  /** Whom the audit entry names when it is not the caller: the person who has just signed in. */
  actor?: Actor;
  /** A refusal whose traces stay (a counted wrong password): the transaction commits, then this is thrown. */
  refused?: Problem;
}

/** A line to stand in before the call takes a connection, e.g. for slow hashing. It may refuse when the line is too long. */
export type Gate = <T>(work: () => Promise<T>) => Promise<T>;

export interface CommandParts<DB, I, O, T> {
  /** Finds and locks what the command is about; undefined answers 404, the same for absent and out of scope. */
  load: (ctx: Context<DB>, input: I) => Promise<T | undefined>;
  /** May this actor do it to this record? Pure; false answers 403. */
  allow: (actor: Actor, record: T, input: I) => boolean;
  run: (ctx: Context<DB>, record: T, input: I) => Promise<Outcome<O>>;
  gate?: Gate;
}
export interface ReadParts<DB, I, O, T> {
  load: (ctx: Context<DB>, input: I) => Promise<T | undefined>;
  allow: (actor: Actor, record: T, input: I) => boolean;
  run: (ctx: Context<DB>, record: T, input: I) => Promise<O>;
  /** For sensitive reads: the record the audit entry belongs to. */
  subject?: (record: T, input: I) => string;
  gate?: Gate;
}

/** An operation with its code, as the door takes it. Types are checked where it is made and erased here. */
export interface Handler {
  readonly op: Operation;
  readonly load: (ctx: Context<never>, input: unknown) => Promise<unknown>;
  readonly allow: (actor: Actor, record: unknown, input: unknown) => boolean;
  readonly run: (ctx: Context<never>, record: unknown, input: unknown) => Promise<unknown>;
  readonly subject?: (record: unknown, input: unknown) => string;
  readonly gate?: Gate;
}

/** For commands that create, and for lists: there is no record yet. */
export const noRecord = async (): Promise<true> => true;
/** For operations whose matrix row says all there is to say. */
export const matrixDecides = (): boolean => true;
/** For steps that only the system takes: what a room does when it hears an event, and the loading of demonstrations. */
export const systemOnly = (actor: Pick<Actor, 'kind'>): boolean => actor.kind === 'system';

/**
 * Binds the makers of handlers to a room's tables: `const { command, query, download } = handlersFor<SurveysDb>()`.
 * Leaving out `load`, `allow`, or the `subject` of an outcome does not compile.
 */
export const handlersFor = <DB>() => ({
  command: <I extends z.ZodType, O extends z.ZodType, T>(op: Command<I, O>, parts: CommandParts<DB, z.output<I>, z.input<O>, T>): Handler =>
    ({ op, ...parts }) as unknown as Handler,
  query: <I extends z.ZodType, O extends z.ZodType, T>(op: Query<I, O>, parts: ReadParts<DB, z.output<I>, z.input<O>, T>): Handler =>
    ({ op, ...parts }) as unknown as Handler,
  download: <I extends z.ZodType, T>(op: Download<I>, parts: ReadParts<DB, z.output<I>, DownloadedFile, T>): Handler =>
    ({ op, ...parts }) as unknown as Handler,
});
