import type pg from 'pg';
import type { PgBoss } from 'pg-boss';
import type { Locale } from '../contract/phrases.ts';
import type { Agenda } from './agenda/agenda-rows.ts';
import type { Entry } from './audit.ts';
import type { Brief } from './brief/brief-parts.ts';
import type { Cipher } from './cipher.ts';
import type { Actor, CallContext, Source } from './context.ts';
import type { FileStore } from './files.ts';
import type { Handler, Outcome } from './handler.ts';
import type { Holding } from './held-rows.ts';
import type { NameHistory } from './name-history.ts';
import type { FieldVisibility, Reach } from './scope.ts';

/** What the door needs of the house. */
export interface Runtime {
  readonly pool: pg.Pool;
  readonly boss: PgBoss | undefined;
  readonly cipher: Cipher;
  readonly files: FileStore;
  readonly handlers: ReadonlyMap<string, Handler>;
  /** What operations, tables and jobs were called before. */
  readonly names: NameHistory;
  /** The permission matrix: how far this actor's role reaches with an operation; undefined refuses. */
  readonly reachOf: (actor: Actor, operationName: string) => Reach | undefined;
  /** How this actor's role sees a field of people's data; what has no row is hidden. */
  readonly visibilityOf: (actor: Actor, field: string) => FieldVisibility;
  /** Which listeners hear an event, by its name. */
  readonly heardBy: ReadonlyMap<string, readonly string[]>;
  /** What may stand in a person's name, of all rooms in their order. */
  readonly holdings: readonly Holding<CallContext>[];
  /** What may wait for a person, of all rooms in their order. */
  readonly agenda: readonly Agenda<CallContext>[];
  /** What rooms tell who heads the place, in their order. */
  readonly briefs: readonly Brief<CallContext>[];
  readonly clock: () => Date;
}

/** One call, however it came: HTTP, offline replay, job, command line. */
export interface Call {
  readonly actor: Actor;
  readonly input: unknown;
  readonly commandId: string | null;
  readonly requestId: string;
  readonly locale: Locale;
  readonly source: Source;
  /** When it is said to have happened; only seeds say so, everybody else acts now. */
  readonly at?: Date;
  /** When a device says that it happened; kept as a claim. */
  readonly deviceTime?: string;
}

/** What the door gives back: the shaped answer, and for sign-in the cookie that goes with it. */
export interface Reply {
  readonly answer: unknown;
  readonly cookie?: Outcome<unknown>['cookie'];
  /** The command had been carried out before: this is the stored answer. */
  readonly repeated?: boolean;
  readonly guest?: Outcome<unknown>['guest'];
}

/** A call that has found its operation and whose role reaches it. */
export interface AuthorizedCall {
  readonly runtime: Runtime;
  readonly handler: Handler;
  /** The name it was called by: today's, or a former one. */
  readonly calledAs: string;
  readonly call: Call;
  readonly reach: Reach;
  readonly entry: Entry;
}
