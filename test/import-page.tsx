import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRoute, createRouter, Outlet, RouterProvider } from '@tanstack/react-router';
import type { FunctionComponent } from 'react';
import { vi } from 'vitest';
import type { ImportView } from '#platform/contract/imports/shapes.ts';
import { queryClient } from '#platform/web/desk/data.ts';
import { parseSearch, stringifySearch } from '#platform/web/desk/url-state.ts';
import { draw, settle } from './react.tsx';

/** An import as the server tells of it. */
export const importView = (room: string, more: Partial<ImportView> = {}): ImportView => ({
  id: '01980000-0000-7000-8000-000000000001',
  fileName: '清单.xlsx',
  origin: 'file',
  setting: {},
  state: 'ready',
  mode: 'both',
  problem: null,
  problemParams: {},
  progress: { done: 0, total: 0 },
  sheet: '清单',
  sheets: ['清单', '旧清单'],
  headerRow: 1,
  columns: [
    { index: 0, letter: 'A', heading: '编码', field: 'code', remembered: true, hidden: false, sheet: 0, samples: ['A1'] },
    { index: 1, letter: 'B', heading: '什么', field: null, remembered: false, hidden: false, sheet: 0, samples: ['锤子'] },
  ],
  parts: [{ sheet: '清单', headerRow: 1, rows: 3 }],
  hiddenRows: 0,
  withHidden: false,
  fixed: 0,
  fields: ['code', 'name'],
  counts: {
    rows: 3,
    red: 1,
    yellow: 0,
    repaired: 0,
    twins: 1,
    undecided: 1,
    willCreate: 1,
    willUpdate: 0,
    willSkip: 1,
    leftOut: 0,
    merged: 0,
    left: 0,
  },
  balance: { cells: 9, written: 4, doubtful: 3, unread: 2, passed: 0 },
  skippedRows: 1,
  repairs: {},
  ownerName: '王敏',
  createdAt: '2026-11-22T01:00:00Z',
  writtenAt: null,
  wrote: null,
  undo: null,
  may: ['remap', 'fix', 'decide', 'mode', 'confirm', 'abandon', 'annotated', 'undo'].map(a => `${room}.import.${a}`),
  ...more,
});

/** A server that answers by the last word of the path, and what it was sent. */
export const serve = (
  answers: Record<string, (input: Record<string, unknown>) => unknown>,
): { act: string; input: Record<string, unknown> }[] => {
  const sent: { act: string; input: Record<string, unknown> }[] = [];
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    const at = new URL(url, 'http://x');
    const act = at.pathname.split('/').at(-1) ?? '';
    const input = init?.body ? JSON.parse(String(init.body)) : Object.fromEntries(at.searchParams);
    sent.push({ act, input });
    const body = answers[act]?.(input) ?? { rows: [], next: null };
    return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
  });
  return sent;
};

/** Draws a page of an import at its address. */
export const openImportPage = async (Page: FunctionComponent, path: string, at: string): Promise<HTMLElement> => {
  const root = createRootRoute({ component: Outlet });
  const route = createRoute({ getParentRoute: () => root, path, component: Page });
  const elsewhere = createRoute({ getParentRoute: () => root, path: '$', component: () => null });
  const router = createRouter({
    routeTree: root.addChildren([route, elsewhere]),
    history: createMemoryHistory({ initialEntries: [at] }),
    parseSearch,
    stringifySearch,
  });
  const box = await draw(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
  await settle(50);
  return box;
};
