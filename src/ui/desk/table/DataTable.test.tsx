import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { beforeEach, describe, expect, it } from 'vitest';
import { startPhrases } from '#platform/web/phrases.ts';
import { draw, eventually, get, key, press } from '#test/react.tsx';
import { DataTable } from './DataTable.tsx';
import type { DataColumn } from './data-columns.ts';

interface Firm {
  id: string;
  name: string;
  street: string;
  visits: number;
}

const firms: readonly Firm[] = [
  { id: 'a', name: '运河智能', street: '米市巷街道', visits: 2 },
  { id: 'b', name: '拱宸丝绸', street: '米市巷街道', visits: 0 },
  { id: 'c', name: '半山钢构', street: '半山街道', visits: 5 },
];

const columns: readonly DataColumn<Firm>[] = [
  { key: 'name', title: '名称', render: f => f.name, total: '合计' },
  { key: 'visits', title: '走访（次）', align: 'right', render: f => f.visits, total: 7 },
  { key: 'act', title: '操作', act: true, render: f => <button type="button">{`打开 ${f.name}`}</button> },
];

beforeEach(() => startPhrases({}));

const Linked = () => (
  <DataTable
    caption="企业"
    columns={columns}
    rows={firms}
    rowKey={f => f.id}
    href={f => (f.id === 'c' ? undefined : `/enterprises/${f.id}`)}
  />
);

const texts = (box: ParentNode, selector: string): string[] => [...box.querySelectorAll(selector)].map(e => e.textContent ?? '');

describe('[6.1-c] short lists', () => {
  it('are tables with a name, heads, a row head and a row of totals', async () => {
    const box = await draw(<DataTable caption="企业" columns={columns} rows={firms} rowKey={f => f.id} />);
    expect(get(box, 'table').getAttribute('aria-label')).toBe('企业');
    expect(texts(box, 'thead th[scope=col]')).toEqual(['名称', '走访（次）', '操作']);
    expect(texts(box, 'tbody th[scope=row]')).toEqual(['运河智能', '拱宸丝绸', '半山钢构']);
    expect(texts(box, 'tfoot td')).toEqual(['合计', '7', '']);
    // what a stacked row of a phone says before a value: its title, but not that of buttons
    expect([...box.querySelectorAll('tbody tr:first-child td')].map(td => td.getAttribute('data-title'))).toEqual(['走访（次）', null]);
  });

  it('fold what is long: some rows more at each press, and on paper all of them', async () => {
    const box = await draw(<DataTable caption="企业" columns={columns} rows={firms} rowKey={f => f.id} fold={1} />);
    const away = (): string[] => texts(box, 'tr[data-beyond] th[scope=row]');
    expect(away()).toEqual(['拱宸丝绸', '半山钢构']);
    await press(get(box, 'button', '再显示一些（还有 2 条）'));
    expect(away()).toEqual(['半山钢构']);
    await press(get(box, 'button', '再显示一些（还有 1 条）'));
    expect(away()).toEqual([]);
    expect(texts(box, 'button').filter(b => b.startsWith('再显示'))).toEqual([]);
  });

  it('put rows under the title they share, and show none for an empty one', async () => {
    const box = await draw(
      <DataTable
        caption="企业"
        columns={columns}
        rows={firms}
        rowKey={f => f.id}
        groupOf={f => (f.street === '半山街道' ? '' : f.street)}
      />,
    );
    expect(texts(box, 'th[scope=rowgroup]')).toEqual(['米市巷街道']);
    expect(box.querySelectorAll('tbody')).toHaveLength(2);
  });

  it('say what belongs here while there is nothing, or nothing at all where the page says it', async () => {
    const none = await draw(<DataTable caption="企业" columns={columns} rows={[]} rowKey={f => f.id} />);
    await eventually(() => expect(none.textContent).toContain('没有符合条件的记录'));
    expect(none.querySelector('table')).toBeNull();
    const own = await draw(<DataTable caption="企业" columns={columns} rows={[]} rowKey={f => f.id} empty={<p>还没有企业</p>} />);
    expect(own.textContent).toBe('还没有企业');
    expect((await draw(<DataTable caption="企业" columns={columns} rows={[]} rowKey={f => f.id} empty={null} />)).textContent).toBe('');
  });

  it('let rows be selected, one by one or all, for an act over them', async () => {
    const done: string[][] = [];
    const box = await draw(
      <DataTable
        caption="企业"
        columns={columns}
        rows={firms}
        rowKey={f => f.id}
        rowName={f => f.name}
        bulk={(rows, clear) => (
          <button
            type="button"
            onClick={() => {
              done.push(rows.map(r => r.name));
              clear();
            }}
          >
            派给三组
          </button>
        )}
      />,
    );
    expect(box.textContent).not.toContain('派给三组');
    await press(get(box, 'input', '选中此行 半山钢构'));
    await press(get(box, 'input', '选中此行 运河智能'));
    await eventually(() => expect(box.textContent).toContain('已选 2 条'));
    expect((get(box, 'input', '选中本页') as HTMLInputElement).indeterminate).toBe(true);
    await press(get(box, 'button', '派给三组'));
    expect(done).toEqual([['半山钢构', '运河智能']]);
    expect(box.textContent).not.toContain('已选');
    await press(get(box, 'input', '选中本页'));
    await eventually(() => expect(box.textContent).toContain('已选 3 条'));
  });

  it('move with the arrows to the same button of the next row, and leave the arrows of fields alone', async () => {
    const withField: readonly DataColumn<Firm>[] = [
      ...columns,
      { key: 'note', title: '备注', render: f => <input aria-label={`备注 ${f.name}`} /> },
    ];
    const box = await draw(<DataTable caption="企业" columns={withField} rows={firms} rowKey={f => f.id} />);
    get(box, 'button', '打开 运河智能').focus();
    await key(document.activeElement as Element, 'ArrowDown');
    await key(document.activeElement as Element, 'ArrowDown');
    expect(document.activeElement?.textContent).toBe('打开 半山钢构');
    await key(document.activeElement as Element, 'ArrowUp');
    expect(document.activeElement?.textContent).toBe('打开 拱宸丝绸');
    get(box, 'input', '备注 运河智能').focus();
    await key(document.activeElement as Element, 'ArrowDown');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('备注 运河智能');
  });

  it('lead to the page of a row, by its name and by a press anywhere on it', async () => {
    const history = createMemoryHistory({ initialEntries: ['/'] });
    const router = createRouter({ routeTree: createRootRoute({ component: Linked, notFoundComponent: Linked }), history });
    const box = await draw(<RouterProvider router={router as never} />);
    await eventually(() => expect(box.querySelector('tbody th')).not.toBeNull());
    expect(texts(box, 'tbody a')).toEqual(['运河智能', '拱宸丝绸']);
    await press(get(box, 'a', '运河智能'));
    await eventually(() => expect(history.location.pathname).toBe('/enterprises/a'));
    await press(box.querySelectorAll('tbody tr')[1]?.querySelector('td') as Element);
    await eventually(() => expect(history.location.pathname).toBe('/enterprises/b'));
    // a button in the row is no press on the row
    await press(get(box, 'button', '打开 运河智能'));
    expect(history.location.pathname).toBe('/enterprises/b');
  });
});
