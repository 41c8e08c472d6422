import type { Kysely, QueryExecutorProvider } from 'kysely';
import type { PoolClient } from 'pg';
import type { Locale } from '../contract/phrases.ts';
import type { Agenda } from './agenda/agenda-rows.ts';
import type { Brief } from './brief/brief-parts.ts';
import type { Cipher } from './cipher.ts';
import type { Statement } from './database/statement.ts';
import type { Emit } from './events/emit.ts';
import type { FileStore } from './files.ts';
import type { Holding } from './held-rows.ts';
import type { JobDefinition } from './jobs/jobs.ts';
import type { NameHistory } from './name-history.ts';
import type { FieldVisibility, Scope } from './scope.ts';

/** Who acts: a person, another system with a key, this system itself, or nobody known. */
export interface Actor {
  readonly kind: 'person' | 'apiKey' | 'system' | 'anonymous';
  readonly id: string;
  readonly name: string;
  readonly role: string;
  /** Home authority; every row the actor creates carries it. */
  readonly authorityId: string;
  readonly regionCode: string;
  /** Station or bureau. */
  readonly unitId: string | null;
  readonly sessionId: string | null;
  /** Operations an API key is confined to; null: all of the role. */
  readonly keyScopes: readonly string[] | null;
}

/** What a handler is given. `db` lives inside the transaction of this one call. */
export interface Context<DB> {
  readonly db: Kysely<DB>;
  /** The raw connection of the same transaction, for COPY. */
  readonly connection: PoolClient;
  /**
   * Sends a write whose answer nobody needs: it goes out in its turn, and is answered together with the commit. Later statements see what it
   * did; when it fails, the whole call fails as if it had been awaited.
   */
  readonly send: (write: Statement) => void;
  /** Asks a fixed statement for its rows. */
  readonly ask: <R>(question: Statement) => Promise<R[]>;
  readonly actor: Actor;
  readonly scope: Scope;
  /** The instant of the call; handlers never ask the clock. */
  readonly now: Date;
  readonly locale: Locale;
  readonly requestId: string;
  readonly commandId: string | null;
  /** The audit entry under which this call's changes are recorded. */
  readonly entryId: string;
  readonly source: Source;
  /** Today's words for names that are stored. */
  readonly names: NameHistory;
  /** What may stand in a person's name, of all rooms in their order. */
  readonly holdings: readonly Holding<CallContext>[];
  /** What may wait for a person, of all rooms in their order. */
  readonly agenda: readonly Agenda<CallContext>[];
  /** What rooms tell who heads the place, in their order. */
  readonly briefs: readonly Brief<CallContext>[];
  readonly cipher: Cipher;
  readonly files: FileStore;
  /** Puts a job into the queue within this transaction. */
  readonly enqueue: <P extends object>(job: JobDefinition<P>, payload: P, options?: { key?: string; startAfter?: Date }) => Promise<void>;
  /**
   * Says that something has happened, for rooms to the right: written with this transaction, delivered after it at least once and in order of the
   * subject. Hold the row of the subject (`for update`): the order of events is the order of its changes.
   */
  readonly emit: Emit;
  /** Whether the actor's role has this operation at all; row rules are the room's. */
  readonly can: (operationName: string) => boolean;
  /** How the actor's role sees a field of people's data, e.g. `enterprises.contact.phone`. */
  readonly fieldVisibility: (field: string) => FieldVisibility;
}

/** Where a call came from; the address is hashed before it is stored. */
export interface Source {
  readonly address: string;
  readonly agent: string;
  /** Origin of the page as the browser sees it, e.g. `https://peipao.example`. */
  readonly origin: string;
  /** The guest cookie of a key, as `Outcome.guest` set it; absent where calls do not come by HTTP. */
  readonly guest?: (key: string) => string | undefined;
}

/** A context whose tables do not matter to the receiver: it runs SQL text, or re-types the connection to its own tables. */
export interface CallContext extends Omit<Context<never>, 'db'> {
  readonly db: QueryExecutorProvider;
}

/** Re-types the connection of a context to the tables of the room that was called. */
export const retype = <DB>(ctx: CallContext): Context<DB> => ctx as unknown as Context<DB>;
