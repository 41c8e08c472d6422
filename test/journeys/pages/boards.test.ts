import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { picture } from '../desk.ts';
import { violationsOf } from '../violations.ts';
import { patience } from './form.ts';
import { pages } from './open.ts';

const { as } = pages();

interface Figure {
  n: number;
  href: string;
}

/** Numbers of a page that count the rows they open, each address once; shares, days and dates open rows that they do not count. */
const figuresOf = async (page: Page): Promise<Figure[]> => {
  const links = await page
    .locator('main a[href*="?"]')
    .evaluateAll(all => all.map(a => ({ text: a.textContent ?? '', href: a.getAttribute('href') ?? '' })));
  const figures = new Map<string, number>();
  for (const { text, href } of links) {
    const n = /^\D*?([\d,]+)\D*$/.exec(text.trim())?.[1];
    if (n !== undefined && !/[%年月日天]/.test(text)) figures.set(href, Number(n.replaceAll(',', '')));
  }
  return [...figures].map(([href, n]) => ({ href, n }));
};

/** Rows of the list that the page shows, with all that is behind 更多. */
const rowsOf = async (page: Page): Promise<number> => {
  await page.waitForLoadState('networkidle');
  for (;;) {
    const more = page.getByRole('button', { name: /^(更多|加载更多|下一页)/ });
    if ((await more.count()) === 0 || !(await more.first().isEnabled())) break;
    await more.first().click();
    await page.waitForLoadState('networkidle');
  }
  return page.locator('main tbody tr:has(th)').count();
};

const expectRowsBehind = async (page: Page, address: string, least: number): Promise<void> => {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('main a[href*="?"]').first().waitFor();
  await page.waitForLoadState('networkidle');
  await picture(page, `board ${address.replaceAll('/', ' ')}`);
  expect(await violationsOf(page, 3), address).toEqual([]);
  const figures = (await figuresOf(page)).filter(f => f.n > 0 && f.n <= 50);
  expect(figures.length, `${address}: numbers that open rows`).toBeGreaterThanOrEqual(least);
  for (const { n, href } of figures.slice(0, 14)) {
    await page.goto(href);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(() => rowsOf(page), { ...patience, message: `${address} says ${n}: ${href}` }).toBe(n);
  }
};

describe('看板: every number opens its rows', () => {
  it('[7.5-b] the lead’s board', async () => expectRowsBehind((await as('shenlihua')).page, '/boards/lead', 8));
  it('[7.6-a] the director’s page', async () => expectRowsBehind((await as('sunzhiyuan')).page, '/boards/district', 4));
  it('[7.4.2-a] 要办的', async () => expectRowsBehind((await as('wangmin')).page, '/agenda', 1));
});
