import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';

const folder = path.resolve(import.meta.dirname, '../../test-output');

/** A picture of the whole page, to be looked at; `test-output` is not committed. */
export const picture = async (page: Page, name: string): Promise<void> => {
  await page.waitForLoadState('networkidle', { timeout: 2_000 }).catch(() => {});
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
};

/** Opens a choice and takes the first entry that holds the words. */
export const choose = async (within: Page | Locator, label: string, words: string): Promise<void> => {
  const box = within.getByRole('combobox', { name: label });
  await box.click();
  const list = await box.getAttribute('aria-controls');
  const page = 'page' in within ? within.page() : within;
  await page.locator(`.ant-select-dropdown:has(#${list}) .ant-select-item-option`, { hasText: words }).first().click();
};

/** Steps of a campaign's page. */
export const toStep = (page: Page, name: '名单' | '小组' | '联系' | '行程' | '记录' | '总结'): Promise<void> =>
  page.getByRole('tab', { name: new RegExp(name) }).click();
