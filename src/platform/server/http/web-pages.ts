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

/** A telephone by what its browser says of itself; a tablet has room for the desk. */
const isPhone = (agent: string | undefined): boolean =>
  /\b(?:iPhone|iPod|Mobile|Windows Phone)\b/.test(agent ?? '') && !/\biPad\b/.test(agent ?? '');

/** Kept while the browser is open: on this telephone somebody asked for the desk (`/?desk`). */
const wantsDesk = 'peipao-door=desk';

/** The bare address leads a telephone to the phone's door; every other address of the desk stays what it is. */
const leadPhones = (app: FastifyInstance): void => {
  app.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'GET') return;
    if (request.url === '/?desk') {
      reply.header('set-cookie', `${wantsDesk}; Path=/; HttpOnly; SameSite=Lax`);
      return;
    }
    if (request.url !== '/') return;
    reply.header('vary', 'user-agent, cookie');
    if (!isPhone(request.headers['user-agent']) || String(request.headers.cookie ?? '').includes(wantsDesk)) return;
    return reply.header('cache-control', 'no-store').redirect('/m/', 302);
  });
};

/** The two web doors: desk at `/`, phone at `/m/`; `/` on a telephone is the phone's. */
export const registerPages = (app: FastifyInstance, webRoot: string): void => {
  leadPhones(app);
  registerDoor(app, '/m/', path.join(webRoot, 'field'));
  registerDoor(app, '/', path.join(webRoot, 'desk'));
};
