import { afterEach, expect, it, vi } from 'vitest';
import { campaignFinder } from './find-campaigns.ts';

afterEach(() => vi.unstubAllGlobals());

const row = (id: string, title: string) => ({
  id,
  title,
  state: 'open',
  startsOn: '2026-11-12',
  endsOn: '2027-01-11',
  plannedSiteVisits: 1,
  plannedPhoneInterviews: 0,
  plannedSeminars: 0,
});

it('[6.1-b] Ctrl-K finds a campaign by a part of its name', async () => {
  const rows = [row('a', '2026 年冬季品牌需求走访'), row('b', '2026 年春季品牌培育需求走访')];
  vi.stubGlobal('fetch', async () => Response.json({ rows, next: null }));
  const found = await campaignFinder.find('冬季', new AbortController().signal);
  expect(found.map(f => [f.title, f.path])).toEqual([['2026 年冬季品牌需求走访', '/campaigns/a']]);
});
