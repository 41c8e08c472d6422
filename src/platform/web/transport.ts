import { Problem, type ProblemDetails } from '../contract/problem.ts';
import { AnsweredProblem, wayProblems } from './answered-problem.ts';
import { currentLocale } from './phrases.ts';
import { wayAnswered } from './way.ts';

/** Waits between attempts, in milliseconds; tests shorten it. */
export const patience = { waits: [400, 1_200, 3_000] };

const isJson = (type: string | null): boolean => /^application\/([\w.-]+\+)?json\b/.test(type ?? '');

const readProblem = async (response: Response): Promise<Problem> => {
  if (!isJson(response.headers.get('content-type'))) {
    return [502, 503, 504].includes(response.status) ? wayProblems.offline() : wayProblems.foreignAnswer();
  }
  const details = (await response.json().catch(() => undefined)) as ProblemDetails | undefined;
  return typeof details?.code === 'string' ? new AnsweredProblem(details) : wayProblems.foreignAnswer();
};

const isPassing = (problem: Problem): boolean => problem.code === 'platform.problem.offline' || [502, 503, 504].includes(problem.status);

const attempt = async (url: string, init: RequestInit): Promise<Response> => {
  let response: Response;
  try {
    response = await fetch(url, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw wayProblems.offline();
  }
  if (isJson(response.headers.get('content-type'))) wayAnswered();
  if (!response.ok) throw await readProblem(response);
  return response;
};

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

/**
 * Sends a request, again while the network or the server is passingly away; the bytes stay the same, so a command that
 * did arrive is answered from what was stored.
 * @throws Problem for every other refusal
 */
export const send = async (url: string, init: RequestInit = {}): Promise<Response> => {
  const headers = new Headers(init.headers);
  headers.set('accept-language', currentLocale());
  const request: RequestInit = { ...init, headers, credentials: 'same-origin' };
  for (let tried = 0; ; tried += 1) {
    try {
      return await attempt(url, request);
    } catch (error) {
      const wait = patience.waits[tried];
      if (!(error instanceof Problem) || !isPassing(error) || wait === undefined) throw error;
      await pause(wait * (0.7 + 0.6 * Math.random()));
    }
  }
};

/** The JSON of an answer; a page of some captive portal is no answer. */
export const readJson = async (response: Response): Promise<unknown> => {
  if (response.status === 204) return undefined;
  if (!isJson(response.headers.get('content-type'))) throw wayProblems.foreignAnswer();
  return response.json();
};
