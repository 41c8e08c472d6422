import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { platformProblems } from '../../contract/problem.ts';

const mediaTypes: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

const readIfThere = async (file: string): Promise<Buffer | undefined> => {
  try {
    return await readFile(file);
  } catch {
    return undefined;
  }
};

/** Sends a built file, the Brotli twin where the browser takes it. Hashed names are kept for a year. */
const sendAsset = async (request: FastifyRequest, reply: FastifyReply, root: string): Promise<FastifyReply> => {
  const relative = path.normalize((request.params as { '*': string })['*']);
  const type = mediaTypes[path.extname(relative)];
  if (relative.startsWith('..') || path.isAbsolute(relative) || !type) throw platformProblems.notFound();
  const file = path.join(root, relative);
  reply.header('content-type', type).header('vary', 'accept-encoding');
  reply.header('cache-control', /-[\w-]{8}\.\w+$/.test(relative) ? 'public, max-age=31536000, immutable' : 'no-cache');
  const packed = /\bbr\b/.test(String(request.headers['accept-encoding'] ?? '')) ? await readIfThere(`${file}.br`) : undefined;
  if (packed) return reply.header('content-encoding', 'br').send(packed);
  const plain = await readIfThere(file);
  if (!plain) throw platformProblems.notFound();
  return reply.send(plain);
};

/** One built page: its HTML with the nonce of this response, and its assets. */
const registerDoor = (app: FastifyInstance, prefix: string, root: string): void => {
  const html = readFileSync(path.join(root, 'index.html'), 'utf8');
  const page = async (_request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
    reply
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(html.replaceAll('__CSP_NONCE__', (reply as unknown as { cspNonce: { style: string } }).cspNonce.style));
  // A built file has an ending; `/assets/<id>` is the page of a brand asset.
  app.get(`${prefix}assets/*`, { logLevel: 'silent' }, async (request, reply) =>
    path.extname(request.url.split('?')[0] ?? '') === '' ? page(request, reply) : sendAsset(request, reply, path.join(root, 'assets')),
  );
  app.get(`${prefix}static/*`, { logLevel: 'silent' }, async (request, reply) => sendAsset(request, reply, path.join(root, 'static')));
  // The service worker that keeps the pages on the phone; the browser asks for it anew each day.
  app.get(`${prefix}sw.js`, { logLevel: 'silent' }, async (_request, reply) => {
    const worker = await readIfThere(path.join(root, 'sw.js'));
    if (!worker) throw platformProblems.notFound();
    return reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache').send(worker);
  });
  app.get(prefix, page);
  app.get(`${prefix}*`, async (request, reply) => {
    if (request.url.startsWith('/api/')) throw platformProblems.notFound();
    return page(request, reply);
  });
};

/** The two web doors: desk at `/`, phone at `/m/`. */
export const registerPages = (app: FastifyInstance, webRoot: string): void => {
  registerDoor(app, '/m/', path.join(webRoot, 'field'));
  registerDoor(app, '/', path.join(webRoot, 'desk'));
};
