import type { FastifyServerOptions } from 'fastify';

/** One line a request, without query string, address or body: nothing personal. */
export const logOptions = (level: string): FastifyServerOptions['logger'] =>
  level === 'silent'
    ? false
    : {
        level,
        base: null,
        timestamp: () => `,"time":"${new Date().toISOString()}"`,
        serializers: { req: () => ({}), res: () => ({}) },
      };
