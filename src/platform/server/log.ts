import type { FastifyRequest, FastifyServerOptions } from 'fastify';

/** Log lines carry no query string, no address, no body: nothing personal. */
export const logOptions = (level: string): FastifyServerOptions['logger'] =>
  level === 'silent'
    ? false
    : {
        level,
        timestamp: () => `,"time":"${new Date().toISOString()}"`,
        serializers: {
          req: (request: FastifyRequest) => ({ id: request.id, method: request.method, path: request.url.split('?', 1)[0] }),
          res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
        },
      };
