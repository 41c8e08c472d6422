import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '#platform/web/desk/data.ts';
import { startPhrases } from '#platform/web/phrases.ts';
import { draw, eventually, get, press, type } from '#test/react.tsx';
import { zhCN } from '../i18n/zh-CN.ts';
import { AssetForm } from './AssetForm.tsx';

vi.mock('#platform/web/desk/go.ts', () => ({ useGo: () => () => {} }));

const enterpriseId = '01980000-0000-7000-8000-000000000001';
let kept: unknown = null;
let network = true;
const saved: { form: string; content: { title?: string } }[] = [];

beforeEach(async () => {
  kept = null;
  network = true;
  saved.length = 0;
  await startPhrases({ assets: { 'zh-CN': zhCN, en: zhCN } });
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    if (!network) throw new TypeError('no network');
    const answer = (body: unknown) => new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
    if (url.includes('draft/save')) {
      const body = JSON.parse(String(init?.body));
      saved.push(body.input ?? body);
      return answer({ savedAt: '2026-11-22T02:00:00Z' });
    }
    if (url.includes('draft/get')) return answer({ draft: kept });
    return answer({ findings: [], twin: null, rows: [] });
  });
});
afterEach(() => {
  queryClient.clear();
  vi.unstubAllGlobals();
});

const page = async (onClose = () => {}): Promise<HTMLElement> => {
  const box = await draw(
    <QueryClientProvider client={queryClient}>
      <AssetForm enterpriseId={enterpriseId} onClose={onClose} />
    </QueryClientProvider>,
  );
  await eventually(() => get(box, 'input[id$="title"]'));
  return box;
};

it('[6.3.3-a] the form of an asset saves itself at a pause and says when', async () => {
  const box = await page();
  await type(get(box, 'input[id$="title"]'), '龙坞春');
  await eventually(() =>
    expect(saved.at(-1)).toMatchObject({ form: `new:${enterpriseId}`, content: { title: '龙坞春', kind: 'trademark' } }),
  );
  await eventually(() => expect(box.querySelector('.pp-save')?.textContent).toMatch(/已存 .+（服务器）/));
});

it('[6.3.3-a] it goes on where it was left, and says so', async () => {
  kept = { content: { kind: 'patent', title: '一种揉捻机', own: { type: 'utility' } }, baseVersion: null, savedAt: '2026-11-22T01:00:00Z' };
  const box = await page();
  expect((get(box, 'input[id$="title"]') as HTMLInputElement).value).toBe('一种揉捻机');
  expect(box.textContent).toContain('实用新型');
  expect(box.textContent).toContain('存下的草稿');
  expect(get(box, 'button', '放弃草稿')).toBeTruthy();
});

it('[6.3.3-a] without a network the first closing waits and warns, the second closes', async () => {
  let closed = 0;
  const box = await page(() => {
    closed += 1;
  });
  await type(get(box, 'input[id$="title"]'), '龙坞春');
  network = false;
  await press(get(box, '.pp-dialog-head .pp-icon-button'));
  await eventually(() => expect(box.querySelector('[role="alert"]')?.textContent).toContain('还没有存到服务器'));
  expect(closed).toBe(0);
  await press(get(box, '.pp-dialog-head .pp-icon-button'));
  await eventually(() => expect(closed).toBe(1));
});
