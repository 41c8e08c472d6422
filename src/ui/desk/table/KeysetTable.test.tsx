import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { query } from '#platform/contract/operation.ts';
import { PageInput, pageOf } from '#platform/contract/page.ts';
import { parseSearch, stringifySearch } from '#platform/web/desk/url-state.ts';
import { startPhrases } from '#platform/web/phrases.ts';
import { draw, eventually, get, key, press } from '#test/react.tsx';
import { KeysetTable } from './KeysetTable.tsx';

const list = query({
  name: 'probe.thing.list',
  clause: '6.1-c',
  input: PageInput.extend({ q: z.string().optional() }),
  output: pageOf(z.object({ id: z.string(), name: z.string(), street: z.string() })),
});

const rowOf = (n: number) => ({ id: `id${n}`, name: `企业${n}`, street: '米市巷街道' });
const pages: Record<string, unknown> = {
  '': { rows: [1, 2, 3].map(rowOf), next: 'c2' },
  c2: { rows: [4, 5].map(rowOf), next: null },
};
const asked: string[] = [];

beforeEach(async () => {
  localStorage.clear();
  asked.length = 0;
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    const after = new URL(url, 'http://x').searchParams.get('after') ?? '';
    return new Response(JSON.stringify(pages[after]), { headers: { 'content-type': 'application/json' } });
  });
  await startPhrases({});
});

const Things = () => (
  <KeysetTable
    name="probe"
    caption="企业"
    op={list}
    filters={{}}
    columns={[
      { key: 'name', title: '名称', render: r => r.name },
      { key: 'street', title: '街道', render: r => r.street },
      { key: 'id', title: '编号', render: r => r.id, hidden: true },
    ]}
    rowKey={r => r.id}
    rowName={r => r.name}
    detail={r => <p>{`详情 ${r.name}`}</p>}
    bulk={rows => <span>{rows.map(r => r.name).join('、')}</span>}
  />
);

const open = async (start = '/'): Promise<{ box: HTMLElement; search: () => string }> => {
  const history = createMemoryHistory({ initialEntries: [start] });
  const router = createRouter({ routeTree: createRootRoute({ component: Things }), history, parseSearch, stringifySearch });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const box = await draw(
    <QueryClientProvider client={client}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
  await eventually(() => expect(box.querySelector('tbody th')).not.toBeNull());
  return { box, search: () => history.location.search };
};

const names = (box: HTMLElement): string[] => [...box.querySelectorAll('tbody th')].map(th => th.textContent ?? '');

describe('[6.1-c] lists page by page', () => {
  it('is a table with a caption, and goes on and back by cursors that stand in the address', async () => {
    const { box, search } = await open();
    expect(get(box, 'caption').textContent).toBe('企业');
    expect(names(box)).toEqual(['企业1', '企业2', '企业3']);
    await press(get(box, 'button', '下一页'));
    await eventually(() => expect(names(box)).toEqual(['企业4', '企业5']));
    expect(search()).toBe('?after=c2');
    await eventually(() => expect(box.textContent).toContain('第 2 页'));
    await press(get(box, 'button', '上一页'));
    await eventually(() => expect(names(box)).toEqual(['企业1', '企业2', '企业3']));
    expect(search()).toBe('');
  });

  it('comes back to the page it was left on', async () => {
    const { box } = await open('/?after=c2');
    expect(names(box)).toEqual(['企业4', '企业5']);
  });

  it('moves with J and K, opens beside the list with Enter, goes on in the split view, closes with Esc', async () => {
    const { box, search } = await open();
    await key(document.body, 'j');
    await key(document.body, 'j');
    await key(document.body, 'Enter');
    await eventually(() => expect(get(box, 'aside').textContent).toContain('详情 企业2'));
    await key(document.body, 'k');
    await eventually(() => expect(get(box, 'aside').textContent).toContain('详情 企业1'));
    expect(search()).toBe('?open=id1');
    await key(document.body, 'Escape');
    await eventually(() => expect(box.querySelector('aside')).toBeNull());
  });

  it('lets keys rest while an input method composes', async () => {
    const { box } = await open();
    await key(document.body, 'j', true);
    expect(box.querySelector('[data-current]')).toBeNull();
  });

  it('selects across pages', async () => {
    const { box } = await open();
    await press(get(box, 'input', '选中此行 企业1'));
    await press(get(box, 'button', '下一页'));
    await eventually(() => expect(names(box)).toEqual(['企业4', '企业5']));
    await press(get(box, 'input', '选中本页'));
    await eventually(() => expect(box.textContent).toContain('已选 3 条'));
    await eventually(() => expect(box.textContent).toContain('企业1、企业4、企业5'));
  });

  it('remembers which columns a person wants', async () => {
    const first = await open();
    await press(get(first.box, 'button', '列设置'));
    await press(get(first.box, 'label', '编号').querySelector('input') as Element);
    const heads = (box: HTMLElement): string[] => [...box.querySelectorAll('thead th')].map(th => th.textContent ?? '');
    expect(heads(first.box)).toEqual(['', '名称', '街道', '编号']);
    expect(heads((await open()).box)).toEqual(['', '名称', '街道', '编号']);
  });
});
