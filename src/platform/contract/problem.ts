import { z } from 'zod';

/** One field at fault; `pointer` is a JSON pointer into the input, `code` a phrase key. */
export const FieldFault = z.object({ pointer: z.string(), code: z.string(), params: z.record(z.string(), z.unknown()).optional() });
export type FieldFault = z.infer<typeof FieldFault>;

/** RFC 9457 problem details with our `code` (a phrase key), its `params` and `fields`. */
export const ProblemDetails = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  instance: z.string().optional(),
  code: z.string(),
  params: z.record(z.string(), z.unknown()).optional(),
  fields: z.array(FieldFault).optional(),
});
export type ProblemDetails = z.infer<typeof ProblemDetails>;

/** What domain code and handlers throw. Only the door catches it and writes the sentence in the reader's language. */
export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  readonly params: Record<string, unknown>;
  readonly fields: readonly FieldFault[];

  constructor(code: string, status: number, params: Record<string, unknown> = {}, fields: readonly FieldFault[] = []) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.status = status;
    this.params = params;
    this.fields = fields;
  }
}

interface ProblemShape {
  status: number;
  params?: z.ZodObject;
}
type Thrower<S extends ProblemShape> = S['params'] extends z.ZodObject
  ? (params: z.input<S['params']>, fields?: readonly FieldFault[]) => Problem
  : (params?: Record<string, never>, fields?: readonly FieldFault[]) => Problem;

/**
 * Declares the problems of a room: `problems('visits', { visitStale: { status: 409, params: z.object({ serverVersion: z.int() }) } })`.
 * Each becomes a maker of a `Problem` whose code is the phrase key `visits.problem.visitStale`.
 */
export const problems = <const S extends Record<string, ProblemShape>>(
  room: string,
  shapes: S,
): { readonly [K in keyof S]: Thrower<S[K]> } =>
  Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) => [
      name,
      (params: Record<string, unknown> = {}, fields: readonly FieldFault[] = []) =>
        new Problem(`${room}.problem.${name}`, shape.status, params, fields),
    ]),
  ) as { readonly [K in keyof S]: Thrower<S[K]> };

/** The problems that every room shares. */
export const platformProblems = problems('platform', {
  notSignedIn: { status: 401 },
  /** An API key that nobody approved yet, that has ended or was stopped, or that is none. */
  keyRefused: { status: 401 },
  notAllowed: { status: 403 },
  notFound: { status: 404 },
  invalidInput: { status: 422 },
  /** The same of a read: an address or a filter that means nothing; there was nothing to save. */
  invalidQuery: { status: 422 },
  commandIdMissing: { status: 400 },
  commandReused: { status: 422 },
  /** A queue of one person in the session of another; it waits for its owner. */
  otherPerson: { status: 409 },
  notQueued: { status: 422 },
  versionUnknown: { status: 422 },
  unreadable: { status: 400 },
  /** An upload that has not arrived, or that is somebody else's. */
  fileMissing: { status: 422 },
  /** The bytes are no longer those that were handed in. */
  fileAltered: { status: 500 },
  tooLarge: { status: 413, params: z.object({ limit: z.string() }) },
  wrongMediaType: { status: 415 },
  crossSite: { status: 403 },
  tooMany: { status: 429, params: z.object({ seconds: z.int() }) },
  busy: { status: 503, params: z.object({ seconds: z.int() }) },
  diskFull: { status: 507 },
  unexpected: { status: 500 },
  /** An import stands elsewhere than the page thought. */
  importNotReady: { status: 409, params: z.object({ state: z.string() }) },
  importUndecided: { status: 409, params: z.object({ count: z.int() }) },
  importNothing: { status: 409 },
  importTooBig: { status: 422, params: z.object({ limit: z.int() }) },
  importNoHeading: { status: 422 },
  /** More rows than one workbook holds; none is left out in silence. */
  exportTooBig: { status: 422, params: z.object({ limit: z.int() }) },
  /** The reading of a file broke off again and again, for a reason that is not the file's format. */
  importGivenUp: { status: 422 },
  /** A list of one's own things (views, feeds) that holds as many as it may. */
  tooManyKept: { status: 409, params: z.object({ limit: z.int() }) },
});
