import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import { type Locale, type Translate, translator } from '../../contract/phrases.ts';
import { platformProblems } from '../../contract/problem.ts';
import type { Config } from '../config.ts';
import { databaseAnswers } from '../door.ts';
import type { Handler } from '../handler.ts';
import { logOptions } from '../log.ts';
import type { ServerModule } from '../module.ts';
import { registerEnvelopes } from './envelopes.ts';
import { openApiOf } from './openapi.ts';
import { registerOperation } from './operation-routes.ts';
import { inFormerWords, problemDetails } from './problem-details.ts';
import { type HttpParts, localeOf } from './request.ts';
import { registerUpload } from './upload.ts';
import { registerPages } from './web-pages.ts';

/** State that the stop sequence turns. */
export interface Draining {
  draining: boolean;
}

const jsonLimit = 2 * 1024 * 1024;

const registerErrors = (app: FastifyInstance, { runtime }: HttpParts, sentences: Record<Locale, Translate>): void => {
  const answer = (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const said = problemDetails(error, request.id, sentences[localeOf(request)]);
    const details = request.routeOptions.config.formerly ? inFormerWords(said, runtime.names) : said;
    if (details.status >= 500) request.log.error({ err: error }, 'request failed');
    if (details.status === 503) reply.header('retry-after', '3');
    return reply.code(details.status).type('application/problem+json').send(details);
  };
  app.setErrorHandler(answer);
  app.setNotFoundHandler((request, reply) => answer(platformProblems.notFound(), request, reply));
};

const registerHealth = (app: FastifyInstance, parts: HttpParts, state: Draining): void => {
  app.get('/healthz', { logLevel: 'silent' }, async () => ({ status: 'ok' }));
  app.get('/readyz', { logLevel: 'silent' }, async (_, reply) => {
    const ready = !state.draining && (await databaseAnswers(parts.runtime.pool));
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready' });
  });
};

const security = {
  enableCSPNonces: true,
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      connectSrc: ["'self'"],
      fontSrc: ["'self'"],
      manifestSrc: ["'self'"],
      workerSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      objectSrc: ["'none'"],
    },
  },
  strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
  referrerPolicy: { policy: 'same-origin' as const },
};

const fastifyFor = (config: Config, sentences: Record<Locale, Translate>): FastifyInstance =>
  Fastify({
    logger: logOptions(config.logLevel),
    trustProxy: config.trustProxy.length > 0 ? [...config.trustProxy] : false,
    bodyLimit: jsonLimit,
    genReqId: () => randomUUID(),
    return503OnClosing: false,
    logController: new LogController({ disableRequestLogging: true }),
    requestTimeout: 120_000,
    // An address that cannot be read has no route, and no handler of errors: the same sentence all the same.
    frameworkErrors: (_error, request: FastifyRequest, reply: FastifyReply) => {
      const said = problemDetails(platformProblems.unreadable(), request.id, sentences[localeOf(request)]);
      reply.code(said.status).type('application/problem+json').send(said);
    },
  });

const registerOpenApi = (app: FastifyInstance, parts: HttpParts, sentences: Record<Locale, Translate>): void => {
  const documents = {
    'zh-CN': openApiOf(parts.runtime.handlers.values(), sentences['zh-CN']),
    en: openApiOf(parts.runtime.handlers.values(), sentences.en),
  };
  app.get('/api/openapi.json', async (request, reply) => reply.send(documents[localeOf(request)]));
};

/** Builds the HTTP door: one route per operation, the upload, OpenAPI, health and the pages. */
export const buildHttp = async (parts: HttpParts): Promise<{ app: FastifyInstance; state: Draining }> => {
  const state: Draining = { draining: false };
  const phrases = parts.modules.map(m => m.phrases);
  const sentences: Record<Locale, Translate> = { 'zh-CN': translator(phrases, 'zh-CN'), en: translator(phrases, 'en') };
  const app = fastifyFor(parts.config, sentences);
  await app.register(cookie);
  await app.register(helmet, security);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
  });
  app.addHook('onResponse', async (request, reply) => {
    if (request.routeOptions.logLevel === 'silent') return;
    const path = request.url.split('?', 1)[0];
    request.log.info({ method: request.method, path, status: reply.statusCode, ms: Math.round(reply.elapsedTime) });
  });
  // Commands are JSON, whatever else the caller calls it: other types end in 415 before any handler.
  app.removeContentTypeParser('text/plain');
  registerErrors(app, parts, sentences);
  registerHealth(app, parts, state);
  for (const handler of parts.runtime.handlers.values())
    if (handler.op.name !== 'platform.file.put') registerOperation(app, parts, handler);
  registerUpload(app, parts);
  registerEnvelopes(app, parts, sentences);
  registerOpenApi(app, parts, sentences);
  if (parts.webRoot !== null) registerPages(app, parts.webRoot);
  return { app, state };
};

/** Joins the rooms' handlers by operation name. @throws Error when a name stands twice. */
export const handlerMap = (modules: readonly ServerModule[]): Map<string, Handler> => {
  const map = new Map<string, Handler>();
  for (const handler of modules.flatMap(m => m.handlers)) {
    if (map.has(handler.op.name)) throw new Error(`operation ${handler.op.name} is defined twice`);
    map.set(handler.op.name, handler);
  }
  return map;
};
