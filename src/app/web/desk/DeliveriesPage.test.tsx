import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { deskRooms } from '#app/web-modules.ts';
import type { Undelivered } from '#platform/contract/operations-events.ts';
import { queryClient } from '#platform/web/desk/data.ts';
import { parseSearch, stringifySearch } from '#platform/web/desk/url-state.ts';
import { startPhrases } from '#platform/web/phrases.ts';
import { draw, eventually, get, press } from '#test/react.tsx';
import { DeliveriesCard } from './DeliveriesCard.tsx';
import { DeliveriesPage } from './DeliveriesPage.tsx';

const line = (n: number, more: Partial<Undelivered> = {}): Undelivered => ({
  eventId: `0193a5a0-0000-7000-8000-00000000000${n}`,
  event: 'visits.visit.submitted',
  listener: 'papers.paper.close',
  subjectId: '0193a5a0-0000-7000-8000-0000000000ff',
  emittedAt: '2026-11-22T01:00:00.000Z',
  tries: 6,
  problem: 'platform.problem.diskFull',
  params: {},
  parkedAt: '2026-11-22T01:06:00.000Z',
  nextAt: '2026-11-22T01:07:00.000Z',
  behind: 2,
  ...more,
});
const sent: unknown[] = [];
let rows: Undelivered[] = [];

beforeEach(async () => {
  localStorage.clear();
  sent.length = 0;
  rows = [line(1), line(2, { listener: 'selffill.fill.close', parkedAt: null, tries: 2, behind: 0, problem: 'nobody.knows.this' })];
  vi.stubGlobal('fetch', async (_url: string, init?: RequestInit) => {
    if (init?.method === 'POST') {
      sent.push(JSON.parse(String(init.body)));
      rows = rows.slice(1);
      return new Response(JSON.stringify({ sent: 1 }), { headers: { 'content-type': 'application/json' } });
    }
    return new Response(JSON.stringify({ rows, next: null }), { headers: { 'content-type': 'application/json' } });
  });
  await startPhrases(Object.fromEntries(deskRooms.map(room => [room.name, room.phrases])));
});
afterEach(() => {
  queryClient.clear();
  vi.unstubAllGlobals();
});

const show = (page: () => React.ReactNode): Promise<HTMLElement> => {
  const history = createMemoryHistory({ initialEntries: ['/'] });
  const router = createRouter({ routeTree: createRootRoute({ component: page }), history, parseSearch, stringifySearch });
  return draw(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
};

it('[7.1-a] says what could not be delivered in words, never in codes, and sends it again', async () => {
  const box = await show(() => <DeliveriesPage />);
  await eventually(() => expect(box.textContent).toContain('走访已提交'));
  for (const words of ['未核对的纸表随走访提交结束', '服务器存储空间已满', '待处理', '已试 6 次', '后面还有 2 条在等', '系统出错'])
    await eventually(() => expect(box.textContent).toContain(words));
  expect(box.textContent).not.toMatch(/[a-z]+\.[a-z]+\.[a-z]+/i);
  await press(get(box, 'tbody tr:first-child input[type=checkbox]'));
  await eventually(() => get(box, 'button', '重新投递'));
  await press(get(box, 'button', '重新投递'));
  await eventually(() => expect(sent).toHaveLength(1));
  expect(sent).toEqual([{ deliveries: [{ eventId: line(1).eventId, listener: 'papers.paper.close' }] }]);
  await eventually(() => expect(box.textContent).not.toContain('未核对的纸表随走访提交结束'));
});

it('[7.1-a] of more than one call takes, the rest stays selected', async () => {
  const idOf = (n: number): string => `0193a5a0-0000-7000-8000-${String(n).padStart(12, '0')}`;
  rows = Array.from({ length: 201 }, (_, n) => line(1, { eventId: idOf(n) }));
  const box = await show(() => <DeliveriesPage />);
  await eventually(() => expect(box.querySelectorAll('tbody tr')).toHaveLength(201));
  await press(get(box, 'thead input[type=checkbox]'));
  await eventually(() => expect(box.textContent).toContain('已选 201 条'));
  await press(get(box, 'button', '重新投递'));
  await eventually(() => expect(sent).toHaveLength(1));
  expect((sent[0] as { deliveries: unknown[] }).deliveries).toHaveLength(200);
  await eventually(() => expect(box.textContent).toContain('已选 1 条'));
});

it('[7.1-a] the first page counts what waits for the administrator, and says when nothing does', async () => {
  const box = await show(() => <DeliveriesCard />);
  await eventually(() => expect(box.textContent).toContain('1 条待处理'));
  rows = [];
  queryClient.clear();
  const quiet = await show(() => <DeliveriesCard />);
  await eventually(() => expect(quiet.textContent).toContain('没有未送达的通知'));
});
