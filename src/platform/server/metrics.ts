import { createServer } from 'node:http';
import { collectDefaultMetrics, register } from 'prom-client';

/**
 * Figures for a collector, on a listener of their own that only this machine reaches.
 * @param port undefined: none
 * @returns how to stop it
 */
export const startMetrics = async (port: number | undefined): Promise<() => Promise<void>> => {
  if (port === undefined) return async () => {};
  collectDefaultMetrics();
  const server = createServer((_, response) => {
    register.metrics().then(
      text => response.setHeader('content-type', register.contentType).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve));
  return () => new Promise<void>(resolve => server.close(() => resolve()));
};
