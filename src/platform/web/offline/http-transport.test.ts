import { afterEach, describe, expect, it, vi } from 'vitest';
import { httpTransport } from './http-transport.ts';
import { type Blob, isAway } from './ports.ts';

const answer = (status: number, type: string, body: string, headers: Record<string, string> = {}): void => {
  vi.stubGlobal('fetch', async () => new Response(body, { status, headers: { 'content-type': type, ...headers } }));
};
const problem = (status: number, code: string): void => answer(status, 'application/problem+json', JSON.stringify({ code, status }));
const awayOf = async (act: Promise<unknown>): Promise<string | undefined> => {
  const error = await act.then(
    () => undefined,
    e => e as unknown,
  );
  return isAway(error) ? error.away : undefined;
};
const way = httpTransport('019ab000-0000-7000-8000-000000000001');
const blob: Blob = {
  id: '019ab000-0000-7000-8000-000000000002',
  name: '车间.jpg',
  type: 'image/jpeg',
  size: 1,
  sha256: 'a'.repeat(64),
  bytes: new ArrayBuffer(1),
  draft: 'x',
  uploaded: false,
  tries: 0,
  notBefore: 0,
};

afterEach(() => vi.unstubAllGlobals());

describe('[X-6] the way from the phone', () => {
  it('a sign-in page of some network that says 200 is no answer of ours', async () => {
    answer(200, 'text/html', '<html>请先登录上网</html>');
    expect(await awayOf(way.post(['{}']))).toBe('foreign');
    expect(await awayOf(way.put(blob))).toBe('foreign');
    answer(200, 'application/json', '{"ok":true}');
    expect(await awayOf(way.post(['{}']))).toBe('foreign');
    expect(await awayOf(way.put(blob))).toBe('foreign');
    answer(200, 'application/json', '<html>');
    expect(await awayOf(way.post(['{}']))).toBe('foreign');
  });

  it('says why nothing goes: no network, a busy server with its waiting time, an ended session, another person', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')));
    expect(await awayOf(way.post(['{}']))).toBe('offline');
    answer(503, 'application/problem+json', '{"code":"platform.problem.busy"}', { 'retry-after': '7' });
    await expect(way.post(['{}'])).rejects.toMatchObject({ away: 'busy', waitMs: 7_000 });
    answer(502, 'text/html', 'bad gateway');
    expect(await awayOf(way.put(blob))).toBe('busy');
    problem(401, 'platform.problem.notSignedIn');
    expect(await awayOf(way.post(['{}']))).toBe('signedOut');
    problem(409, 'platform.problem.otherPerson');
    expect(await awayOf(way.put(blob))).toBe('otherPerson');
  });

  it('a picture that is refused for good is a refusal, not a blocked way', async () => {
    problem(413, 'platform.problem.tooLarge');
    expect(await way.put(blob)).toMatchObject({ refusal: { code: 'platform.problem.tooLarge', status: 413 } });
  });

  it('a picture goes whole; after the way broke it asks how far it is and goes on in pieces that get smaller', async () => {
    const photo = { ...blob, id: '019ab000-0000-7000-8000-000000000003', bytes: new ArrayBuffer(100_000) };
    const sent: string[] = [];
    let arrived = 0;
    let breaks = 2;
    vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
      const range = new Headers(init.headers).get('content-range') ?? '';
      sent.push(range);
      const [, from, to] = /^bytes (\d+)-(\d+)/.exec(range) ?? [];
      const send = (status: number, body: object) =>
        new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
      if (from === undefined) return send(202, { id: photo.id, arrived });
      expect((init.body as ArrayBuffer).byteLength).toBe(Number(to) - Number(from) + 1);
      if (breaks-- > 0) {
        arrived += 1_000;
        throw new TypeError('network');
      }
      arrived = Number(to) + 1;
      return arrived < 100_000 ? send(202, { id: photo.id, arrived }) : send(200, { id: photo.id, sha256: photo.sha256 });
    });
    let moved = 0;
    const onMoved = (): void => {
      moved += 1;
    };
    expect(await awayOf(way.put(photo, onMoved))).toBe('offline');
    expect(await awayOf(way.put(photo, onMoved))).toBe('offline');
    expect(moved).toBe(0);
    expect(await way.put(photo, onMoved)).toEqual({ id: photo.id, sha256: photo.sha256 });
    expect(moved).toBe(3);
    expect(sent).toEqual(['0-99999', '*', '1000-66535', '*', '2000-34767', '34768-67535', '67536-99999'].map(r => `bytes ${r}/100000`));
  });

  it('a server that takes nothing of a piece is busy: nobody goes round in circles', async () => {
    answer(202, 'application/json', '{"arrived":0}');
    expect(await awayOf(way.put({ ...blob, id: '019ab000-0000-7000-8000-000000000004' }))).toBe('busy');
  });

  it('sends the frozen bytes as they are, in the name of whose queue it is', async () => {
    const sent: RequestInit[] = [];
    vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
      sent.push(init);
      return new Response('{"at":"2026-11-22T01:00:00Z","answers":[]}', { headers: { 'content-type': 'application/json' } });
    });
    await way.post(['{"a": 1}', '{"b":2}']);
    expect(sent[0]?.body).toBe('[{"a": 1},{"b":2}]');
    expect(new Headers(sent[0]?.headers).get('x-person')).toBe('019ab000-0000-7000-8000-000000000001');
  });
});
