import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FeedList, NoFilter, ReadFeed, RevokeFeed, SubscribeFeed } from '#platform/contract/feeds.ts';
import { command, download, query } from '#platform/contract/operation.ts';
import { Done } from '#platform/contract/shapes.ts';
import { queryClient } from '#platform/web/desk/data.ts';
import { startPhrases } from '#platform/web/phrases.ts';
import { startSession } from '#platform/web/session.ts';
import { draw, eventually, get, press } from '#test/react.tsx';
import { FeedLinks } from './FeedLinks.tsx';

const clause = '6.1-e';
const operations = {
  subscribe: command({ name: 'alpha.calendar.subscribe', clause, input: SubscribeFeed, output: Done }),
  list: query({ name: 'alpha.calendar.list', clause, input: NoFilter, output: FeedList }),
  revoke: command({ name: 'alpha.calendar.revoke', clause, input: RevokeFeed, output: Done }),
  read: download({ name: 'alpha.calendar.feed', clause, anonymous: true, input: ReadFeed }),
};
const sent: { url: string; body: { id: string; subjectId?: string | null; token?: string } }[] = [];
let rows: unknown[] = [];

beforeEach(async () => {
  sent.length = 0;
  await startPhrases({});
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    if (init?.method === 'POST') sent.push({ url, body: JSON.parse(String(init.body)) });
    const body = init?.method === 'POST' ? { id: sent.at(-1)?.body.id } : { rows };
    return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
  });
});
afterEach(() => {
  queryClient.clear();
  vi.unstubAllGlobals();
});

const drawFor = async (allowed: readonly string[]): Promise<HTMLElement> => {
  const person = { id: '1', name: '甲', role: 'officer', regionCode: '330105', unitId: null };
  await startSession(async () => ({ person, operations: allowed, session: 's' }));
  const choices = [
    { subjectId: null, label: '订阅我的行程' },
    { subjectId: 'team', label: '订阅本组行程' },
  ];
  return draw(
    <QueryClientProvider client={queryClient}>
      <FeedLinks operations={operations} title="订阅" hint="说明" choices={choices} ownName="我的行程" />
    </QueryClientProvider>,
  );
};

it('[6.1-e] shows the secret link once, and it is the one that was sent; a feed in force can be ended', async () => {
  rows = [{ id: 'f1', subjectId: null, subject: null, createdAt: '2026-11-22T01:00:00Z' }];
  const box = await drawFor(Object.values(operations).map(o => o.name));
  await press(get(box, 'button', '订阅本组行程'));
  await eventually(() => expect(box.querySelector('[role=status]')?.textContent).toContain('/api/alpha/calendar/feed?token='));
  const { body } = sent[0] ?? { body: undefined };
  expect(body).toMatchObject({ subjectId: 'team' });
  expect(body?.token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(box.querySelector('[role=status]')?.textContent).toContain(body?.token);
  await eventually(() => expect(box.textContent).toContain('我的行程'));
  await press(get(box, 'li button'));
  await eventually(() => expect(sent.at(-1)).toMatchObject({ url: '/api/alpha/calendar/revoke', body: { id: 'f1' } }));
});

it('[6.1-e] whoever may not subscribe sees nothing of it', async () => {
  const box = await drawFor(['alpha.calendar.list']);
  expect(box.textContent).toBe('');
});
