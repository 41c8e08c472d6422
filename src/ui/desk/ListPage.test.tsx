import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { download, query } from '#platform/contract/operation.ts';
import { PageInput, pageOf } from '#platform/contract/page.ts';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { openDeskPage } from '#test/desk-page.tsx';
import { eventually, get, key, press, settle, type } from '#test/react.tsx';
import { ListPage } from './ListPage.tsx';
import { KeysetTable } from './table/KeysetTable.tsx';

const Filters = z.object({ q: z.string().optional(), mine: z.boolean().optional(), street: z.string().optional() });
const list = query({
  name: 'probe.thing.list',
  clause: '6.1-c',
  input: PageInput.extend(Filters.shape),
  output: pageOf(z.object({ id: z.string(), name: z.string(), street: z.string() })),
});
const exportThings = download({ name: 'probe.thing.export', clause: '6.1-c', input: Filters });

const Things = () => {
  const [filters, setFilters] = useUrlState(Filters);
  return (
    <ListPage
      title="企业"
      clause="6.1-c"
      totals={[{ label: '未走访', value: 12, unit: '家', href: '/things?street=330105001' }]}
      filters={{
        fields: [
          {
            kind: 'switch',
            key: 'mine',
            label: '范围',
            options: [
              { value: 'false', label: '全部' },
              { value: 'true', label: '我的' },
            ],
          },
          { kind: 'search', key: 'q', label: '名称' },
          { kind: 'tick', key: 'street', label: '只看本街道' },
        ],
        value: filters,
        onChange: setFilters,
      }}
      views="probe.things"
      exported={{ op: exportThings, input: filters }}
      print
    >
      <KeysetTable
        name="probe.things"
        caption="企业"
        op={list}
        filters={filters}
        columns={[
          { key: 'name', title: '名称', render: r => r.name },
          { key: 'street', title: '街道', render: r => r.street },
          { key: 'id', title: '编号', render: r => r.id, hidden: true },
        ]}
        rowKey={r => r.id}
        rowName={r => r.name}
      />
    </ListPage>
  );
};

const rows = { rows: [{ id: 'a', name: '运河智能', street: '米市巷' }], next: null };
const view = {
  id: '01890000-0000-7000-8000-000000000009',
  name: '我的智能',
  shared: true,
  mine: true,
  search: { mine: 'true', q: '智能' },
  columns: ['name', 'id'],
};
const server = (views: () => readonly unknown[] = () => [view]) => ({
  'probe.thing.list': () => rows,
  'probe.thing.export': () => ({}),
  'platform.view.list': () => ({ rows: views() }),
  'platform.view.save': (input: Readonly<Record<string, unknown>>) => ({ id: input['id'] }),
  'platform.view.remove': (input: Readonly<Record<string, unknown>>) => ({ id: input['id'] }),
});
const open = async (at = '/things', may?: readonly string[]) => {
  localStorage.clear();
  const page = await openDeskPage(Things, { at, answers: server(), ...(may ? { may } : {}) });
  await eventually(() => expect(page.box.querySelector('tbody th')).not.toBeNull());
  return page;
};
const composition = (field: Element, name: string): Promise<void> =>
  act(async () => void field.dispatchEvent(new CompositionEvent(name, { bubbles: true })));
const inputs = (asked: readonly { operation: string; input: unknown }[], operation: string): unknown[] =>
  asked.filter(a => a.operation === operation).map(a => a.input);

describe('[6.1-c] a page that is a list', () => {
  it('keeps its search in the address, once the input method has composed the word', async () => {
    const { box, search, asked } = await open();
    const field = get(box, 'input', '名称');
    await composition(field, 'compositionstart');
    await type(field, 'zhi neng');
    await settle(500);
    await key(field, 'Enter', true);
    expect(search()).toBe('');
    await composition(field, 'compositionend');
    await type(field, '智能');
    await eventually(() => expect(new URLSearchParams(search()).get('q')).toBe('智能'));
    await eventually(() => expect(inputs(asked, 'probe.thing.list').at(-1)).toMatchObject({ q: '智能' }));
  });

  it('switches between kinds of rows, and clearing the filters leaves the kind', async () => {
    const { box, search } = await open('/things?q=%E6%99%BA%E8%83%BD');
    await press([...box.querySelectorAll('.ant-segmented-item input')][1] as Element);
    await eventually(() => expect(search()).toContain('mine=true'));
    await press(get(box, 'button', '清空条件'));
    await eventually(() => expect(search()).toBe('?mine=true'));
    await press([...box.querySelectorAll('.ant-segmented-item input')][0] as Element);
    await eventually(() => expect(search()).toBe(''));
  });

  it('shows figures that open their rows', async () => {
    const { box, search } = await open();
    await press(get(box, 'a', '未走访 12家'));
    await eventually(() => expect(search()).toBe('?street=330105001'));
  });

  it('brings a saved view back: its filters and its columns, and nothing of what was filtered before', async () => {
    const { box, search } = await open('/things?street=330105001');
    const heads = (): string[] => [...box.querySelectorAll('thead th')].map(th => th.textContent ?? '');
    expect(heads()).toEqual(['名称', '街道']);
    await press(get(box, 'button', '视图'));
    await eventually(() => get(box, 'button', '我的智能'));
    await press(get(box, 'button', '我的智能'));
    await eventually(() =>
      expect([...new URLSearchParams(search())].toSorted()).toEqual([
        ['mine', 'true'],
        ['q', '智能'],
      ]),
    );
    expect(heads()).toEqual(['名称', '编号']);
  });

  it('saves what the list is filtered by under a name, without the page and the open row', async () => {
    const { box, asked } = await open('/things?mine=true&open=a');
    await press(get(box, 'button', '视图'));
    await press(get(box, 'button', '保存当前筛选'));
    await eventually(() => get(document.body, 'dialog input[type=text]'));
    await type(get(document.body, 'dialog input[type=text]'), '我的企业');
    await press(get(document.body, 'dialog button[type=submit]'));
    await eventually(() =>
      expect(inputs(asked, 'platform.view.save')).toMatchObject([
        { list: 'probe.things', name: '我的企业', shared: false, search: { mine: 'true' }, columns: [] },
      ]),
    );
  });

  it('calls a view otherwise, with the filters and columns it has; no two of mine bear one name', async () => {
    const { box, asked } = await open('/things?street=330105001');
    await press(get(box, 'button', '视图'));
    await eventually(() => get(box, 'button', '改名或共享 我的智能'));
    await press(get(box, 'button', '保存当前筛选'));
    await eventually(() => get(document.body, 'dialog input[type=text]'));
    await type(get(document.body, 'dialog input[type=text]'), '我的智能');
    await press(get(document.body, 'dialog button[type=submit]'));
    await eventually(() => expect(document.body.textContent).toContain('您已有同名的视图'));
    await press(get(document.body, 'dialog button[aria-label]'));
    // What was typed is not thrown away by one press.
    await eventually(() => get(document.body, 'dialog button', '放弃填写'));
    await press(get(document.body, 'dialog button', '放弃填写'));
    await press(get(box, 'button', '改名或共享 我的智能'));
    await eventually(() => expect((get(document.body, 'dialog input[type=text]') as HTMLInputElement).value).toBe('我的智能'));
    await type(get(document.body, 'dialog input[type=text]'), '智能企业');
    await press(get(document.body, 'dialog button[type=submit]'));
    await eventually(() =>
      expect(inputs(asked, 'platform.view.save')).toEqual([
        { id: view.id, list: 'probe.things', name: '智能企业', shared: true, search: view.search, columns: view.columns },
      ]),
    );
  });

  it('takes a view away', async () => {
    const { box, asked } = await open();
    await press(get(box, 'button', '视图'));
    await eventually(() => get(box, 'button', '删除视图 我的智能'));
    await press(get(box, 'button', '删除视图 我的智能'));
    await eventually(() => expect(inputs(asked, 'platform.view.remove')).toEqual([{ id: view.id }]));
  });

  it('exports what is shown, prints, and offers only what the role may', async () => {
    vi.stubGlobal('print', vi.fn());
    URL.createObjectURL ??= () => 'blob:x';
    const { box, asked } = await open('/things?mine=true');
    await press(get(box, 'button', '导出'));
    await eventually(() => expect(inputs(asked, 'probe.thing.export')).toEqual([{ mine: 'true' }]));
    await press(get(box, 'button', '打印'));
    expect(window.print).toHaveBeenCalledTimes(1);
    const plain = await open('/things', ['probe.thing.list']);
    expect(plain.box.textContent).not.toMatch(/导出|视图/);
  });
});
