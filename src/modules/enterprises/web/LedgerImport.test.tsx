import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '#platform/web/desk/data.ts';
import { startPhrases } from '#platform/web/phrases.ts';
import { importView, openImportPage, serve } from '#test/import-page.tsx';
import { eventually, get, press } from '#test/react.tsx';
import { zhCN } from '../i18n/zh-CN.ts';
import { ledgerPages } from './LedgerImport.tsx';

vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => startPhrases({ enterprises: { 'zh-CN': zhCN, en: zhCN } }));
afterEach(() => {
  queryClient.clear();
  vi.unstubAllGlobals();
});

it('[6.1-c] a ledger is confirmed in the words of the register: 家, streets, industries, twins by their code', async () => {
  const view = importView('enterprises', { fields: ['name', 'uscc', 'street'], counts: { ...importView('x').counts, undecided: 0 } });
  const row = {
    row: 2,
    name: '杭州甲食品有限公司',
    verdict: 'new',
    recordId: null,
    leftOut: null,
    changes: null,
    refused: [],
    facts: { uscc: '91330100799655058B', region: '康桥街道', industry: '14' },
  };
  const twin = {
    row: 3,
    why: 'nearName',
    decision: 'skip',
    score: 0.95,
    choices: ['update', 'skip', 'new'],
    theirs: { id: null, row: 3, name: '甲食品', code: '91330100799655058B', more: '康桥街道' },
    ours: { id: view.id, row: null, name: '甲食品厂', code: null, more: '' },
  };
  const sent = serve({
    get: () => view,
    rows: () => ({ rows: [row], next: null }),
    twins: () => ({ rows: [twin], next: null }),
    decide: () => ({ decided: 1 }),
    confirm: () => ({ id: view.id }),
  });
  const box = await openImportPage(ledgerPages.Show, '/enterprises/imports/$id', `/enterprises/imports/${view.id}`);
  await eventually(() => expect(box.textContent).toContain('食品制造业'));
  await eventually(() => expect(box.textContent).toContain('9133 0100 7996 5505 8B'));
  await eventually(() => expect(box.textContent).toContain('名称近似'));
  await eventually(() => expect(box.textContent).toContain('另有 1 行是合计、说明或合并单元格的延续，没有读作企业。'));
  expect(box.textContent).not.toMatch(/enterprises\.|platform\.|nearName/);
  await press(get(box, 'button', '近似名称的都新建'));
  await eventually(() => expect(sent.findLast(s => s.act === 'decide')?.input).toMatchObject({ why: 'nearName', decision: 'new' }));
  await press(get(box, 'button', '确认导入 1 家'));
  await eventually(() => expect(sent.findLast(s => s.act === 'confirm')?.input).toMatchObject({ id: view.id }));
});
