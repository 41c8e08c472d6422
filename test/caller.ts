import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { z } from 'zod';
import { newId } from '#platform/contract/ids.ts';
import type { Download, DownloadedFile, Operation } from '#platform/contract/operation.ts';
import { pathOf } from '#platform/contract/operation.ts';
import { Problem, ProblemDetails } from '#platform/contract/problem.ts';
import type { Actor } from '#platform/server/context.ts';
import type { Replay } from './replays.ts';

interface CallOptions {
  /** The client-made id of a command; the same id again is a replay. */
  readonly commandId?: string;
}

/** One person at the HTTP door. */
export interface Caller {
  readonly actor: Actor;
  /** What this person's browser would send along. */
  readonly cookie: string | undefined;
  /** Calls an operation; answers its parsed output. @throws Problem as the server said it */
  call: {
    (op: Download, input: unknown): Promise<DownloadedFile>;
    <I extends z.ZodType, O extends z.ZodType>(op: Operation<I, O>, input: z.input<I>, options?: CallOptions): Promise<z.output<O>>;
  };
  /** Puts a file in as the page does. @returns its id */
  upload: (body: Buffer, file: { name: string; mediaType: string }) => Promise<string>;
  /** The bare request, for what must be refused: wrong types, unknown fields. */
  inject: (request: {
    method: 'GET' | 'POST' | 'PUT';
    url: string;
    headers?: Record<string, string>;
    payload?: unknown;
  }) => Promise<LightMyRequestResponse>;
}

/** An input as the query string that the door reads: arrays by repeated keys, objects as JSON. */
const queryOf = (input: Record<string, unknown>): string => {
  const params = new URLSearchParams();
  const text = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));
  for (const [key, value] of Object.entries(input)) {
    if (value === undefined) continue;
    for (const one of Array.isArray(value) ? value : [value]) params.append(key, text(one));
  }
  return params.size > 0 ? `?${params}` : '';
};

const problemOf = (response: LightMyRequestResponse): Problem => {
  const details = ProblemDetails.safeParse(JSON.parse(response.body || '{}'));
  if (!details.success) return new Problem(`http ${response.statusCode} ${response.body}`, response.statusCode);
  return new Problem(details.data.code, details.data.status, details.data.params ?? {}, details.data.fields ?? []);
};

const fileOf = (response: LightMyRequestResponse): DownloadedFile => ({
  fileName: decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(String(response.headers['content-disposition']))?.[1] ?? ''),
  mediaType: String(response.headers['content-type']),
  body: response.rawPayload,
});

/**
 * Speaks to the app as one person.
 * @param cookie session cookie that the app's `authenticate` understands
 * @param replay tries the first call of each command twice
 */
export const callerOf = (app: FastifyInstance, actor: Actor, cookie: string | undefined, replay?: Replay): Caller => {
  const headers = cookie === undefined ? {} : { cookie };
  const inject: Caller['inject'] = ({ payload, headers: more, ...request }) =>
    app.inject({ ...request, headers: { ...headers, ...more }, ...(payload === undefined ? {} : { payload: payload as string }) });
  const call = async (op: Operation, input: unknown, { commandId = newId() }: CallOptions = {}): Promise<unknown> => {
    const send = () =>
      op.kind === 'command'
        ? inject({ method: 'POST', url: pathOf(op), headers: { 'idempotency-key': commandId }, payload: input ?? {} })
        : inject({ method: 'GET', url: pathOf(op) + queryOf((input ?? {}) as Record<string, unknown>) });
    const response = await send();
    if (response.statusCode >= 400) throw problemOf(response);
    if (op.kind === 'command') await replay?.(op.name, response, send);
    return op.kind === 'download' ? fileOf(response) : op.output.parse(response.json());
  };
  return {
    actor,
    cookie,
    call: call as Caller['call'],
    inject,
    upload: async (body, file) => {
      const id = newId();
      const named = { 'content-type': file.mediaType, 'x-file-name': encodeURIComponent(file.name) };
      const response = await inject({ method: 'PUT', url: `/api/files/${id}`, headers: named, payload: body });
      if (response.statusCode >= 400) throw problemOf(response);
      return id;
    },
  };
};
