import { describe, expect, it } from 'vitest';
import { patience } from './form.ts';
import { pages } from './open.ts';

const { as } = pages();

const openCampaign = async (): Promise<string> => {
  const { read } = await as('shenlihua');
  return (await read<{ rows: { id: string }[] }>('campaigns.campaign.list', { state: 'open' })).rows[0]?.id ?? '';
};

/** All rows behind a number, page by page. */
const behind = async (search: URLSearchParams, campaignId: string): Promise<string[]> => {
  const { read } = await as('shenlihua');
  const rows: string[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const input = { ...Object.fromEntries(search), campaignId, limit: '100', ...(after === '' ? {} : { after }) };
    const answer: { rows: { enterpriseName: string }[]; next: string | null } = await read('reports.progress.rows', input);
    rows.push(...answer.rows.map(r => r.enterpriseName));
    after = answer.next;
  }
  return rows;
};

describe('总结', () => {
  it('[6.1-g] each figure of a team opens as many rows as it says, and the rows stay after a reload', async () => {
    const { page } = await as('shenlihua');
    const campaignId = await openCampaign();
    await page.goto(`/campaigns/${campaignId}?tab=report`);
    const links = page.getByRole('row', { name: /^第一组/ }).getByRole('link');
    await links.first().waitFor();
    const figures = await links.evaluateAll(all => all.map(a => [a.getAttribute('href') ?? '', Number(a.textContent)] as const));
    expect(figures.length).toBeGreaterThan(2);
    for (const [href, n] of figures) {
      const rows = await behind(new URL(href, 'http://x').searchParams, campaignId);
      expect(rows.length, href).toBe(n);
    }
    const [href = ''] = figures[1] ?? [];
    await page.goto(href);
    const rows = await behind(new URL(href, 'http://x').searchParams, campaignId);
    const shown = page.getByRole('table', { name: '数字背后的记录' }).getByRole('rowheader');
    await expect.poll(() => shown.allTextContents(), patience).toEqual(rows.slice(0, 50));
    await page.getByText('第一组').first().waitFor();
    await page.reload();
    await expect.poll(() => shown.allTextContents(), patience).toEqual(rows.slice(0, 50));
    await page.getByRole('link', { name: '返回总结' }).click();
    await page.waitForURL(/tab=report/);
  });

  it('[6.1-g] each figure over the tables that counts enterprises or visits opens as many rows as it says', async () => {
    const { page } = await as('shenlihua');
    const campaignId = await openCampaign();
    await page.goto(`/campaigns/${campaignId}?tab=report`);
    const links = page.getByRole('tabpanel').getByRole('link', { name: /\d(家次|家)$/ });
    await links.first().waitFor();
    const figures = await links.evaluateAll(all =>
      all.map(a => [a.getAttribute('href') ?? '', Number((a.textContent ?? '').replace(/\D/g, ''))] as const),
    );
    const toRows = figures.filter(([href]) => href.includes('/rows'));
    expect(toRows.length).toBeGreaterThan(2);
    for (const [href, n] of toRows) expect((await behind(new URL(href, 'http://x').searchParams, campaignId)).length, href).toBe(n);
  });

  it('[6.1-g] no chart stands beside its own numbers twice, and on paper nothing is cut at the side', async () => {
    const { page } = await as('shenlihua');
    const campaignId = await openCampaign();
    await page.goto(`/campaigns/${campaignId}?tab=report`);
    await page.getByRole('table', { name: '分街道' }).waitFor();
    expect(await page.locator('.pp-chart-canvas').count()).toBe(0);
    const street = page.getByRole('table', { name: '分街道' });
    expect(await street.locator('.pp-stacked-row').count()).toBe(await street.getByRole('rowheader').count());
    const size = page.viewportSize();
    await page.emulateMedia({ media: 'print' });
    // the width of the type area of an A4 at 96 dots an inch
    await page.setViewportSize({ width: 718, height: 1000 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(718);
    await page.emulateMedia({ media: null });
    if (size) await page.setViewportSize(size);
  });
});
