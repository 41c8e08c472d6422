import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DownloadedFile } from '../../contract/operation.ts';
import { pathOf } from '../../contract/operation.ts';
import type { Source } from '../context.ts';
import type { GuestCookie, Handler } from '../handler.ts';
import type { Reply } from '../runtime.ts';
import { schemaOf } from './openapi.ts';
import { decodeQuery } from './query-string.ts';
import { cookieNameFor, guestNameFor, type HttpParts, localeOf, refuseCrossSite, sourceOf, whoAsks } from './request.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Called by a former name: the answer is given in the words of that day. */
    formerly?: boolean;
  }
}

/** The longest that a guest of a link is remembered; what is carried over from a former path is judged by its session alone. */
const guestSeconds = 7 * 86_400;

const sendFile = (reply: FastifyReply, file: DownloadedFile): FastifyReply =>
  reply
    .header('content-type', file.mediaType)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .send(Buffer.from(file.body.buffer, file.body.byteOffset, file.body.byteLength));

const setCookie = (reply: FastifyReply, origin: string, value: { value: string; maxAge: number } | 'clear'): void => {
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: origin.startsWith('https:') } as const;
  if (value === 'clear') {
    reply.clearCookie(cookieNameFor(origin), options).header('clear-site-data', '"cache"');
    return;
  }
  reply.setCookie(cookieNameFor(origin), value.value, { ...options, maxAge: value.maxAge });
};

const setGuest = (reply: FastifyReply, origin: string, { key, value, maxAge, path }: GuestCookie): void => {
  reply.setCookie(guestNameFor(origin, key), value, {
    path,
    maxAge,
    httpOnly: true,
    sameSite: 'strict',
    secure: origin.startsWith('https:'),
  });
};

/** `/api/surveys/fill` of `/api/surveys/fill/get`: what the cookie of a guest is sent to. */
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

/** One way to an operation. */
interface Way {
  readonly url: string;
  /** Today's name, or the former one that belongs to the path. */
  readonly calledAs: string;
  /** Where the same call finds the cookie that a guest was given before the operation was renamed. */
  readonly formerGuests?: string;
}

const guestsSeen = (source: Source): { source: Source; guests: Map<string, string | undefined> } => {
  const guests = new Map<string, string | undefined>();
  const guest = (key: string): string | undefined => {
    const value = source.guest?.(key);
    guests.set(key, value);
    return value;
  };
  return { source: { ...source, guest }, guests };
};

/** The way to an operation by today's name, by former names, and for guests whose cookie still bears a former path. */
const waysTo = ({ op }: Handler, formers: readonly string[]): Way[] => {
  const url = pathOf(op);
  const [former] = formers;
  const carried = former === undefined || !op.anonymous ? undefined : `${pathOf({ name: former })}/today`;
  return [
    { url, calledAs: op.name, ...(carried === undefined ? {} : { formerGuests: carried }) },
    ...formers.map(name => ({ url: pathOf({ name }), calledAs: name })),
    ...(carried === undefined ? [] : [{ url: carried, calledAs: op.name }]),
  ];
};

/** Sets the cookies of an answer: on a path of former days the guest's stands on both paths, so that the page of either day goes on. */
const setCookies = (
  reply: FastifyReply,
  { way, origin, today }: { way: Way; origin: string; today: string },
  { cookie, guest }: Reply,
  guests: ReadonlyMap<string, string | undefined>,
): void => {
  if (cookie) setCookie(reply, origin, cookie);
  if (guest) setGuest(reply, origin, guest);
  if (way.url === today) return;
  if (guest) setGuest(reply, origin, { ...guest, path: folderOf(pathOf({ name: way.calledAs })) });
  else
    for (const [key, value] of guests)
      if (value !== undefined) setGuest(reply, origin, { key, value, maxAge: guestSeconds, path: folderOf(today) });
};

const registerWay = (app: FastifyInstance, parts: HttpParts, handler: Handler, way: Way): void => {
  const { op } = handler;
  const isCommand = op.kind === 'command';
  const formerly = way.calledAs !== op.name;
  const schema = schemaOf(op.input, 'input');
  const answerTo = async (request: FastifyRequest, source: Source): Promise<Reply> =>
    parts.door.call(way.calledAs, {
      actor: await whoAsks(request, source, parts),
      input: isCommand ? request.body : decodeQuery(schema, new URLSearchParams(request.url.split('?', 2)[1] ?? '')),
      commandId: (request.headers['idempotency-key'] as string | undefined) ?? null,
      requestId: request.id,
      locale: localeOf(request),
      source,
    });
  app.route({
    method: isCommand ? 'POST' : 'GET',
    url: way.url,
    config: { formerly },
    handler: async (request, reply) => {
      const { source, guests } = guestsSeen(sourceOf(request, parts.config));
      refuseCrossSite(request, source);
      let answered: Reply;
      try {
        answered = await answerTo(request, source);
      } catch (error) {
        // Somebody in the middle of a form at the upgrade: the same call by the path that the cookie is sent to.
        if (way.formerGuests === undefined || ![...guests.values()].includes(undefined)) throw error;
        const [, query] = request.url.split('?', 2);
        return reply.redirect(query === undefined ? way.formerGuests : `${way.formerGuests}?${query}`, 307);
      }
      setCookies(reply, { way, origin: source.origin, today: pathOf(op) }, answered, guests);
      const { answer } = answered;
      if (op.kind === 'download') return sendFile(reply, answer as DownloadedFile);
      return reply.send(formerly ? parts.runtime.names.inFormerWords(answer) : answer);
    },
  });
};

/** The routes of an operation: its own, and those of the names that it bore before. */
export const registerOperation = (app: FastifyInstance, parts: HttpParts, handler: Handler): void => {
  for (const way of waysTo(handler, parts.runtime.names.former(handler.op.name))) registerWay(app, parts, handler, way);
};
