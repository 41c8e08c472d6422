import { afterEach, expect, it, vi } from 'vitest';
import { queryClient } from '#platform/web/desk/data.ts';
import { startPhrases } from '#platform/web/phrases.ts';
import { openDeskPage } from '#test/desk-page.tsx';
import { eventually, get, press, type } from '#test/react.tsx';
import { zhCN } from '../i18n/zh-CN.ts';
import { EnterpriseListPage } from './EnterpriseListPage.tsx';
import { OwnColumnsPage } from './OwnColumnsPage.tsx';

vi.setConfig({ testTimeout: 30_000 });
afterEach(() => {
  queryClient.clear();
  vi.unstubAllGlobals();
});

const id = (n: number): string => `01890000-0000-7000-8000-00000000000${n}`;
const column = (n: number, more: object) => ({
  id: id(n),
  name: `栏${n}`,
  kind: 'text',
  unit: '',
  choices: [],
  retired: false,
  revision: 1,
  ...more,
});
const tier = column(1, { name: '梯队', kind: 'choice', choices: [{ key: id(7), name: '重点', retired: false }] });
const tax = column(2, { name: '亩均税收', kind: 'number', unit: '万元' });
const old = column(3, { name: '旧栏', retired: true });

const openColumns = async (rows: object[], more: Record<string, (input: Readonly<Record<string, unknown>>) => unknown> = {}) => {
  const page = await openDeskPage(OwnColumnsPage, {
    at: '/enterprises/columns',
    answers: { 'enterprises.column.list': () => ({ rows, most: 30 }), 'enterprises.column.define': () => ({ id: id(9) }), ...more },
  });
  await startPhrases({ enterprises: { 'zh-CN': zhCN, en: zhCN } });
  return page;
};

it('[6.1-c] without columns the page says what they are for, warns of personal data, and leads to the first one', async () => {
  await startPhrases({ enterprises: { 'zh-CN': zhCN, en: zhCN } });
  const { box, asked } = await openColumns([]);
  await eventually(() => expect(box.textContent).toContain('还没有自定义栏目'));
  await eventually(() => expect(box.textContent).toContain('不要用自定义栏目记录个人信息'));
  await press(get(box, 'button', '新增栏目'));
  await eventually(() => get(document.body, 'input[maxlength="30"]'));
  await type(get(document.body, 'input[maxlength="30"]'), '星级');
  await press(get(document.body, 'input[value=number]'));
  await eventually(() => get(document.body, 'input[maxlength="10"]'));
  await type(get(document.body, 'input[maxlength="10"]'), '星');
  await press(get(document.body, 'form[data-form] button[type=submit]'));
  await eventually(() =>
    expect(asked.find(a => a.operation === 'enterprises.column.define')?.input).toMatchObject({ name: '星级', kind: 'number', unit: '星' }),
  );
});

it('[6.1-c] columns are put in order, retired and brought back from the page', async () => {
  const done: Record<string, unknown> = {};
  const act = (name: string) => (input: unknown) => {
    done[name] = input;
    return name === 'arrange' ? { rows: [tier, tax, old], most: 30 } : { id: id(1) };
  };
  const { box } = await openColumns([tier, tax, old], {
    'enterprises.column.arrange': act('arrange'),
    'enterprises.column.retire': act('retire'),
    'enterprises.column.restore': act('restore'),
  });
  await eventually(() => expect(box.textContent).toContain('在用 2 个，最多 30 个'));
  await press(get(box, 'button', '下移 梯队'));
  await eventually(() => expect(done['arrange']).toEqual({ ids: [id(2), id(1)] }));
  await press([...box.querySelectorAll('button')].filter(b => b.textContent === '停用')[0] as Element);
  await eventually(() => expect(done['retire']).toEqual({ id: id(1) }));
  await press(get(box, 'button', '恢复'));
  await eventually(() => expect(done['restore']).toEqual({ id: id(3) }));
});

it('[6.1-c] filters and order by own columns stand in the address, and are asked of the server', async () => {
  const { asked } = await openDeskPage(EnterpriseListPage, {
    at: `/enterprises?own-${id(2)}-from=10&own-${id(2)}-to=20&own-${id(1)}=${id(7)}&sort=own:${id(2)}:down&employeesFrom=5&foundedTo=2020-01-01`,
    answers: {
      'enterprises.column.list': () => ({ rows: [tier, tax, old], most: 30 }),
      'enterprises.enterprise.list': () => ({ rows: [], next: null }),
    },
  });
  await eventually(() => expect(asked.some(a => a.operation === 'enterprises.enterprise.list')).toBe(true));
  const input = asked.find(a => a.operation === 'enterprises.enterprise.list')?.input as Record<string, string>;
  expect(input).toMatchObject({ sort: `own:${id(2)}:down`, employeesFrom: '5', foundedTo: '2020-01-01' });
  const own = new URLSearchParams(Object.entries(input)).getAll('own').join();
  expect(own).toContain(id(2));
});

it('[6.1-c] an address that no list can have filters by what it can, and the page stands', async () => {
  const long = '长'.repeat(90);
  const { asked, box } = await openDeskPage(EnterpriseListPage, {
    at: `/enterprises?employeesFrom=-5&revenueTo=abc&capitalFrom=-1&regionCode=x&foundedTo=2020-13-40&import=x&own-${id(1)}=nobody&own-${id(2)}-from=-3&employeesTo=9&q=${long}`,
    answers: {
      'enterprises.column.list': () => ({ rows: [tier, tax, old], most: 30 }),
      'enterprises.enterprise.list': () => ({ rows: [], next: null }),
    },
  });
  await eventually(() => expect(asked.some(a => a.operation === 'enterprises.enterprise.list')).toBe(true));
  const list = asked.find(a => a.operation === 'enterprises.enterprise.list');
  const { own, ...input } = (list?.input ?? {}) as Record<string, string>;
  expect(input).toEqual({ employeesTo: '9', sort: 'recent', limit: '50' });
  expect(String(own)).toContain('-3');
  const from = box.querySelector('[aria-label="从业人数：从"]') as HTMLInputElement;
  await type(from, '-5');
  await eventually(() => expect(from.getAttribute('aria-invalid')).toBe('true'));
});
