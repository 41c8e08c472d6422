import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { importOperations } from '#platform/contract/imports/operations.ts';
import type { ImportView } from '#platform/contract/imports/shapes.ts';
import { queryClient } from '#platform/web/desk/data.ts';
import { startPhrases } from '#platform/web/phrases.ts';
import { importView, openImportPage, serve } from '#test/import-page.tsx';
import { eventually, get, press, settle, type } from '#test/react.tsx';
import { importPages } from './ImportPages.tsx';
import type { ImportWords } from './import-kind.ts';

const words: ImportWords = {
  title: '物品清单',
  lead: '先看后写',
  start: '导入物品',
  drop: '拖到这里',
  dropHint: '表格文件',
  none: '还没有',
  confirm: n => `确认导入 ${n} 件`,
  done: n => `写入 ${n.created} 件`,
  undoExplain: n => `撤销 ${n.created} 件`,
  undone: n => `撤销了 ${n.removed} 件`,
  skippedRows: n => `${n} 行不是物品`,
  seeList: '看物品',
  field: f => ({ code: '编码', name: '名称', phone: '电话' })[f] ?? f,
  why: () => '编码已有',
  left: () => '后来改过',
  leftField: () => '',
  name: '名称',
};
const pages = importPages({
  room: 'tiny',
  clause: '7.1-a',
  base: '/tiny/imports',
  listPath: '/tiny',
  ops: importOperations('tiny', { clause: '7.1-a', own: {} }),
  useWords: () => words,
  Ask: () => null,
  askFirst: () => ({}),
  useRowColumns: () => [],
  recordPath: id => `/tiny/${id}`,
});

let view: ImportView;
const twin = (decision: string) => ({
  row: 3,
  why: 'sameCode',
  decision,
  score: 1,
  choices: ['update', 'skip'],
  theirs: { id: null, row: 3, name: '钳子', code: 'A2', more: '' },
  ours: { id: view.id, row: null, name: '旧钳子', code: 'A2', more: '' },
});
let decision = 'open';
const red = {
  cell: '清单!A4',
  row: 4,
  field: 'code',
  severity: 'red',
  code: 'codeOdd',
  params: {},
  value: '7',
  suggestion: null,
  alike: 3,
};
const unread = { ...red, cell: '清单!B1', field: null, severity: 'unread', code: 'columnUnread', params: { n: 2 }, value: '什么' };

const newRow = { row: 2, name: '锤子', verdict: 'new', recordId: null, leftOut: null, changes: null, refused: [], facts: {} };
const changedRow = {
  ...newRow,
  verdict: 'update',
  changes: [
    { field: 'name', was: '旧锤子', becomes: '锤子' },
    { field: 'phone', was: '138****0001', becomes: '138****0001' },
  ],
};

let sent: ReturnType<typeof serve>;
const lastOf = (act: string) => sent.findLast(s => s.act === act)?.input;

vi.setConfig({ testTimeout: 30_000 });
beforeEach(async () => {
  localStorage.clear();
  view = importView('tiny');
  decision = 'open';
  const done = { id: view.id };
  sent = serve({
    get: () => view,
    faults: i => ({ rows: i['severity'] === 'unread' ? [unread] : view.counts.red > 0 ? [red] : [], next: null }),
    twins: () => ({ rows: [twin(decision)], next: null }),
    rows: i => ({ rows: [i['verdict'] === 'changed' ? changedRow : newRow], next: null }),
    tally: () => ({ rows: 2, changed: 1, values: 2, whole: true }),
    mode: () => done,
    fix: () => {
      view = { ...view, counts: { ...view.counts, red: 0, willCreate: 2 }, balance: { ...view.balance, doubtful: 0, written: 7 } };
      return done;
    },
    decide: i => {
      decision = String(i['decision']);
      view = { ...view, counts: { ...view.counts, undecided: 0, willUpdate: 1 } };
      return { decided: 1 };
    },
    confirm: () => {
      view = { ...view, state: 'writing', progress: { done: 1, total: 3 } };
      return done;
    },
    undo: () => {
      view = { ...view, state: 'undone', undo: { removed: 3, restored: 0, left: 0 } };
      return done;
    },
    remap: () => done,
  });
  await startPhrases({ tiny: { 'zh-CN': { 'fault.codeOdd': '编码不对' }, en: {} } });
});
afterEach(() => {
  queryClient.clear();
  vi.unstubAllGlobals();
});
const show = () => openImportPage(pages.Show, '/tiny/imports/$id', `/tiny/imports/${view.id}`);

it('[6.1-c] a faulty cell is put right in place, a twin decided, and only then it can be confirmed; its progress is shown', async () => {
  const box = await show();
  await eventually(() => expect(box.textContent).toContain('编码：编码不对'));
  const confirm = () => get(box, 'button', `确认导入 ${view.counts.willCreate + view.counts.willUpdate} 件`) as HTMLButtonElement;
  expect(confirm().disabled).toBe(true);
  await type(get(box, 'input', '清单!A4 改为'), 'A7');
  await press(get(box, 'button.ant-btn-sm', '改 正'));
  await eventually(() => expect(box.textContent).not.toContain('编码不对'));
  expect(lastOf('fix')).toMatchObject({ id: view.id, row: 4, field: 'code', value: 'A7' });
  await press(get(box, '[aria-label="处理 钳子"] label:nth-of-type(2) input'));
  await eventually(() => expect(lastOf('decide')).toMatchObject({ row: 3, decision: 'update' }));
  await eventually(() => expect(confirm().disabled).toBe(false));
  await press(confirm());
  await eventually(() => expect(box.textContent).toContain('写入中：可以离开本页'));
});

it('[6.1-c] one faulty value in many rows is put right at once', async () => {
  const box = await show();
  await eventually(() => expect(box.textContent).toContain('同列相同的 3 格一起改'));
  await type(get(box, 'input', '清单!A4 改为'), 'A7');
  await press(get(box, 'button', '同列相同的 3 格一起改'));
  await eventually(() => expect(lastOf('fix')).toMatchObject({ row: 4, value: 'A7', alike: true }));
});

it('[6.1-c] a sheet with a heading and nothing below says so, and can be given up', async () => {
  view = importView('tiny', { counts: { ...view.counts, rows: 0, red: 0, undecided: 0 }, balance: { ...view.balance, cells: 0 } });
  const box = await show();
  await eventually(() => expect(box.textContent).toContain('表头下面没有可以导入的内容'));
  expect(get(box, 'a', '导入物品').getAttribute('href')).toBe('/tiny/imports/new');
  await press(get(box, 'button', '放弃这次导入'));
  await eventually(() => expect(lastOf('abandon')).toEqual({ id: view.id }));
});

it('[6.1-c] what was written is undone whole, with a reason', async () => {
  view = importView('tiny', {
    state: 'written',
    wrote: { created: 3, updated: 0 },
    counts: { ...view.counts, willCreate: 3, undecided: 0 },
  });
  const box = await show();
  await eventually(() => expect(box.textContent).toContain('写入 3 件'));
  // Exactly these, by an address; what was refused by its rows.
  expect(get(box, 'a', '3').getAttribute('href')).toBe(`/tiny?import=${view.id}&importWrote=created`);
  await press(get(box, '[aria-label="拒绝 1"]'));
  await eventually(() => expect(lastOf('rows')).toMatchObject({ verdict: 'red' }));
  await press(get(box, 'button', '撤销这次导入'));
  await settle(50);
  await type(get(document, 'input[maxlength="300"]'), '传错了');
  await press(get(document, 'dialog button[type=submit]'));
  await eventually(() => expect(box.textContent).toContain('撤销了 3 件'));
  expect(lastOf('undo')).toMatchObject({ reason: '传错了' });
});

it('[6.1-c] old and new of an update stand beside its row, numbers open their rows, and what is written is chosen before', async () => {
  view = importView('tiny', { counts: { ...view.counts, willUpdate: 2, undecided: 0, red: 0 } });
  const box = await show();
  await eventually(() => expect(box.textContent).toContain('共改动 2 处'));
  await eventually(() => expect(box.textContent).toContain('没有变化'));
  await press(get(box, '[aria-label="更新 2"]'));
  await eventually(() => expect(lastOf('rows')).toMatchObject({ verdict: 'changed' }));
  await eventually(() => expect(box.textContent).toContain('名称 旧锤子 → 锤子'));
  await eventually(() => expect(box.textContent).toContain('电话 138****0001 → 138****0001 （遮住的几位不同）'));
  await press(get(box, '[aria-label="写入哪些"] label:nth-of-type(3) input'));
  await eventually(() => expect(lastOf('mode')).toEqual({ id: view.id, mode: 'update' }));
});

it('[6.1-c] the balance of cells is said, and what nobody took in is listed with its place', async () => {
  const box = await show();
  await eventually(() => expect(box.textContent).toContain('表里共有 9 处内容：写入 4存疑 3没有读入 2'));
  // Each number leads to its cells.
  await press(get(box, 'button', '没有读入 2'));
  await eventually(() => expect(box.textContent).toContain('这一列没有对应，2 格没有读入'));
  await eventually(() => expect(box.textContent).toContain('清单!B1'));
  expect(lastOf('faults')).toMatchObject({ severity: 'unread' });
});

it('[6.1-c] a changed column is read again before anything can be confirmed; another sheet is one choice', async () => {
  const box = await show();
  await settle(50);
  await eventually(() => expect(box.textContent).toContain('上次的对应'));
  const { act } = await import('react');
  const choose = async (label: string, option: string): Promise<void> => {
    const field = get(box, 'input', label);
    await act(async () => field.dispatchEvent(new MouseEvent('mousedown', { bubbles: true })));
    await settle(50);
    await press(get(document, '.ant-select-item-option', option));
  };
  await choose('B 什么 对应', '名称');
  await eventually(() => expect(box.textContent).toContain('列对应改过了，还没有重新读取'));
  await press(get(box, 'button', '按新的对应重新读取'));
  await eventually(() =>
    expect(lastOf('remap')).toEqual({
      id: view.id,
      columns: [
        { sheet: 0, index: 0, field: 'code' },
        { sheet: 0, index: 1, field: 'name' },
      ],
    }),
  );
  await eventually(() => expect(box.textContent).not.toContain('列对应改过了'));
  await choose('读取的工作表', '旧清单');
  const read = () => get(box, 'button', '按选择的工作表重新读取') as HTMLButtonElement;
  await eventually(() => expect(read().disabled).toBe(false));
  await press(read());
  await eventually(() => expect(lastOf('remap')).toEqual({ id: view.id, sheets: ['清单', '旧清单'], columns: [] }));
});
