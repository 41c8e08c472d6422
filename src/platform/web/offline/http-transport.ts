import type { EnvelopeAnswer, EnvelopeAnswers } from '../../contract/envelope.ts';
import type { ProblemDetails } from '../../contract/problem.ts';
import { currentLocale } from '../phrases.ts';
import { away, type Refusal, refusalFrom, type Transport } from './ports.ts';

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

const fetched = async (url: string, init: RequestInit): Promise<Response> => {
  try {
    return await fetch(url, { ...init, credentials: 'same-origin', signal: AbortSignal.timeout(60_000) });
  } catch {
    throw away('offline');
  }
};

const answered = async (response: Response): Promise<Record<string, unknown>> => {
  // A captive portal says 200 and shows its own page.
  if (!isOurs(response.headers.get('content-type'))) throw away('foreign');
  const said = (await response.json().catch(() => undefined)) as Record<string, unknown> | undefined;
  if (!said) throw away('foreign');
  return said;
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
  put: async blob => {
    const response = await fetched(`/api/files/${blob.id}`, {
      method: 'PUT',
      headers: { 'content-type': blob.type, 'x-file-name': encodeURIComponent(blob.name), 'x-person': person },
      body: blob.bytes,
    });
    if (!response.ok) return { refusal: await refusalOf(response) };
    const { id, sha256 } = await answered(response);
    if (typeof id !== 'string' || typeof sha256 !== 'string') throw away('foreign');
    return { id, sha256 };
  },
});
