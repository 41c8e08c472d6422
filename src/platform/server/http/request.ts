import type { FastifyRequest } from 'fastify';
import type { Locale } from '../../contract/phrases.ts';
import { platformProblems } from '../../contract/problem.ts';
import type { Config } from '../config.ts';
import type { Actor, Source } from '../context.ts';
import type { Door } from '../door.ts';
import type { ServerModule } from '../module.ts';
import type { Runtime } from '../runtime.ts';

/** What the HTTP door is built from. */
export interface HttpParts {
  readonly config: Config;
  readonly runtime: Runtime;
  readonly door: Door;
  readonly modules: readonly ServerModule[];
  /** Finds out who asks; answers the anonymous actor where nobody is known. */
  readonly authenticate: (credentials: Credentials) => Promise<Actor>;
  /** Folder of the built web, or null for the API alone. */
  readonly webRoot: string | null;
}

/** What a request brings to prove who it is. */
export interface Credentials {
  readonly sessionToken: string | null;
  readonly apiKey: string | null;
  readonly source: Source;
}

/** `__Host-` needs https; on a loopback http address the plain name is used. */
export const cookieNameFor = (origin: string): string => (origin.startsWith('https:') ? '__Host-sid' : 'sid');

/** A guest cookie lives below one path only, so it cannot carry `__Host-`. */
export const guestNameFor = (origin: string, key: string): string => `${origin.startsWith('https:') ? '__Secure-' : ''}guest-${key}`;

export const localeOf = (request: FastifyRequest): Locale => (/^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh-CN');

export const sourceOf = (request: FastifyRequest, config: Config): Source => {
  const origin = config.origin ?? `${request.protocol}://${request.host}`;
  return {
    address: request.ip,
    agent: (request.headers['user-agent'] ?? '').slice(0, 200),
    origin,
    guest: key => request.cookies[guestNameFor(origin, key)],
  };
};

/** The key of a program; any other scheme is none of ours. */
const bearerOf = (request: FastifyRequest): string | null => /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? null;

/** An unsafe request must come from our own pages: browsers say so in Sec-Fetch-Site or Origin. */
export const refuseCrossSite = (request: FastifyRequest, source: Source): void => {
  if (request.method === 'GET' || request.method === 'HEAD' || bearerOf(request) !== null) return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw platformProblems.crossSite();
  if (request.headers.origin !== undefined && request.headers.origin !== source.origin) throw platformProblems.crossSite();
};

/** What a device has queued for one person is never sent in another's name. */
export const refuseOtherPerson = (request: FastifyRequest, actor: Actor): void => {
  const person = request.headers['x-person'];
  if (person !== undefined && person !== actor.id) throw platformProblems.otherPerson();
};

const credentialsOf = (request: FastifyRequest, source: Source): Credentials => {
  const apiKey = bearerOf(request);
  // Who comes with a key is nobody else: a cookie beside it would act without the look at where the request comes from.
  return { sessionToken: apiKey === null ? (request.cookies[cookieNameFor(source.origin)] ?? null) : null, apiKey, source };
};

/**
 * Who asks.
 * @throws Problem `keyRefused` (401) when a key came along that is not in force: a program must not be told that a sign-in has ended
 */
export const whoAsks = async (request: FastifyRequest, source: Source, parts: Pick<HttpParts, 'authenticate'>): Promise<Actor> => {
  const credentials = credentialsOf(request, source);
  const actor = await parts.authenticate(credentials);
  if (credentials.apiKey !== null && actor.kind === 'anonymous') throw platformProblems.keyRefused();
  return actor;
};
