import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { picture } from '../desk.ts';
import { violationsOf } from '../violations.ts';
import { patience } from './form.ts';
import { downloadOf } from './list.ts';
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
  it('[7.6-a] the months', async () => expectRowsBehind((await as('sunzhiyuan')).page, '/boards/months', 4));
  it('[6.3.2-a] 总览', async () => expectRowsBehind((await as('sunzhiyuan')).page, '/boards/district', 4));
  it('[7.4.2-a] 要办的', async () => expectRowsBehind((await as('wangmin')).page, '/agenda', 1));
});

/** Sheets of a PDF that Chromium wrote. */
const sheetsOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

describe('总览, on Monday morning', () => {
  it('[6.3.2-a] J9: from the first page to the figures, the rows behind one of them and the weekly report in at most six presses', async () => {
    const { page } = await as('sunzhiyuan');
    await page.goto('/');
    let presses = 0;
    const press = async (where: Locator): Promise<void> => {
      presses += 1;
      await where.click();
    };
    const overview = page.getByRole('navigation').first().getByRole('link', { name: '总览', exact: true });
    await press(overview);
    await page.getByRole('heading', { level: 1, name: /品牌培育工作总览$/ }).waitFor();
    await page.getByRole('heading', { level: 2, name: '请您定夺' }).waitFor();
    await press(page.getByRole('link', { name: /^本周新增需求 \d/ }));
    await page.waitForURL(/\/demands\?/);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await press(overview);
    const { name, body } = await downloadOf(page, () => press(page.getByRole('button', { name: '生成周报' })));
    expect(name).toMatch(/品牌培育工作周报 \d{4}年第\d+周（.+）\.docx$/);
    expect(body.subarray(0, 2).toString()).toBe('PK');
    expect(presses).toBeLessThanOrEqual(6);
    // it is kept, and whoever presses again gets the same one
    const again = await downloadOf(page, () => page.getByRole('button', { name: '生成周报' }).click());
    expect(again.body.equals(body)).toBe(true);
    await page.getByText(/已由孙志远生成/).waitFor();
    const row = page.getByRole('table', { name: '周报' }).getByRole('rowheader');
    expect(await row.count()).toBe(1);
  });

  it('[6.3.2-a] it is exactly one A4, and stands in one screen of 1440 pixels', async () => {
    const { page } = await as('sunzhiyuan');
    const size = page.viewportSize();
    for (const width of [1440, 1920]) {
      await page.setViewportSize({ width, height: 1000 });
      await page.goto('/boards/district');
      await page.getByRole('heading', { level: 2, name: '请您定夺' }).waitFor();
      await page.waitForLoadState('networkidle');
      const bottom = await page.locator('.ov-columns').evaluate(e => e.getBoundingClientRect().bottom + scrollY);
      expect(bottom, `${width}`).toBeLessThanOrEqual(1000);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await picture(page, `overview ${width}`);
    }
    const sheet = await page.pdf({ preferCSSPageSize: true });
    expect(sheetsOf(sheet)).toBe(1);
    if (size) await page.setViewportSize(size);
  });
});
