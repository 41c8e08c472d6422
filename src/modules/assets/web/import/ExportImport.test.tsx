import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '#platform/web/desk/data.ts';
import { startPhrases } from '#platform/web/phrases.ts';
import { startSession } from '#platform/web/session.ts';
import { importView, openImportPage, serve } from '#test/import-page.tsx';
import { eventually, get, press, type } from '#test/react.tsx';
import { zhCN } from '../../i18n/zh-CN.ts';
import { exportPages } from './ExportImport.tsx';

vi.setConfig({ testTimeout: 30_000 });
beforeEach(async () => {
  await startPhrases({ assets: { 'zh-CN': zhCN, en: zhCN } });
  const person = { id: '1', name: '王敏', role: 'officer', regionCode: '330105', unitId: null };
  await startSession(async () => ({ person, operations: [], session: null }));
});
afterEach(() => {
  queryClient.clear();
  vi.unstubAllGlobals();
});

it('[6.3.3-a] rows are pasted with what was chosen beside them', async () => {
  const sent = serve({ paste: i => ({ id: String(i['id']) }) });
  const box = await openImportPage(exportPages.New, '/assets/imports/new', '/assets/imports/new');
  await eventually(() => expect(box.textContent).toContain('不带表头按 号码、名称、尼斯类别、注册公告日、状态 的顺序读取'));
  expect((get(box, 'button', '读取粘贴的内容') as HTMLButtonElement).disabled).toBe(true);
  await type(get(box, 'textarea'), '41111111\t河星\t7');
  await press(get(box, 'button', '读取粘贴的内容'));
  await eventually(() =>
    expect(sent.findLast(s => s.act === 'paste')?.input).toMatchObject({
      kind: 'trademark',
      asOf: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      text: '41111111\t河星\t7',
    }),
  );
});

it('[6.3.3-a] an export shows its kind and day, faults of numbers in the register’s words, and what it left out', async () => {
  const setting = { kind: 'patent', asOf: '2026-11-20', enterpriseName: '杭州运河阀门（集团）有限公司' };
  const view = importView('assets', {
    setting,
    fields: ['number', 'title'],
    counts: { ...importView('x').counts, merged: 2, undecided: 0 },
  });
  const fault = { row: 3, field: 'number', severity: 'red', params: { suggestion: '201710601862.3' }, suggestion: '201710601862.3' };
  serve({
    get: () => view,
    faults: () => ({
      rows: [
        { ...fault, cell: 'A3', code: 'number.patentCheck', value: '201710601862.4' },
        { ...fault, cell: '4', row: 4, field: null, code: 'otherEnterprise', params: { enterprise: '别家' }, value: '', suggestion: null },
      ],
      next: null,
    }),
  });
  const box = await openImportPage(exportPages.Show, '/assets/imports/$id', `/assets/imports/${view.id}`);
  await eventually(() => expect(box.textContent).toContain('专利 · 杭州运河阀门（集团）有限公司 · 数据截至'));
  await eventually(() => expect(box.textContent).toContain('这个号码登记在“别家”名下'));
  await eventually(() => expect(box.textContent).toContain('并入前一行'));
  expect((get(box, 'input', 'A3 改为') as HTMLInputElement).value).toBe('201710601862.3');
  expect(box.textContent).not.toMatch(/assets\.|platform\.|number\./);
});
