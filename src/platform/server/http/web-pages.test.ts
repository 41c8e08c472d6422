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

  const phone = 'Mozilla/5.0 (Linux; Android 14; ALN-AL00) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36';
  const at = (url: string, agent: string, cookie = '') => app.inject({ url, headers: { 'user-agent': agent, cookie } });

  it('the bare address leads a telephone to the phone’s door, and nothing else', async () => {
    for (const agent of [
      phone,
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 MicroMessenger/8.0',
    ]) {
      const led = await at('/', agent);
      expect([led.statusCode, led.headers.location]).toEqual([302, '/m/']);
      expect(led.headers['cache-control']).toBe('no-store');
      expect((await at('/enterprises', agent)).statusCode).toBe(200);
      expect((await at('/m/', agent)).body).toContain('<title>field</title>');
    }
    for (const agent of ['', 'Mozilla/5.0 (X11; Linux x86_64) Chrome/120.0', 'Mozilla/5.0 (iPad; CPU OS 12_0 like Mac OS X) Mobile/15E148'])
      expect((await at('/', agent)).body).toContain('<title>desk</title>');
  });

  it('who asks for the desk on a telephone gets it, and keeps it while the browser is open', async () => {
    const asked = await at('/?desk', phone);
    expect(asked.body).toContain('<title>desk</title>');
    expect(String(asked.headers['set-cookie'])).not.toMatch(/max-age|expires/i);
    expect((await at('/', phone, String(asked.headers['set-cookie']).split(';')[0])).body).toContain('<title>desk</title>');
  });

  it('built files come from their folder, and nothing from beside it', async () => {
    const file = await get('/assets/main-abcdefgh.js');
    expect(file.headers['content-type']).toContain('text/javascript');
    expect(file.headers['cache-control']).toContain('immutable');
    expect((await get('/assets/absent-abcdefgh.js')).statusCode).toBe(404);
    expect((await get('/assets/..%2findex.js')).statusCode).toBe(404);
  });
});
