import type { z } from 'zod';
import { newId } from '../contract/ids.ts';
import { type Command, type Download, type Operation, pathOf, type Query } from '../contract/operation.ts';
import { Problem } from '../contract/problem.ts';
import { encodeQuery } from './query-string.ts';
import { waitForSignIn } from './session.ts';
import { readJson, send } from './transport.ts';

export interface CallOptions {
  /** Id of the act; a retry of the same act passes the same id. Made here when absent. */
  commandId?: string;
  signal?: AbortSignal;
  /** Let the request outlive the page (a last save on leaving). */
  keepalive?: boolean;
}

/** Carries out a request; when the session has ended, waits for the person to sign in again and goes on. */
const whileSignedIn = async (op: Pick<Operation, 'anonymous'>, act: () => Promise<Response>): Promise<Response> => {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 401 || op.anonymous) throw error;
    if (!(await waitForSignIn())) throw error;
    return act();
  }
};

const getUrl = (op: Pick<Operation, 'name'>, input: unknown): string => {
  const text = encodeQuery(input as Record<string, unknown> | undefined);
  return text === '' ? pathOf(op) : `${pathOf(op)}?${text}`;
};

/**
 * Calls an operation of the server.
 * @param op the operation, from a room's contract
 * @param input what its input shape takes
 * @returns its answer, already shaped by the server
 * @throws Problem with code, params, fields; `AnsweredProblem` carries the reference number
 */
export const call = async <O extends Command | Query>(
  op: O,
  input: z.input<O['input']>,
  options: CallOptions = {},
): Promise<z.output<O['output']>> => {
  const signal = options.signal ? { signal: options.signal } : {};
  if (op.kind === 'query') {
    const response = await whileSignedIn(op, () => send(getUrl(op, input), signal));
    return (await readJson(response)) as z.output<O['output']>;
  }
  const request: RequestInit = {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': options.commandId ?? newId() },
    body: JSON.stringify(input ?? {}),
    ...(options.keepalive ? { keepalive: true } : {}),
    ...signal,
  };
  const response = await whileSignedIn(op, () => send(pathOf(op), request));
  return (await readJson(response)) as z.output<O['output']>;
};

/** The file name in a content-disposition header (RFC 6266): `filename*` first. */
export const fileNameIn = (header: string | null): string | undefined => {
  const extended = /filename\*\s*=\s*utf-8'[^']*'([^;]+)/i.exec(header ?? '')?.[1];
  if (extended !== undefined) {
    try {
      return decodeURIComponent(extended.trim());
    } catch {
      // a broken encoding falls back to the plain name
    }
  }
  return /filename\s*=\s*"?([^";]+)"?/i.exec(header ?? '')?.[1]?.trim();
};

/** Fetches a download operation's file and hands it to the browser to save. */
export const saveFile = async <O extends Download>(op: O, input: z.input<O['input']>): Promise<void> => {
  const response = await whileSignedIn(op, () => send(getUrl(op, input)));
  const name = fileNameIn(response.headers.get('content-disposition')) ?? op.name;
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};

/** Address of a download operation, for an `href` that the browser follows by itself (PDF in a new tab, calendar feed). */
export const fileHref = <O extends Download>(op: O, input: z.input<O['input']>): string => getUrl(op, input);
