import type { EnvelopeAnswer, EnvelopeAnswers } from '../../contract/envelope.ts';
import type { ProblemDetails } from '../../contract/problem.ts';
import { currentLocale } from '../phrases.ts';
import { answeredSince } from '../way.ts';
import { away, type Blob, type Refusal, refusalFrom, type Transport } from './ports.ts';

const isOurs = (type: string | null): boolean => /^application\/([\w.-]+\+)?json\b/.test(type ?? '');

/** A refused request as a whole. @throws Away unless it is a refusal for good */
const refusalOf = async (response: Response): Promise<Refusal> => {
  if (!isOurs(response.headers.get('content-type'))) throw away(response.status >= 500 ? 'busy' : 'foreign');
  const said = (await response.json().catch(() => ({}))) as Partial<ProblemDetails>;
  if (typeof said.code !== 'string') throw away('foreign');
  if (response.status === 401) throw away('signedOut');
  if (said.code.endsWith('.otherPerson')) throw away('otherPerson');
  const wait = 1_000 * Number(response.headers.get('retry-after') ?? 0);
  if (response.status >= 500 || [408, 425, 429].includes(response.status)) throw away('busy', Number.isFinite(wait) ? wait : 0);
  return refusalFrom({ ...said, status: response.status });
};

/** An answer so long ago still proves a network. */
const justNowMs = 3_000;

const fetched = async (url: string, init: RequestInit): Promise<Response> => {
  const asked = Date.now();
  try {
    return await fetch(url, { ...init, credentials: 'same-origin', signal: AbortSignal.timeout(60_000) });
  } catch {
    // Where something else was answered meanwhile, there is a network: it is this request that did not get through.
    throw away(answeredSince(asked - justNowMs) ? 'busy' : 'offline');
  }
};

const answered = async (response: Response): Promise<Record<string, unknown>> => {
  // A captive portal says 200 and shows its own page.
  if (!isOurs(response.headers.get('content-type'))) throw away('foreign');
  const said = (await response.json().catch(() => undefined)) as Record<string, unknown> | undefined;
  if (!said) throw away('foreign');
  return said;
};

type Put = Transport['put'];

/** After the way broke a picture goes on in pieces, from where it stood; each time smaller ones, so that one gets through. */
const firstPiece = 65_536;
const leastPiece = 8_192;

/** Sends bytes of a picture, or asks how far it is. @returns the answer for all of it, or how many bytes have arrived */
const sendPiece = async (person: string, blob: Blob, range: string, body?: ArrayBuffer): Promise<number | Awaited<ReturnType<Put>>> => {
  const response = await fetched(`/api/files/${blob.id}`, {
    method: 'PUT',
    headers: {
      'content-type': blob.type,
      'content-range': `bytes ${range}/${blob.bytes.byteLength}`,
      'accept-language': currentLocale(),
      'x-file-name': encodeURIComponent(blob.name),
      'x-person': person,
    },
    body: body ?? null,
  });
  if (!response.ok) return { refusal: await refusalOf(response) };
  const { id, sha256, arrived } = await answered(response);
  if (response.status === 202 && typeof arrived === 'number') return arrived;
  if (typeof id !== 'string' || typeof sha256 !== 'string') throw away('foreign');
  return { id, sha256 };
};

const putter = (person: string): Put => {
  /** The size of pieces by picture; none: it goes whole. */
  const broken = new Map<string, number>();
  return async (blob, onMoved) => {
    const { byteLength } = blob.bytes;
    const piece = broken.get(blob.id);
    broken.set(blob.id, Math.max(leastPiece, (piece ?? 2 * firstPiece) / 2));
    let said = piece === undefined ? 0 : await sendPiece(person, blob, '*');
    while (typeof said === 'number') {
      const from = said;
      const to = Math.min(byteLength, from + (piece ?? byteLength));
      said = await sendPiece(person, blob, `${from}-${to - 1}`, blob.bytes.slice(from, to));
      if (typeof said === 'number' && said <= from) throw away('busy');
      onMoved?.();
    }
    broken.delete(blob.id);
    return said;
  };
};

/** The way to our server. `person` is whose queue it is; another person's session never takes it. */
export const httpTransport = (person: string): Transport => ({
  post: async envelopes => {
    const response = await fetched('/api/commands', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': currentLocale(), 'x-person': person },
      body: `[${envelopes.join(',')}]`,
    });
    if (!response.ok) {
      await refusalOf(response);
      throw away('busy');
    }
    const { at, answers } = await answered(response);
    if (typeof at !== 'string' || !Array.isArray(answers)) throw away('foreign');
    return { at, answers: answers as EnvelopeAnswer[] } satisfies EnvelopeAnswers;
  },
  put: putter(person),
});
