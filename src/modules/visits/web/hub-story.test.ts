import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startPhrases } from '#platform/web/phrases.ts';
import { visitEvents } from './hub-story.ts';

beforeEach(() => startPhrases({}));
afterEach(() => vi.unstubAllGlobals());

it('[4.3-a] visits and calls stand on the enterprise’s timeline in words, each with its page', async () => {
  const visit = {
    id: 'v',
    kind: 'site',
    state: 'submitted',
    campaignTitle: '冬季走访',
    openedAt: '1',
    submittedAt: '2',
    openedByName: '王敏',
  };
  const talk = { id: 'c', startedAt: '3', outcome: 'complete', calledByName: '吴晓燕' };
  vi.stubGlobal('fetch', async (url: string) => Response.json({ rows: [String(url).includes('/visit/') ? visit : talk], next: null }));
  expect(await visitEvents('e', new AbortController().signal)).toEqual([
    { id: 'v', at: '2', title: '实地走访 · 已提交 · 冬季走访', who: '王敏', path: '/visits/v' },
    { id: 'c', at: '3', title: '电话访谈 · 谈完', who: '吴晓燕', path: '/interviews/c' },
  ]);
});
