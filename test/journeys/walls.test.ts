import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { signInAs, visitorOf } from './browser.ts';
import { picture } from './desk.ts';
import { demonstrationStage } from './stage.ts';

const stage = demonstrationStage();

const signedIn = async (username: string, device: 'desk' | 'phone' = 'desk'): Promise<Page> => {
  const { page } = await visitorOf(stage.browser, { origin: stage.program.origin, device });
  page.setDefaultTimeout(20_000);
  await signInAs(page, stage.program.account(username), device === 'desk' ? '/' : '/m/');
  return page;
};

/** Addresses of 拱墅区, as its station lead comes by them. */
const addressesOf = async (lead: Page): Promise<string[]> => {
  const first = async (list: string): Promise<string> => {
    await lead.goto(list);
    const link = lead.locator(`tbody a[href^="${list}/"]`).first();
    return (await link.getAttribute('href')) ?? '';
  };
  const enterprise = await first('/enterprises');
  const campaign = await first('/campaigns');
  const visit = await first('/visits');
  const paper = `/api/papers/visit/print?visitId=${visit.split('/').at(-1)}`;
  return [enterprise, campaign, visit, paper];
};

describe('walls in the page', () => {
  it('[1-a] an officer of 西湖区 who opens links of 拱墅区 finds nothing: enterprise, campaign, visit, file', async () => {
    const lead = await signedIn('shenlihua');
    const [enterprise = '', campaign = '', visit = '', paper = ''] = await addressesOf(lead);
    const other = await signedIn('linjing');
    for (const address of [enterprise, campaign, visit]) {
      expect(address).toMatch(/[0-9a-f-]{36}/);
      const name = await nameAt(lead, address);
      await other.goto(address);
      await other.getByText('没有找到这条记录').first().waitFor();
      expect(await other.locator('body').textContent()).not.toContain(name);
    }
    await picture(other, 'desk-not-found');
    expect((await lead.context().request.get(paper)).status()).toBe(200);
    expect((await other.context().request.get(paper)).status()).toBe(404);
  });

  it('[7.1-d] the three administrators see their own navigation and no business', async () => {
    const seen: Record<string, string[]> = {};
    for (const username of ['machao', 'zhulin', 'huwenbin']) {
      const page = await signedIn(username);
      await page.locator('.pp-nav a').nth(1).waitFor();
      seen[username] = await page.locator('.pp-nav a').allInnerTexts();
      await picture(page, `desk-home-${username}`);
      await page.goto('/enterprises');
      await page.getByText('您的岗位看不到这一页').first().waitFor();
    }
    // Divisions and the working calendar are facts for everybody.
    const own = Object.values(seen).map(words => words.slice(1).filter(word => !['行政区划', '工作日历'].includes(word)));
    expect(own.every(words => words.length > 0)).toBe(true);
    expect(new Set(own.flat()).size).toBe(own.flat().length);
    expect(own.flat().filter(word => ['企业', '调研', '走访记录', '需求'].includes(word))).toEqual([]);
  });
});

/** What stands in the head of a page. */
const nameAt = async (page: Page, address: string): Promise<string> => {
  await page.goto(address);
  const head = page.getByRole('heading', { level: 1 });
  const read = async (): Promise<string> => (await head.textContent().catch(() => null)) ?? '';
  // Until the record is there, the head says what kind of page it is.
  await expect.poll(read, { timeout: 10_000 }).not.toMatch(/^(企业|调研|走访记录|需求|)$/);
  return read();
};
