import type { EnvelopeAnswers } from '../../contract/envelope.ts';
import type { ProblemDetails } from '../../contract/problem.ts';

/** What a device keeps: the day's packs, open forms, what waits to be sent, bytes of photographs. */
export type StoreTable = 'packs' | 'drafts' | 'outbox' | 'blobs';
export const tables: readonly StoreTable[] = ['packs', 'drafts', 'outbox', 'blobs'];

/** One transaction. Inside it only its own promises may be awaited: IndexedDB ends a transaction that waits for something else. */
export interface Tx {
  get: <T>(table: StoreTable, key: string) => Promise<T | undefined>;
  /** Values whose key begins so, in the order of their keys. */
  list: <T>(table: StoreTable, prefix?: string) => Promise<T[]>;
  put: (table: StoreTable, key: string, value: unknown) => void;
  remove: (table: StoreTable, key: string) => void;
}

/**
 * The store of one person on this device. `write` survives a killed browser, `strict` also a battery that dies (the bytes are on
 * the disk when it answers). All of a transaction happens, or nothing.
 */
export interface DeviceStore {
  run: <T>(how: 'read' | 'write' | 'strict', work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** False: nothing survives a restart (private window, full disk); the person is told. */
  readonly lasting: boolean;
  close: () => void;
}

/** Bytes of a picture that wait for the way to the server. */
export interface Blob {
  id: string;
  name: string;
  type: string;
  size: number;
  sha256: string;
  bytes: ArrayBuffer;
  /** The form it belongs to. */
  draft: string;
  uploaded: boolean;
  tries: number;
  notBefore: number;
}

/** Why nothing can be sent now. `foreign`: an answer that is not ours, such as a sign-in page of a hotel. */
export type AwayReason = 'offline' | 'foreign' | 'signedOut' | 'otherPerson' | 'busy';

/** What the server said, kept as a refusal. */
export const refusalFrom = (said: Partial<ProblemDetails> | undefined): Refusal => {
  const sentence = said?.detail ?? said?.title;
  return {
    code: said?.code ?? 'platform.problem.unexpected',
    status: said?.status ?? 500,
    params: { ...said?.params, ...(sentence === undefined ? {} : { sentence }) },
    fields: said?.fields ?? [],
  };
};

/** The way to the server is blocked; all stays queued. */
export interface Away extends Error {
  readonly away: AwayReason;
  /** The server asked to wait so long, in milliseconds. */
  readonly waitMs: number;
}

/** Makes what a transport throws when no answer of ours came. */
export const away = (reason: AwayReason, waitMs = 0): Away => Object.assign(new Error(reason), { away: reason, waitMs });

/** Whether an error says that the way is blocked. */
export const isAway = (error: unknown): error is Away => error instanceof Error && 'away' in error;

/** A refusal for good. `params.sentence` is what the server said of it, in the words of that day: it reads well without a network. */
export interface Refusal {
  code: string;
  status: number;
  params: Record<string, unknown>;
  fields: readonly { pointer: string; code: string; params?: Record<string, unknown> | undefined }[];
}

export interface Transport {
  /** Sends frozen envelopes as they are. @throws Away when no answer of ours came */
  post: (envelopes: readonly string[]) => Promise<EnvelopeAnswers>;
  /**
   * Sends a picture; the same bytes under the same id again change nothing.
   * @param onMoved told when some of it has arrived, which stays there
   * @throws Away
   */
  put: (blob: Blob, onMoved?: () => void) => Promise<{ id: string; sha256: string } | { refusal: Refusal }>;
}

export interface Clock {
  now: () => number;
  /** Calls later; answers how to call it off. */
  after: (ms: number, act: () => void) => () => void;
  random: () => number;
}

/** Only one tab of a person sends at a time; undefined: another one is at it. */
export type Exclusive = <T>(work: () => Promise<T>) => Promise<T | undefined>;
