import type { Locator, Page } from 'playwright-core';

/** Opens the form of the first enterprise on the officer's list of calls, at a section (培训需求: the first of the 是/否 rows). */
export const openFirstVisit = async (page: Page, section = 'training', origin = ''): Promise<void> => {
  await page.goto(`${origin}/m/calls`);
  const call = (await page.locator('a[href*="/calls/"]').first().getAttribute('href')) ?? '';
  await page.goto(origin + call.replace('/calls/', '/visits/'));
  await page.waitForURL(/\/visits\/[^/]+\/overview/);
  await toSection(page, section);
};

export const toSection = async (page: Page, section: string): Promise<void> => {
  await page.locator(`a[href$="/${section}"]`).first().click();
  await page.locator('.f-question').first().waitFor();
};

/** The row of a question as it stands on the page. */
export const rowOf = (page: Page, at: number): Locator => page.locator('.f-question').nth(at);
