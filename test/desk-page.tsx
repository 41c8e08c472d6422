import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { parseSearch, stringifySearch } from '#platform/web/desk/url-state.ts';
import { startPhrases } from '#platform/web/phrases.ts';
import { startSession } from '#platform/web/session.ts';
import { lightTheme } from '#ui/desk/theme.ts';
import { draw } from './react.tsx';

/** One call that the page made: the operation's name and what it was given. */
export interface Asked {
  operation: string;
  input: unknown;
}

interface DeskPageOptions {
  /** Address that the page opens at. */
  at?: string;
  /** What the server answers to an operation. */
  answers: Readonly<Record<string, (input: Readonly<Record<string, unknown>>) => unknown>>;
  /** Operations of the person's role; those answered without it. */
  may?: readonly string[];
}

/** Opens a page of the desk in jsdom, signed in, with a server that answers what the test says. */
export const openDeskPage = async (
  Page: () => ReactNode,
  { at = '/', answers, may = Object.keys(answers) }: DeskPageOptions,
): Promise<{ box: HTMLElement; search: () => string; path: () => string; asked: Asked[] }> => {
  const asked: Asked[] = [];
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    const { pathname, searchParams } = new URL(url, 'http://x');
    const operation = pathname.replace('/api/', '').replaceAll('/', '.');
    const input = init?.body ? JSON.parse(String(init.body)) : Object.fromEntries(searchParams);
    asked.push({ operation, input });
    const answer = answers[operation];
    return answer
      ? new Response(JSON.stringify(answer(input)), { headers: { 'content-type': 'application/json' } })
      : new Response('{}', { status: 404, headers: { 'content-type': 'application/problem+json' } });
  });
  await startPhrases({});
  await startSession(async () => ({
    person: { id: '01890000-0000-7000-8000-000000000001', name: '王敏', role: 'officer', regionCode: '330105', unitId: null },
    operations: [...may],
    session: null,
  }));
  const history = createMemoryHistory({ initialEntries: [at] });
  const route = createRootRoute({ component: Page, notFoundComponent: Page });
  const router = createRouter({ routeTree: route, history, parseSearch, stringifySearch });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const box = await draw(
    <QueryClientProvider client={client}>
      <ConfigProvider theme={lightTheme} button={{ autoInsertSpace: false }}>
        <RouterProvider router={router as never} />
      </ConfigProvider>
    </QueryClientProvider>,
  );
  return { box, search: () => history.location.search, path: () => history.location.pathname, asked };
};
