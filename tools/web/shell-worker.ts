import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/**
 * Writes `sw.js`: keeps the built pages of the phone, and nothing else. No answer of the API is ever kept; a new version waits until
 * the page says that no form is open.
 */
const worker = (version: string, files: readonly string[]): string => `'use strict';
const shell = 'peipao-shell-${version}';
const page = '/m/';
const files = ${JSON.stringify(files)};
addEventListener('install', event => event.waitUntil(caches.open(shell).then(c => c.addAll([page, ...files].map(f => new Request(f, { cache: 'reload' }))))));
addEventListener('activate', event =>
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name.startsWith('peipao-shell-') && name !== shell) await caches.delete(name);
    await clients.claim();
  })()),
);
addEventListener('message', event => {
  if (event.data === 'takeOver') skipWaiting();
});
const kept = async (request, key) => {
  const cache = await caches.open(shell);
  return (await cache.match(key)) ?? fetch(request);
};
addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin || !url.pathname.startsWith('/m')) return;
  if (request.mode === 'navigate') event.respondWith(kept(request, page));
  else if (files.includes(url.pathname)) event.respondWith(kept(request, url.pathname));
});
`;

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(f => f.isFile() && !/\.(br|gz|map|html)$|^sizes\.json$|^sw\.js$/.test(f.name))
    .map(f => path.relative(folder, path.join(f.parentPath, f.name)).split(path.sep).join('/'))
    .toSorted();

/** The phone's pages in a service worker, made from what the build has written. */
export const shellWorker = (base: string): Plugin => {
  let outDir = '';
  return {
    name: 'shell-worker',
    apply: 'build',
    enforce: 'post',
    configResolved: config => {
      outDir = path.resolve(config.root, config.build.outDir);
    },
    closeBundle: () => {
      const files = filesBelow(outDir);
      const hash = createHash('sha256').update(readFileSync(path.join(outDir, 'index.html')));
      for (const f of files) hash.update(f).update(readFileSync(path.join(outDir, f)));
      writeFileSync(
        path.join(outDir, 'sw.js'),
        worker(
          hash.digest('hex').slice(0, 12),
          files.map(f => base + f),
        ),
      );
    },
  };
};
