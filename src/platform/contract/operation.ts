import type { z } from 'zod';

/**
 * What an operation is to the outside: `command` changes something and is idempotent by a client-made id, `query` reads,
 * `download` reads and answers with a file.
 */
export type OperationKind = 'command' | 'query' | 'download';

/**
 * One act of the product. The dotted `name` is at once the path (`visits.visit.submit` → `/api/visits/visit/submit`), the
 * permission, the audit action, the log field and, as `<room>.op.<rest>`, the phrase key.
 */
export interface Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: OperationKind;
  readonly name: string;
  /** Clause of T/HZAS 8—2020 that asks for it, e.g. `6.1-c`; `7.1-d` for what only security needs. */
  readonly clause: string;
  readonly input: I;
  readonly output: O;
  /** Shape version of `input`; queued envelopes carry it. */
  readonly v: number;
  /** The command may wait in the outbox of a device. */
  readonly offline: boolean;
  /** A read that is recorded in the audit log (reveal, export). */
  readonly sensitive: boolean;
  /** May be called without signing in. */
  readonly anonymous: boolean;
  /** Its entries in the audit log keep no trace of the address it came from: where who did it must stay unknown (a secret ballot). */
  readonly untraced: boolean;
}

interface Definition<I extends z.ZodType, O extends z.ZodType> {
  name: string;
  clause: string;
  input: I;
  output: O;
  v?: number;
  offline?: boolean;
  sensitive?: boolean;
  anonymous?: boolean;
  untraced?: boolean;
}

type Complete<I extends z.ZodType, O extends z.ZodType, K extends OperationKind> = Operation<I, O> & { readonly kind: K };

const complete = <I extends z.ZodType, O extends z.ZodType, K extends OperationKind>(kind: K, d: Definition<I, O>): Complete<I, O, K> =>
  Object.freeze({ v: 1, offline: false, sensitive: false, anonymous: false, untraced: false, ...d, kind });

export type Command<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = Complete<I, O, 'command'>;
export type Query<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = Complete<I, O, 'query'>;
export type Download<I extends z.ZodType = z.ZodType> = Complete<I, z.ZodType<DownloadedFile>, 'download'>;

/** What an operation takes, as it has been read. */
export type InputOf<O extends Operation> = z.output<O['input']>;

/** A file as a download operation answers it. */
export interface DownloadedFile {
  fileName: string;
  mediaType: string;
  body: Uint8Array;
  /** Its reader asks again and again (a calendar): answered with an ETag, and with 304 while nothing has changed. */
  revalidate?: boolean;
}

/** Declares an operation that changes something. */
export const command = <I extends z.ZodType, O extends z.ZodType>(d: Definition<I, O>): Command<I, O> => complete('command', d);

/** Declares an operation that reads. */
export const query = <I extends z.ZodType, O extends z.ZodType>(d: Definition<I, O>): Query<I, O> => complete('query', d);

/** Declares an operation that answers with a file; there is no shape to judge. Downloads that carry people's data are `sensitive`. */
export const download = <I extends z.ZodType>(d: Omit<Definition<I, z.ZodType<DownloadedFile>>, 'output'>): Download<I> =>
  complete('download', d as Definition<I, z.ZodType<DownloadedFile>>);

/** The HTTP path of an operation. */
export const pathOf = (op: Pick<Operation, 'name'>): string => `/api/${op.name.replaceAll('.', '/')}`;

/** The room that owns an operation: `visits` of `visits.visit.submit`. */
export const roomOf = (op: Pick<Operation, 'name'>): string => op.name.slice(0, op.name.indexOf('.'));

/** The phrase key of an operation: `visits.op.visit.submit`. */
export const phraseKeyOf = (name: string): string => name.replace('.', '.op.');
