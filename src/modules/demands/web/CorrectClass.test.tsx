import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { desk as catalogueDesk } from '#modules/catalogue/web/index.ts';
import { queryClient } from '#platform/web/desk/data.ts';
import { startPhrases } from '#platform/web/phrases.ts';
import { draw, eventually, key } from '#test/react.tsx';
import type { DemandView } from '../contract/demand.ts';
import { zhCN } from '../i18n/zh-CN.ts';
import { CorrectClass } from './CorrectClass.tsx';
import { WhyClass } from './WhyClass.tsx';

const words = [
  { word: '续展', weight: 4.5 },
  { word: '商标', weight: 2 },
];
const demand = {
  id: '01980000-0000-7000-8000-000000000001',
  text: '商标快到期了，怎么续展',
  classCode: 'SB02',
  classHow: 'classifier',
  classReasons: {
    sure: true,
    ranked: [
      { code: 'SB02', score: 6.5, words },
      { code: 'SB01', score: 2, words },
    ],
  },
  may: ['demands.demand.classify'],
} as unknown as DemandView;

const classOf = (code: string, parent: string | null, name: string) => ({ code, parent, name, fallback: false, retired: false });
const classes = [classOf('SB', null, '商标'), classOf('SB01', 'SB', '商标注册'), classOf('SB02', 'SB', '商标续展')];
const sent: { url: string; body: unknown }[] = [];

beforeEach(async () => {
  sent.length = 0;
  await startPhrases({ catalogue: catalogueDesk.phrases, demands: { 'zh-CN': zhCN, en: zhCN } });
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    if (init?.method === 'POST') sent.push({ url, body: JSON.parse(String(init.body)) });
    const body =
      init?.method === 'POST'
        ? { ...demand, classCode: 'SB01', classHow: 'person' }
        : { version: '2026.1', classes, keywords: [], may: [] };
    return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
  });
});
afterEach(() => {
  queryClient.clear();
  vi.unstubAllGlobals();
});

const page = (part: ReactNode): Promise<HTMLElement> => draw(<QueryClientProvider client={queryClient}>{part}</QueryClientProvider>);

it('[4.1-a] says why a demand is in its class', async () => {
  const box = await page(<WhyClass demand={demand} />);
  await eventually(() => expect(box.textContent).toBe('商标 / 商标续展因为提到“续展”“商标”'));
});

it('[4.1-a] is corrected by one key: 1 takes the next candidate', async () => {
  const box = await page(<CorrectClass demand={demand} />);
  await eventually(() => expect(box.textContent).toContain('商标 / 商标注册'));
  await key(document.body, '1');
  await eventually(() => expect(sent).toMatchObject([{ url: '/api/demands/demand/classify', body: { id: demand.id, classCode: 'SB01' } }]));
});
