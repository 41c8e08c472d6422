import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { command, query } from '../contract/operation.ts';
import type { Problem } from '../contract/problem.ts';
import { AnsweredProblem } from './answered-problem.ts';
import { call, fileNameIn } from './call.ts';
import { refreshSession, sessionState, startSession } from './session.ts';
import { patience } from './transport.ts';

const save = command({
  name: 'probe.note.save',
  clause: '7.1-a',
  input: z.strictObject({ text: z.string() }),
  output: z.object({ id: z.string() }),
});
const list = query({
  name: 'probe.note.list',
  clause: '7.1-a',
  input: z.strictObject({}),
  output: z.object({ rows: z.array(z.string()) }),
});

const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': status < 400 ? 'application/json; charset=utf-8' : 'application/problem+json' },
  });
const problem = (status: number, code: string): Response =>
  json({ type: 'about:blank', title: '标题', detail: '服务器的话', status, code, instance: 'ref-1' }, status);

const fetched = vi.fn<(url: string, init: RequestInit) => Promise<Response>>();
const headersOf = (n: number): Headers => new Headers(fetched.mock.calls[n]?.[1].headers);

beforeEach(() => {
  patience.waits = [1, 1, 1];
  fetched.mockReset();
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => vi.unstubAllGlobals());

const thrown = async (promise: Promise<unknown>): Promise<Problem> =>
  promise.then(
    () => expect.unreachable(),
    e => e,
  );

describe('[7.1-a] calls from the pages', () => {
  it('sends a command with an id of its own and in the language of the page', async () => {
    fetched.mockResolvedValueOnce(json({ id: 'a' }));
    expect(await call(save, { text: '你好' })).toEqual({ id: 'a' });
    expect(fetched.mock.calls[0]?.[0]).toBe('/api/probe/note/save');
    expect(headersOf(0).get('idempotency-key')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headersOf(0).get('accept-language')).toBe('zh-CN');
  });

  it('tries again with the same bytes and the same id while the way is blocked', async () => {
    fetched.mockRejectedValueOnce(new TypeError('network'));
    fetched.mockResolvedValueOnce(new Response('bad gateway', { status: 502 }));
    fetched.mockResolvedValueOnce(json({ id: 'b' }));
    expect(await call(save, { text: 'x' })).toEqual({ id: 'b' });
    const ids = [0, 1, 2].map(n => headersOf(n).get('idempotency-key'));
    expect(new Set(ids).size).toBe(1);
    expect(new Set(fetched.mock.calls.map(c => c[1].body)).size).toBe(1);
  });

  it('does not try again what was refused, and keeps the reference number', async () => {
    fetched.mockResolvedValueOnce(problem(409, 'probe.problem.taken'));
    const error = await thrown(call(save, { text: 'x' }));
    expect(error).toBeInstanceOf(AnsweredProblem);
    expect((error as AnsweredProblem).reference).toBe('ref-1');
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  it('takes the page of a captive portal for no answer', async () => {
    fetched.mockResolvedValue(new Response('<html>请登录 Wi-Fi</html>', { status: 200, headers: { 'content-type': 'text/html' } }));
    expect((await thrown(call(list, {}))).code).toBe('platform.problem.foreignAnswer');
  });

  it('gives up after its patience and says that the network is away', async () => {
    fetched.mockRejectedValue(new TypeError('network'));
    expect((await thrown(call(list, {}))).code).toBe('platform.problem.offline');
    expect(fetched).toHaveBeenCalledTimes(4);
  });

  it('waits for the person to sign in again and goes on without losing anything', async () => {
    const answer = { person: { id: 'p', name: '陈', role: 'officer', regionCode: '330105', unitId: null }, operations: [], session: null };
    await startSession(async () => answer);
    fetched.mockResolvedValueOnce(problem(401, 'platform.problem.notSignedIn'));
    fetched.mockResolvedValueOnce(json({ id: 'late' }));
    const pending = call(save, { text: '已填的内容' });
    await vi.waitFor(() => expect(sessionState().status).toBe('lapsed'));
    await refreshSession();
    expect(await pending).toEqual({ id: 'late' });
    expect(headersOf(0).get('idempotency-key')).toBe(headersOf(1).get('idempotency-key'));
  });

  it('does not go on as somebody else', async () => {
    const person = (id: string) => ({
      person: { id, name: '陈', role: 'officer', regionCode: '330105', unitId: null },
      operations: [],
      session: null,
    });
    let who = 'p';
    await startSession(async () => person(who));
    fetched.mockResolvedValueOnce(problem(401, 'platform.problem.notSignedIn'));
    const pending = thrown(call(save, { text: 'x' }));
    await vi.waitFor(() => expect(sessionState().status).toBe('lapsed'));
    who = 'q';
    await refreshSession();
    expect((await pending).status).toBe(401);
    expect(fetched).toHaveBeenCalledTimes(1);
  });
});

describe('[7.1-a] names of downloaded files', () => {
  it.each([
    ["attachment; filename*=UTF-8''%E6%80%BB%E7%BB%93.docx", '总结.docx'],
    ['attachment; filename="a b.pdf"', 'a b.pdf'],
    ["attachment; filename=x.pdf; filename*=UTF-8''%E5%90%8D.pdf", '名.pdf'],
    [null, undefined],
  ])('%s', (header, name) => expect(fileNameIn(header)).toBe(name));
});
