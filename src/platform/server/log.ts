import type { FastifyServerOptions } from 'fastify';

/** A fault without what PostgreSQL adds to it: `detail` and `where` quote the row, with names in it. */
export const faultLine = (error: Error & { code?: string; table?: string; constraint?: string }) => ({
  type: error.name,
  message: error.message,
  stack: error.stack ?? '',
  code: error.code,
  table: error.table,
  constraint: error.constraint,
});

/** One line a request, without query string, address or body: nothing personal. */
export const logOptions = (level: string): FastifyServerOptions['logger'] =>
  level === 'silent'
    ? false
    : {
        level,
        base: null,
        timestamp: () => `,"time":"${new Date().toISOString()}"`,
        serializers: { req: () => ({}), res: () => ({}), err: faultLine },
      };
