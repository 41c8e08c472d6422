import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Fastify from 'fastify';
import { afterAll, describe, expect, it } from 'vitest';
import { registerPages } from './web-pages.ts';

const root = mkdtempSync(path.join(tmpdir(), 'peipao-pages-'));
for (const door of ['desk', 'field']) {
  mkdirSync(path.join(root, door, 'assets'), { recursive: true });
  writeFileSync(path.join(root, door, 'index.html'), `<title>${door}</title>`);
  writeFileSync(path.join(root, door, 'assets/main-abcdefgh.js'), 'export {};');
}
const app = Fastify();
app.decorateReply('cspNonce', { getter: () => ({ style: 'n', script: 'n' }) });
registerPages(app, root);
afterAll(async () => {
  await app.close();
  rmSync(root, { recursive: true });
});
const get = async (url: string) => app.inject({ url });

describe('[7.1-a] the two web doors', () => {
  it.each([
    ['/', 'desk'],
    ['/deadlines/rules?tab=fees', 'desk'],
    ['/assets', 'desk'],
    // The page of a brand asset, opened by its address or read again, is no built file.
    ['/assets/0190f000-0000-7000-8000-000000000001?tab=use', 'desk'],
    ['/m/visits', 'field'],
  ])('%s is a page of the %s', async (url, door) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain(`<title>${door}</title>`);
  });

  it('built files come from their folder, and nothing from beside it', async () => {
    const file = await get('/assets/main-abcdefgh.js');
    expect(file.headers['content-type']).toContain('text/javascript');
    expect(file.headers['cache-control']).toContain('immutable');
    expect((await get('/assets/absent-abcdefgh.js')).statusCode).toBe(404);
    expect((await get('/assets/..%2findex.js')).statusCode).toBe(404);
  });
});
